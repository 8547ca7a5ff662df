"""放假和调休: the calendar by which all periods are counted, kept by the administrator of the court."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from onecourt.kernel.clock import court_day, court_time, now
from onecourt.kernel.refusals import NotFound, Refusal
from onecourt.kernel.working_calendar import CourtYear, WorkingCalendar, written_day
from onecourt.modules.courts import public as courts
from onecourt.modules.deadlines import public as deadlines
from onecourt.usecases.calendar.set_holidays import set_holidays
from onecourt.web.court.calendar_days.forms import YearForm
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.kit.account_forms import add_refusal

EARLIEST = 2024
SAVE = "save"


@page("court.calendar_days", right=courts.KEEP_CALENDAR)
def years(request: Request) -> HttpResponse:
    """The years that are known, and the one for which the notice is still to come."""
    kept = courts.working_calendar(request.actor.court).years
    coming = court_day(now()).year + courts.YEARS_AHEAD
    told = {
        "years": [_year_row(request, year, kept.get(year)) for year in range(coming, EARLIEST - 1, -1)],
        "current": "calendar_days",
    }
    return show(request, "court/calendar_days/list.html", told)


def year(request: Request, year: int) -> HttpResponse:
    """One year: its days, and what another notice would change."""
    return _keep(request, year) if request.method == "POST" else _year_page(request, year)


@page("court.calendar_year", right=courts.KEEP_CALENDAR)
def _year_page(request: Request, year: int) -> HttpResponse:
    return _draw(request, _known(year), YearForm(initial=_typed(request, year)))


@act(courts.KEEP_CALENDAR)
def _keep(request: Request, year: int) -> HttpResponse:
    """First what would change is shown; only then it is kept."""
    form = YearForm(request.POST)
    if not form.is_valid():
        return _draw(request, _known(year), form, status=422)
    given = form.cleaned_data
    problems = courts.calendar_problems(
        year, given["days_off"], given["working_weekends"], today=court_day(now())
    )
    for field, problem in problems.items():
        form.add_error(field, problem)
    if problems:
        return _draw(request, _known(year), form, status=422)
    if request.POST.get("step") != SAVE:
        return _draw(request, year, form, moves=_moves(request, year, given))

    def turned_down(request: Request, refusal: Refusal) -> HttpResponse:
        add_refusal(form, refusal)
        return _draw(request, year, form)

    return perform(
        request,
        set_holidays,
        year=year,
        **given,
        then=reverse("court:calendar_year", kwargs={"year": year}),
        on_refusal=turned_down,
        said=f"{year} 年的日历已保存，受影响的期限已经改好。",
    )


def _known(year: int) -> int:
    if not EARLIEST <= year <= court_day(now()).year + courts.YEARS_AHEAD:
        raise NotFound
    return year


def _year_row(request: Request, year: int, kept: CourtYear | None) -> dict[str, Any]:
    return {
        "year": year,
        "source": kept.source if kept else "",
        "about": f"放假 {len(kept.days_off)} 天，周末上班 {len(kept.working_weekends)} 天" if kept else "",
        "url": reverse("court:calendar_year", kwargs={"year": year}),
    }


def _typed(request: Request, year: int) -> dict[str, Any]:
    """The days in use, as one would type them."""
    versions = courts.list_calendar_versions(request.actor.court, year)
    if not versions:
        return {}
    kept = versions[0].kept
    return {
        "days_off": "\n".join(_stretch(*each) for each in courts.stretches(kept.days_off)),
        "working_weekends": "\n".join(map(str, sorted(kept.working_weekends))),
        "source": kept.source,
        "issued_on": str(versions[0].issued_on or ""),
    }


def _stretch(first: date, last: date, name: str) -> str:
    return f"{first} {name}" if first == last else f"{first} 至 {last} {name}"


def _moves(request: Request, year: int, given: dict[str, Any]) -> list[dict[str, Any]]:
    now_kept = courts.working_calendar(request.actor.court)
    coming = CourtYear(year, given["days_off"], given["working_weekends"], given["source"])
    calendar = WorkingCalendar({**now_kept.years, year: coming})
    return [
        {
            "label": move.label or "期限",
            "who": "当事人" if move.account_id else "本院",
            "old": written_day(move.old),
            "new": written_day(move.old if move.stays else move.new),
            "says": _says(move),
        }
        for move in deadlines.list_moves(request.actor.court, calendar)
    ]


def _says(move: deadlines.Move) -> str:
    if move.stays:
        return "已经告知当事人，不提前"
    if move.new == move.old:
        return "日期不变，不再是暂定"
    return "推迟" if move.new > move.old else "提前"


def _draw(
    request: Request,
    year: int,
    form: YearForm,
    *,
    moves: list[dict[str, Any]] | None = None,
    status: int = 200,
) -> HttpResponse:
    told = {
        "year": year,
        "form": form,
        "moves": moves or [],
        "is_preview": moves is not None,
        "versions": [
            {
                "source": one.kept.source,
                "issued": str(one.issued_on or ""),
                "author": one.author or "平台",
                "at": f"{court_time(one.set_at):%Y-%m-%d %H:%M}" if one.set_at else "",
            }
            for one in courts.list_calendar_versions(request.actor.court, year)
        ],
        "heads": ["期限", "谁的", "现在", "改成", "怎样变"],
        "version_heads": ["依据", "通知日期", "谁填的", "什么时候填的"],
        "current": "calendar_days",
    }
    return show(request, "court/calendar_days/year.html", told, status=status)

"""The rest days of a year as a court keeps them."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import BadAnswers
from onecourt.modules.courts.models import CalendarYear
from onecourt.modules.courts.rules import calendar_problems
from onecourt.modules.courts.terms import KEEP_CALENDAR
from onecourt.platform import access, audit
from onecourt.platform.operations import operation


@operation
def set_calendar_year(
    *,
    actor: Actor,
    year: int,
    days_off: Mapping[date, str],
    working_weekends: Iterable[date],
    source: str,
    issued_on: date,
    at: datetime,
) -> UUID:
    """Keep a year's rest days from a notice; what was kept before stays on record.

    法定节假日、调休 follow the yearly notice of the State Council Office; a court in an area with holidays of
    its own (全国年节及纪念日放假办法 第四条) adds them here.
    """
    access.require(actor, KEEP_CALENDAR, actor.court_id)
    weekends, today = frozenset(working_weekends), court_day(at)
    problems = calendar_problems(year, days_off, weekends, today=today)
    if problems := problems | _notice_problems(source, issued_on, today):
        raise BadAnswers(problems)
    row = CalendarYear.objects.create(
        year=year,
        court_id=actor.court,
        days_off={day.isoformat(): name for day, name in sorted(days_off.items())},
        working_weekends=[day.isoformat() for day in sorted(weekends)],
        source=source.strip(),
        issued_on=issued_on,
        author_id=actor.account,
        author_name=actor.name,
        set_at=at,
    )
    audit.record(
        "courts.calendar.set",
        actor=actor,
        at=at,
        thing=("courts.calendar", row.pk),
        chain=f"calendar:{actor.court}",
        facts={"year": year, "days_off": len(days_off), "working_weekends": len(weekends)},
    )
    return row.pk


def _notice_problems(source: str, issued_on: date, today: date) -> dict[str, str]:
    problems = {}
    if not source.strip():
        problems["source"] = "请写明依据哪个通知，例如“国务院办公厅关于2027年部分节假日安排的通知”。"
    if issued_on > today:
        problems["issued_on"] = "通知的日期不能在今天以后。"
    return problems

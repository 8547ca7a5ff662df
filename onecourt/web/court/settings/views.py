"""设置: what a court may turn, with its sentence, its value, where it comes from and what it was before."""

from datetime import date, timedelta
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from onecourt.kernel.clock import court_day, court_time, now
from onecourt.kernel.refusals import NotFound, Refusal
from onecourt.kernel.settings import PLATFORM, SETTINGS, Setting
from onecourt.platform import configuration
from onecourt.web.court.settings.forms import ValueForm
from onecourt.web.court.settings.words import GROUPS, LEVELS, group_of, written
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.kit.account_forms import add_refusal


@page("court.settings", right=configuration.SET)
def settings(request: Request) -> HttpResponse:
    """Every setting there is, in groups."""
    today = court_day(now())
    rows: dict[str, list[dict[str, Any]]] = {heading: [] for heading, _ in GROUPS}
    for setting in sorted(SETTINGS.values(), key=lambda each: each.key):
        rows[group_of(setting)].append(_row(request, setting, today))
    told = {
        "groups": [(heading, listed) for heading, listed in rows.items() if listed],
        "current": "settings",
    }
    return show(request, "court/settings/list.html", told)


def setting(request: Request, key: str) -> HttpResponse:
    """One setting: its history, and the form to change it."""
    return _set(request, key) if request.method == "POST" else _setting_page(request, key)


@page("court.setting", right=configuration.SET)
def _setting_page(request: Request, key: str) -> HttpResponse:
    chosen = _known(key)
    return _draw(request, chosen, _form(request, chosen))


@act(configuration.SET)
def _set(request: Request, key: str) -> HttpResponse:
    chosen = _known(key)
    form = _form(request, chosen, request.POST)
    if not _may_turn(chosen):
        raise NotFound
    if not form.is_valid():
        return _draw(request, chosen, form, status=422)

    def turned_down(request: Request, refusal: Refusal) -> HttpResponse:
        add_refusal(form, refusal)
        return _draw(request, chosen, form)

    day = form.cleaned_data["valid_from"]
    return perform(
        request,
        configuration.set_value,
        setting=chosen,
        value=form.value,
        valid_from=day,
        court_id=request.actor.court,
        then=reverse("court:setting", kwargs={"key": chosen.key}),
        on_refusal=turned_down,
        said=f"已记下，从 {day} 起按新的设置办。",
    )


def _known(key: str) -> Setting:
    if key not in SETTINGS:
        raise NotFound
    return SETTINGS[key]


def _may_turn(chosen: Setting) -> bool:
    return chosen.level != PLATFORM and not chosen.is_fixed


def _form(request: Request, chosen: Setting, data: Any = None) -> ValueForm:
    today = court_day(now())
    held = configuration.held_value(chosen, court_id=request.actor.court, on=today)
    return ValueForm(data, setting=chosen, now=held.value, first=str(today + timedelta(days=1)))


def _row(request: Request, chosen: Setting, today: date) -> dict[str, Any]:
    held = configuration.held_value(chosen, court_id=request.actor.court, on=today)
    return {
        "says": chosen.says,
        "value": written(chosen, held.value),
        "level": LEVELS[held.level],
        "is_own": held.level == "court",
        "since": str(held.valid_from or ""),
        "url": reverse("court:setting", kwargs={"key": chosen.key}),
        "may_turn": _may_turn(chosen),
    }


def _draw(request: Request, chosen: Setting, form: ValueForm, *, status: int = 200) -> HttpResponse:
    today = court_day(now())
    told = {
        "setting": _row(request, chosen, today),
        "form": form,
        "default": written(chosen, chosen.default),
        "why_not": _why_not(chosen),
        "history": [
            {
                "value": written(chosen, one.value),
                "level": LEVELS[one.level],
                "first": str(one.valid_from),
                "author": one.author_name if one.level == "court" else "平台",
                "at": f"{court_time(one.set_at):%Y-%m-%d %H:%M}" if one.set_at else "",
                "coming": one.valid_from is not None and one.valid_from > today,
            }
            for one in configuration.list_values(chosen, court_id=request.actor.court)
        ],
        "heads": ["从哪天起", "值", "哪一级", "谁定的", "什么时候定的"],
        "current": "settings",
    }
    return show(request, "court/settings/setting.html", told, status=status)


def _why_not(chosen: Setting) -> str:
    if chosen.level == PLATFORM:
        return "这项设置全平台一致，由平台管理员改，本院不能单独设定。"
    return "这项设置目前只有一种可用的值。" if chosen.is_fixed else ""

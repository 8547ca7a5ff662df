"""One month as a sheet of weeks, and what lies on its days."""

from calendar import MONDAY, Calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.web.parties.days import WEEKDAYS, Day, agenda

FIRST_YEAR, LAST_YEAR = 2000, 2100


@dataclass(frozen=True, slots=True)
class Square:
    """A day on the sheet; days of the months beside it are there, but quiet."""

    day: int
    url: str
    says: str
    count: int
    inside: bool
    today: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class Arrow:
    """A way to another month."""

    label: str
    url: str


def month_page(actor: Actor, asked: Mapping[str, str], at: datetime) -> dict[str, Any]:
    """The month that was asked for, this one unless told, with what lies on the chosen day or on all."""
    today = court_day(at)
    chosen = _day_of(asked.get("day", ""))
    first = _month_of(asked.get("month", "")) or (chosen or today).replace(day=1)
    entries = agenda(actor, at)
    shown = [e for e in entries if e.on == chosen] if chosen else [e for e in entries if _same(e.on, first)]
    return {
        "month": f"{first.year} 年 {first.month} 月",
        "year_arrows": _arrows(first, 12, "年"),
        "month_arrows": _arrows(first, 1, "月"),
        "year": first.year,
        "month_number": first.month,
        "weekdays": list(WEEKDAYS),
        "weeks": _weeks(first, entries, today, chosen),
        "title": f"{chosen.month} 月 {chosen.day} 日 周{WEEKDAYS[chosen.weekday()]}"
        if chosen
        else "本月的安排",
        "entries": shown,
        "whole_month_url": _url(first) if chosen else "",
        "today_url": reverse("parties:calendar") if not _same(today, first) else "",
        "later": next((e for e in entries if e.on > max(today, _end(first))), None) if not shown else None,
        "current": "calendar",
    }


def _weeks(first: date, entries: list[Day], today: date, chosen: date | None) -> list[list[Square]]:
    counts: dict[date, int] = {}
    for entry in entries:
        counts[entry.on] = counts.get(entry.on, 0) + 1
    return [
        [
            Square(
                day=day.day,
                url=f"{_url(first, day)}#entries",
                says=f"{day.month} 月 {day.day} 日",
                count=counts.get(day, 0),
                inside=_same(day, first),
                today=day == today,
                chosen=day == chosen,
            )
            for day in week
        ]
        for week in Calendar(MONDAY).monthdatescalendar(first.year, first.month)
    ]


def _arrows(first: date, months: int, unit: str) -> list[Arrow]:
    """Back and on by a month or by a year, as far as the sheet goes."""
    found = []
    for word, step in (("上一", -months), ("下一", months)):
        year, month = divmod(first.year * 12 + first.month - 1 + step, 12)
        there = FIRST_YEAR <= year <= LAST_YEAR
        found.append(Arrow(f"{word}{unit}", _url(date(year, month + 1, 1)) if there else ""))
    return found


def _written(day: date) -> str:
    return f"{day.month} 月 {day.day} 日 周{WEEKDAYS[day.weekday()]}"


def _url(first: date, day: date | None = None) -> str:
    asked = {"month": f"{first:%Y-%m}"} | ({"day": day.isoformat()} if day else {})
    return f"?{urlencode(asked)}"


def _same(day: date, first: date) -> bool:
    return (day.year, day.month) == (first.year, first.month)


def _end(first: date) -> date:
    return max(day for day in Calendar().itermonthdates(first.year, first.month) if _same(day, first))


def _month_of(text: str) -> date | None:
    return _day_of(f"{text}-01")


def _day_of(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None

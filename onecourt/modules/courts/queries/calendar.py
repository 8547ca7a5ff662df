"""The courts' calendar of rest days."""

import tomllib
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from onecourt.kernel.working_calendar import CourtYear, WorkingCalendar


@cache
def working_calendar() -> WorkingCalendar:
    """The calendar of all years whose notice is loaded; years without one give provisional answers."""
    text = (files("onecourt.modules.courts") / "data" / "rest-days.toml").read_text(encoding="utf-8")
    return WorkingCalendar.of(_year(each) for each in tomllib.loads(text)["year"])


def _year(notice: dict[str, Any]) -> CourtYear:
    return CourtYear(
        year=notice["year"],
        days_off={
            day: stretch["name"]
            for stretch in notice["days_off"]
            for day in _days(stretch["first"], stretch["last"])
        },
        working_weekends=frozenset(notice["working_weekends"]),
        source=notice["source"],
    )


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]

"""The courts' calendar of rest days."""

import tomllib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Any
from uuid import UUID

from onecourt.kernel.working_calendar import CourtYear, WorkingCalendar
from onecourt.modules.courts.models import CalendarYear


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """A year as it was kept: its days, the notice, who kept it when; `author` is empty for the platform's."""

    kept: CourtYear
    issued_on: date | None
    author: str
    set_at: datetime | None


def working_calendar(court_id: UUID | None = None) -> WorkingCalendar:
    """The calendar of all years whose notice is known, for a court with what it has kept itself.

    Years without a notice give provisional answers.
    """
    if court_id is None:
        return _published()
    own = {row.year: _kept(row) for row in _rows(court_id)}
    return WorkingCalendar({**_published().years, **own})


def list_calendar_versions(court_id: UUID, year: int) -> list[CalendarRow]:
    """Everything that was kept for a year, the one in use first; the platform's own last."""
    rows = [row for row in _rows(court_id) if row.year == year]
    found = [CalendarRow(_kept(row), row.issued_on, row.author_name, row.set_at) for row in reversed(rows)]
    published = _published().years.get(year)
    return [*found, CalendarRow(published, None, "", None)] if published else found


def _rows(court_id: UUID) -> list[CalendarYear]:
    """All versions, the latest last, so that in a dictionary by year it is the one that stays."""
    return list(CalendarYear.objects.filter(court_id=court_id).order_by("year", "set_at", "id"))


@cache
def _published() -> WorkingCalendar:
    text = (files("onecourt.modules.courts") / "data" / "rest-days.toml").read_text(encoding="utf-8")
    return WorkingCalendar.of(_year(each) for each in tomllib.loads(text)["year"])


def _kept(row: CalendarYear) -> CourtYear:
    return CourtYear(
        year=row.year,
        days_off={date.fromisoformat(day): name for day, name in row.days_off.items()},
        working_weekends=frozenset(map(date.fromisoformat, row.working_weekends)),
        source=row.source,
    )


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

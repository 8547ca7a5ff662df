"""Which days the courts rest, by the yearly notices of the State Council Office."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

WEEKDAYS = "一二三四五六日"


class NoCalendarForYear(LookupError):
    """The notice for that year has not been loaded, so no final answer is possible."""

    def __init__(self, year: int) -> None:
        self.year = year
        super().__init__(f"no rest days loaded for {year}")


@dataclass(frozen=True, slots=True)
class CourtYear:
    """One year's notice as values; `days_off` names each day off, `source` is the notice."""

    year: int
    days_off: Mapping[date, str]
    working_weekends: frozenset[date]
    source: str


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """Rest days and working days; make-up working weekends count as working days.

    Years without a notice are known only by their weekends: what depends on them is provisional.
    """

    years: Mapping[int, CourtYear] = field(default_factory=dict)

    @classmethod
    def of(cls, years: Iterable[CourtYear]) -> "WorkingCalendar":
        return cls({each.year: each for each in years})

    def knows(self, day: date) -> bool:
        """The notice for the day's year is loaded."""
        return day.year in self.years

    def must_know(self, day: date) -> None:
        """Refuse to go on where only a final answer will do."""
        if not self.knows(day):
            raise NoCalendarForYear(day.year)

    def is_rest_day(self, day: date) -> bool:
        """A Saturday, a Sunday or a day off, unless the notice makes it a working day."""
        known = self.years.get(day.year)
        if known is None:
            return day.weekday() >= 5
        if day in known.working_weekends:
            return False
        return day in known.days_off or day.weekday() >= 5

    def rest_day_name(self, day: date) -> str:
        """Why a day is a rest day (春节, 星期六); empty on working days."""
        if not self.is_rest_day(day):
            return ""
        known = self.years.get(day.year)
        if known and day in known.days_off:
            return f"{known.days_off[day]}假期"
        return f"星期{WEEKDAYS[day.weekday()]}"

    def next_working_day(self, day: date) -> date:
        """The day itself if the courts work, else the first working day after it."""
        while self.is_rest_day(day):
            day += timedelta(days=1)
        return day

    def add_working_days(self, day: date, count: int) -> date:
        """The last of `count` working days, the day itself not counted."""
        for _ in range(count):
            day = self.next_working_day(day + timedelta(days=1))
        return day


def written_day(day: date) -> str:
    """`2026 年 4 月 27 日（星期一）`."""
    return f"{day.year} 年 {day.month} 月 {day.day} 日（星期{WEEKDAYS[day.weekday()]}）"

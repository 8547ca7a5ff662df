"""What a year of rest days must look like."""

from collections.abc import Mapping
from datetime import date, timedelta

FIRST_YEAR = 2000
YEARS_AHEAD = 2


def calendar_problems(
    year: int, days_off: Mapping[date, str], working_weekends: frozenset[date], *, today: date
) -> dict[str, str]:
    """What is wrong with a year's days, by field; empty where they fit."""
    problems: dict[str, str] = {}
    if not FIRST_YEAR <= year <= today.year + YEARS_AHEAD:
        problems["days_off"] = f"只能填 {FIRST_YEAR} 年到 {today.year + YEARS_AHEAD} 年的日历。"
    elif strange := next((day for day in sorted(days_off) if day.year != year), None):
        problems["days_off"] = f"{strange} 不在 {year} 年里。"
    elif not days_off:
        problems["days_off"] = "请填写这一年的放假日期。"
    if strange := next((day for day in sorted(working_weekends) if day.year != year), None):
        problems["working_weekends"] = f"{strange} 不在 {year} 年里。"
    elif strange := next((day for day in sorted(working_weekends) if day.weekday() < 5), None):
        problems["working_weekends"] = f"{strange} 不是星期六或星期日，不用调休。"
    elif strange := next((day for day in sorted(working_weekends) if day in days_off), None):
        problems["working_weekends"] = f"{strange} 同时填在放假和上班里，请去掉一处。"
    return problems


def stretches(days_off: Mapping[date, str]) -> list[tuple[date, date, str]]:
    """Days off of one name that follow each other, as first and last day."""
    found: list[tuple[date, date, str]] = []
    for day, name in sorted(days_off.items()):
        if found and found[-1][2] == name and found[-1][1] + timedelta(days=1) == day:
            found[-1] = (found[-1][0], day, name)
        else:
            found.append((day, day, name))
    return found

"""How periods are counted (期间): from an event to the last day, with every step in words."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from onecourt.kernel.clock import court_time
from onecourt.kernel.rules import rule
from onecourt.kernel.working_calendar import WorkingCalendar, written_day

COUNTING = "《民事诉讼法》第八十五条"
CORRESPONDING_DAY = "《民法典》第二百零二条"
DAYS, MONTHS, WORKING_DAYS = "days", "months", "working_days"


@dataclass(frozen=True, slots=True)
class Derived:
    """The last day of a period and how it was found, so that a person can follow it step by step.

    `provisional`: a year without its notice of rest days was touched; the day may still move. `period` is
    what was counted, so that it can be counted again with another calendar.
    """

    day: date
    lines: tuple[str, ...]
    provisional: bool = False
    period: tuple[str, int] | None = None


@rule(
    says="期间开始的当日不算；按月、年计算的，到期月的对应日是最后一日；最后一日是休息日的，顺延到其后第一日。",
    law=f"{COUNTING}；{CORRESPONDING_DAY}、第二百零三条",
)
def end_of_period(
    event_day: date, *, days: int | None = None, months: int | None = None, calendar: WorkingCalendar
) -> Derived:
    """The last day of a period of days or of months; months are added to the event's own day.

    Only the end moves over rest days, neither the event nor anything in between.
    """
    if (days is None) == (months is None):
        raise ValueError("a period has either days or months")
    if months is not None:
        last, how = _months_later(event_day, months)
        period = (MONTHS, months)
    else:
        last = event_day + timedelta(days=days or 0)
        how = f"{days} 日，到 {written_day(last)}届满（{COUNTING}）。"
        period = (DAYS, days or 0)
    lines = [f"{written_day(event_day)}是起算的事由日，当日不算。", how]
    return replace(_moved_over_rest_days(last, lines, calendar), period=period)


@rule(says="按工作日计算的期间，当日不算，休息日不算。", law="PLT-18")
def end_of_working_days(event_day: date, *, working_days: int, calendar: WorkingCalendar) -> Derived:
    """The last of so many working days after the event; make-up weekends count as working days."""
    last = calendar.add_working_days(event_day, working_days)
    lines = [
        f"{written_day(event_day)}是起算的事由日，当日不算。",
        f"{working_days} 个工作日，休息日不算，到 {written_day(last)}届满。",
    ]
    derived = _marked(last, lines, provisional=not _all_known(calendar, event_day, last))
    return replace(derived, period=(WORKING_DAYS, working_days))


def counted_again(
    period: tuple[str, int] | None, event_day: date, *, calendar: WorkingCalendar
) -> Derived | None:
    """The same period with another calendar; None for a day that was fixed by hand."""
    if period is None:
        return None
    kind, count = period
    if kind == WORKING_DAYS:
        return end_of_working_days(event_day, working_days=count, calendar=calendar)
    if kind == MONTHS:
        return end_of_period(event_day, months=count, calendar=calendar)
    return end_of_period(event_day, days=count, calendar=calendar)


@rule(says="按小时计算的期间，从次时起算。", law=COUNTING)
def end_of_hours(event_at: datetime, *, hours: int) -> datetime:
    """The moment a period of hours ends; it begins with the next full hour and does not move."""
    started = court_time(event_at).replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return started + timedelta(hours=hours)


@rule(says="期间届满前交邮的，不算过期；在平台上以提交完整的时间为准。", law=f"{COUNTING}第四款")
def is_in_time(done_on: date, due_on: date) -> bool:
    """The last day counts until its end at 24:00."""
    return done_on <= due_on


def days_left(due_on: date, today: date) -> int:
    """Whole days until the last day: 0 on the day itself, negative when it is over."""
    return (due_on - today).days


def _months_later(event_day: date, months: int) -> tuple[date, str]:
    years, month = divmod(event_day.month - 1 + months, 12)
    year, month = event_day.year + years, month + 1
    longest = monthrange(year, month)[1]
    last = date(year, month, min(event_day.day, longest))
    how = f"{months} 个月，到期月的对应日是 {written_day(last)}（{CORRESPONDING_DAY}）。"
    if event_day.day > longest:
        how = (
            f"{months} 个月，到期月没有 {event_day.day} 日，"
            f"月末 {written_day(last)}是最后一日（{CORRESPONDING_DAY}）。"
        )
    return last, how


def _moved_over_rest_days(last: date, lines: list[str], calendar: WorkingCalendar) -> Derived:
    moved = calendar.next_working_day(last)
    if moved != last:
        lines.append(
            f"{written_day(last)}是休息日（{calendar.rest_day_name(last)}），"
            f"顺延到其后第一个工作日 {written_day(moved)}。"
        )
    return _marked(moved, lines, provisional=not _all_known(calendar, last, moved))


def _marked(day: date, lines: list[str], *, provisional: bool) -> Derived:
    if provisional:
        lines.append(f"{day.year} 年的放假安排还没有公布，先按周末推算，公布后可能变动。")
    return Derived(day, tuple(lines), provisional)


def _all_known(calendar: WorkingCalendar, first: date, last: date) -> bool:
    return all(calendar.knows(date(year, 1, 1)) for year in range(first.year, last.year + 1))

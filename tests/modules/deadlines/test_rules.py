"""Counting periods: the examples of the law."""

from datetime import date, datetime

import pytest

from onecourt.kernel.clock import SHANGHAI
from onecourt.kernel.working_calendar import WorkingCalendar
from onecourt.modules.courts import public as courts
from onecourt.modules.deadlines import public as deadlines

CALENDAR = courts.working_calendar()


@pytest.mark.req("PLT-18")
@pytest.mark.parametrize(
    "event_day, period, last",
    [
        pytest.param(date(2026, 4, 10), {"days": 15}, date(2026, 4, 27), id="appeal, 15th day a Saturday"),
        pytest.param(date(2025, 5, 21), {"days": 10}, date(2025, 6, 3), id="appeal, 10th day Dragon Boat"),
        pytest.param(date(2026, 1, 31), {"months": 6}, date(2026, 7, 31), id="six months from 31 January"),
        pytest.param(date(2025, 10, 31), {"months": 6}, date(2026, 4, 30), id="no 31 April"),
        pytest.param(date(2026, 4, 29), {"days": 7}, date(2026, 5, 6), id="holiday inside, not at the end"),
        pytest.param(date(2026, 3, 10), {"days": 30}, date(2026, 4, 9), id="public notice"),
        pytest.param(date(2026, 4, 9), {"days": 15}, date(2026, 4, 24), id="appeal after public notice"),
        pytest.param(date(2026, 11, 13), {"days": 7}, date(2026, 11, 20), id="filing review"),
        pytest.param(date(2026, 9, 24), {"days": 7}, date(2026, 10, 8), id="National Day"),
        pytest.param(date(2026, 5, 2), {"days": 7}, date(2026, 5, 9), id="a make-up Saturday is no rest day"),
        pytest.param(date(2026, 2, 14), {"days": 1}, date(2026, 2, 24), id="Spring Festival"),
        pytest.param(date(2024, 2, 29), {"months": 12}, date(2025, 2, 28), id="29 February, a year later"),
        pytest.param(date(2026, 8, 31), {"months": 1}, date(2026, 9, 30), id="no 31 September"),
        pytest.param(date(2025, 12, 15), {"months": 1}, date(2026, 1, 15), id="over the turn of the year"),
    ],
)
def test_a_period_ends_on_its_last_day_or_the_next_working_day(event_day, period, last):
    derived = deadlines.end_of_period(event_day, **period, calendar=CALENDAR)

    assert derived.day == last
    assert not derived.provisional


def test_every_step_is_said_in_words():
    derived = deadlines.end_of_period(date(2026, 4, 10), days=15, calendar=CALENDAR)

    assert derived.lines == (
        "2026 年 4 月 10 日（星期五）是起算的事由日，当日不算。",
        "15 日，到 2026 年 4 月 25 日（星期六）届满（《民事诉讼法》第八十五条）。",
        "2026 年 4 月 25 日（星期六）是休息日（星期六），"
        "顺延到其后第一个工作日 2026 年 4 月 27 日（星期一）。",
    )


def test_says_why_a_missing_day_becomes_the_end_of_the_month():
    derived = deadlines.end_of_period(date(2025, 10, 31), months=6, calendar=CALENDAR)

    assert "到期月没有 31 日，月末 2026 年 4 月 30 日（星期四）是最后一日" in derived.lines[1]


@pytest.mark.parametrize(
    "event_day, days, last",
    [(date(2026, 12, 25), 7, date(2027, 1, 1)), (date(2026, 12, 25), 8, date(2027, 1, 4))],
)
def test_a_year_without_notice_makes_the_answer_provisional(event_day, days, last):
    derived = deadlines.end_of_period(event_day, days=days, calendar=CALENDAR)

    assert (derived.day, derived.provisional) == (last, True)
    assert derived.lines[-1] == "2027 年的放假安排还没有公布，先按周末推算，公布后可能变动。"


@pytest.mark.parametrize("period", [{}, {"days": 1, "months": 1}])
def test_a_period_has_either_days_or_months(period):
    with pytest.raises(ValueError, match="either days or months"):
        deadlines.end_of_period(date(2026, 1, 1), **period, calendar=CALENDAR)


@pytest.mark.parametrize(
    "event_day, count, last",
    [
        (date(2026, 9, 24), 10, date(2026, 10, 15)),
        (date(2026, 4, 30), 4, date(2026, 5, 9)),
        (date(2026, 11, 20), 1, date(2026, 11, 23)),
    ],
)
def test_working_days_leave_out_rest_days(event_day, count, last):
    derived = deadlines.end_of_working_days(event_day, working_days=count, calendar=CALENDAR)

    assert derived.day == last
    assert not derived.provisional
    assert f"{count} 个工作日" in derived.lines[1]


def test_working_days_without_any_notice_are_provisional():
    assert deadlines.end_of_working_days(
        date(2026, 1, 5), working_days=1, calendar=WorkingCalendar()
    ).provisional


def test_hours_run_from_the_next_full_hour_and_do_not_move():
    friday = datetime(2026, 11, 20, 10, 24, tzinfo=SHANGHAI)

    assert deadlines.end_of_hours(friday, hours=48) == datetime(2026, 11, 22, 11, tzinfo=SHANGHAI)


def test_the_last_day_still_counts():
    due = date(2026, 11, 20)

    assert deadlines.is_in_time(due, due)
    assert not deadlines.is_in_time(date(2026, 11, 21), due)
    assert [deadlines.days_left(due, date(2026, 11, day)) for day in (18, 20, 21)] == [2, 0, -1]

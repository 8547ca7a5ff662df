"""Rest days and working days."""

from datetime import date

import pytest

from onecourt.kernel.working_calendar import CourtYear, NoCalendarForYear, WorkingCalendar, written_day

CALENDAR = WorkingCalendar.of(
    [
        CourtYear(
            year=2026,
            days_off={date(2026, 5, day): "劳动节" for day in range(1, 6)},
            working_weekends=frozenset({date(2026, 5, 9)}),
            source="示例通知",
        )
    ]
)


@pytest.mark.parametrize(
    "day, name",
    [
        (date(2026, 5, 1), "劳动节假期"),
        (date(2026, 5, 3), "劳动节假期"),
        (date(2026, 5, 6), ""),
        (date(2026, 5, 9), ""),
        (date(2026, 5, 10), "星期日"),
        (date(2027, 5, 1), "星期六"),
        (date(2027, 5, 3), ""),
    ],
)
def test_says_why_the_courts_rest(day, name):
    assert CALENDAR.rest_day_name(day) == name
    assert CALENDAR.is_rest_day(day) is bool(name)


def test_finds_the_next_working_day():
    assert CALENDAR.next_working_day(date(2026, 5, 1)) == date(2026, 5, 6)
    assert CALENDAR.next_working_day(date(2026, 5, 9)) == date(2026, 5, 9)


def test_counts_working_days_over_a_holiday_and_a_make_up_saturday():
    assert CALENDAR.add_working_days(date(2026, 4, 30), 4) == date(2026, 5, 9)
    assert CALENDAR.add_working_days(date(2026, 5, 2), 0) == date(2026, 5, 2)


def test_refuses_a_year_without_notice_where_only_a_final_answer_will_do():
    assert CALENDAR.knows(date(2026, 12, 31))
    with pytest.raises(NoCalendarForYear) as refusal:
        CALENDAR.must_know(date(2027, 1, 1))
    assert refusal.value.year == 2027


def test_writes_a_day_with_its_weekday():
    assert written_day(date(2026, 4, 27)) == "2026 年 4 月 27 日（星期一）"

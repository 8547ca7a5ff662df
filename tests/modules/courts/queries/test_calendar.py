"""The rest days that come with the platform."""

from datetime import date, timedelta

import pytest

from onecourt.modules.courts import public as courts


@pytest.mark.req("PLT-18")
@pytest.mark.parametrize(
    "day, rests",
    [
        (date(2024, 2, 9), False),
        (date(2024, 2, 10), True),
        (date(2024, 2, 18), False),
        (date(2024, 9, 14), False),
        (date(2025, 1, 26), False),
        (date(2025, 2, 4), True),
        (date(2025, 5, 31), True),
        (date(2025, 10, 8), True),
        (date(2025, 10, 9), False),
        (date(2026, 1, 4), False),
        (date(2026, 2, 23), True),
        (date(2026, 5, 9), False),
        (date(2026, 9, 20), False),
        (date(2026, 10, 7), True),
        (date(2026, 10, 10), False),
        (date(2026, 11, 21), True),
    ],
)
def test_knows_days_off_and_working_weekends(day, rests):
    assert courts.working_calendar().is_rest_day(day) is rests


@pytest.mark.parametrize("year, off", [(2024, 28), (2025, 28), (2026, 33)])
def test_every_notice_is_whole(year, off):
    known = courts.working_calendar().years[year]

    assert len(known.days_off) == off
    assert all(day.year == year for day in known.days_off)
    assert all(day.weekday() >= 5 and day not in known.days_off for day in known.working_weekends)
    assert str(year) in known.source


def test_each_holiday_ends_before_a_working_day():
    calendar = courts.working_calendar()
    for year in calendar.years.values():
        for day in year.days_off:
            after = calendar.next_working_day(day)
            assert after - day <= timedelta(days=9)


def test_a_year_without_notice_is_not_known():
    assert not courts.working_calendar().knows(date(2027, 1, 1))

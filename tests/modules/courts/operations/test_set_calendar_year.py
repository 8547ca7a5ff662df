"""The rest days of a year as a court keeps them."""

from datetime import date, datetime

import pytest

from onecourt.kernel.refusals import BadAnswers, NotPermitted
from onecourt.modules.courts import public as courts
from tests.situations.administration import Court, a_court

pytestmark = pytest.mark.django_db
NOTICE = "示例省人民政府办公厅关于2026年放假安排的补充通知（演示）"
FRIDAY = date(2026, 11, 27)


@pytest.fixture
def court(at: datetime) -> Court:
    return a_court(at)


def keep(court: Court, at: datetime, **changed: object) -> None:
    days = {**courts.working_calendar().years[2026].days_off, FRIDAY: "示例节"}
    given = {
        "actor": court.boss,
        "year": 2026,
        "days_off": days,
        "working_weekends": [date(2026, 10, 10)],
        "source": NOTICE,
        "issued_on": date(2026, 11, 19),
        "at": at,
    }
    courts.set_calendar_year(**(given | changed))


@pytest.mark.req("PLT-18")
def test_the_court_counts_by_what_its_administrator_keeps(court: Court, at: datetime) -> None:
    keep(court, at)

    own = courts.working_calendar(court.boss.court_id)
    assert own.is_rest_day(FRIDAY)
    assert own.years[2026].source == NOTICE
    assert own.is_rest_day(date(2026, 9, 20))  # a working Sunday of the notice before, left out of this one
    assert not courts.working_calendar().is_rest_day(FRIDAY)
    assert not courts.working_calendar(court.ground.other_court.id).is_rest_day(FRIDAY)


@pytest.mark.req("PLT-18")
def test_what_was_kept_before_stays_with_source_day_and_author(court: Court, at: datetime) -> None:
    keep(court, at)
    keep(court, at, days_off={date(2026, 1, 1): "元旦"}, source="更正通知（演示）")

    versions = courts.list_calendar_versions(court.boss.court, 2026)

    assert [row.kept.source for row in versions[:2]] == ["更正通知（演示）", NOTICE]
    assert [row.author for row in versions] == ["孙丽", "孙丽", ""]
    assert versions[0].issued_on == date(2026, 11, 19)


@pytest.mark.parametrize(
    "changed, field, says",
    [
        ({"source": " "}, "source", "依据哪个通知"),
        ({"issued_on": date(2026, 11, 21)}, "issued_on", "不能在今天以后"),
        ({"days_off": {}}, "days_off", "请填写这一年的放假日期"),
        ({"days_off": {date(2027, 1, 1): "元旦"}}, "days_off", "2027-01-01 不在 2026 年里"),
        ({"working_weekends": [FRIDAY]}, "working_weekends", "不是星期六或星期日"),
        ({"working_weekends": [date(2027, 1, 2)]}, "working_weekends", "不在 2026 年里"),
        (
            {"days_off": {date(2026, 10, 10): "国庆节"}},
            "working_weekends",
            "2026-10-10 同时填在放假和上班里",
        ),
        ({"year": 2035}, "days_off", "只能填 2000 年到 2028 年"),
    ],
)
def test_says_what_is_wrong_with_a_year(
    court: Court, at: datetime, changed: dict, field: str, says: str
) -> None:
    with pytest.raises(BadAnswers) as refused:
        keep(court, at, **changed)

    assert says in refused.value.errors[field]


def test_only_the_administrator_keeps_it(court: Court, at: datetime) -> None:
    with pytest.raises(NotPermitted):
        keep(court, at, actor=court.clerk)

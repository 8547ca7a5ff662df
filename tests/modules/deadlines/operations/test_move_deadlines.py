"""Counting the open deadlines again when the calendar changes."""

from datetime import date, datetime

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import NotPermitted
from onecourt.kernel.working_calendar import CourtYear, WorkingCalendar
from onecourt.modules.courts import public as courts
from onecourt.modules.deadlines import public as deadlines
from onecourt.platform import audit
from tests.situations.administration import Court, a_court

pytestmark = pytest.mark.django_db
EVENT = date(2026, 11, 20)
PLATFORM = Actor.system("tests")


@pytest.fixture
def court(at: datetime) -> Court:
    return a_court(at)


def another_calendar(**days: str) -> WorkingCalendar:
    """The calendar of the platform, with days off that it does not have; `d1127="…"` is 27 November."""
    known = courts.working_calendar()
    year = known.years[2026]
    more = {date(2026, int(day[1:3]), int(day[3:])): name for day, name in days.items()}
    return WorkingCalendar(
        {**known.years, 2026: CourtYear(2026, {**year.days_off, **more}, year.working_weekends, "通知")}
    )


def runs(court: Court, at: datetime, derived: deadlines.Derived, **whose: object) -> deadlines.Deadline:
    return deadlines.set_deadline(
        actor=PLATFORM,
        kind="tests.period",
        subject=("matters.matter", new_id()),
        derived=derived,
        starts_on=EVENT,
        court_id=court.boss.court_id,
        label="补交材料",
        at=at,
        **whose,
    )


def move(court: Court, at: datetime, calendar: WorkingCalendar) -> list[deadlines.Move]:
    return deadlines.move_deadlines(actor=court.boss, court_id=court.boss.court, calendar=calendar, at=at)


@pytest.mark.req("PLT-18")
@pytest.mark.parametrize(
    "period, before, after",
    [
        ({"days": 7}, date(2026, 11, 27), date(2026, 11, 30)),
        ({"months": 1}, date(2026, 12, 21), date(2026, 12, 21)),
        ({"working_days": 5}, date(2026, 11, 27), date(2026, 11, 30)),
    ],
)
def test_the_last_day_moves_over_a_new_rest_day(
    court: Court, at: datetime, period: dict[str, int], before: date, after: date
) -> None:
    count = deadlines.end_of_working_days if "working_days" in period else deadlines.end_of_period
    deadline = runs(court, at, count(EVENT, **period, calendar=courts.working_calendar()))
    assert deadline.due_on == before

    moved = move(court, at, another_calendar(d1127="示例节"))

    deadline.refresh_from_db()
    assert deadline.due_on == after
    assert [one.new for one in moved] == ([after] if after != before else [])
    assert ("放假安排有变" in deadline.lines[-1]) is (after != before)


@pytest.mark.req("PLT-18")
def test_a_day_that_a_person_was_told_is_not_brought_forward(court: Court, at: datetime) -> None:
    with_holiday = another_calendar(d1127="示例节")
    told = deadlines.end_of_period(EVENT, days=7, calendar=with_holiday)
    hers = runs(court, at, told, account_id=court.person.account_id)
    theirs = runs(court, at, told, desk="filing-review")

    listed = deadlines.list_moves(court.boss.court, courts.working_calendar())
    moved = move(court, at, courts.working_calendar())

    assert {one.deadline_id: one.stays for one in listed} == {hers.pk: True, theirs.pk: False}
    assert [one.deadline_id for one in moved] == [theirs.pk]
    hers.refresh_from_db()
    assert hers.due_on == date(2026, 11, 30)


def test_a_provisional_day_becomes_final_when_its_year_is_known(court: Court, at: datetime) -> None:
    far = deadlines.end_of_period(EVENT, months=3, calendar=courts.working_calendar())
    deadline = runs(court, at, far)
    known = courts.working_calendar()
    with_2027 = WorkingCalendar(
        {**known.years, 2027: CourtYear(2027, {date(2027, 1, 1): "元旦"}, frozenset(), "通知")}
    )

    move(court, at, with_2027)

    assert far.provisional
    deadline.refresh_from_db()
    assert not deadline.provisional


def test_a_day_fixed_by_hand_a_met_one_and_another_courts_stay(court: Court, at: datetime) -> None:
    counted = deadlines.end_of_period(EVENT, days=7, calendar=courts.working_calendar())
    runs(court, at, deadlines.Derived(date(2026, 11, 27), ()))
    met = runs(court, at, counted)
    deadlines.meet_deadline(actor=PLATFORM, kind=met.kind, subject=("matters.matter", met.subject_id), at=at)

    assert move(court, at, another_calendar(d1127="示例节")) == []


def test_each_move_is_on_record(court: Court, at: datetime) -> None:
    runs(court, at, deadlines.end_of_period(EVENT, days=7, calendar=courts.working_calendar()))

    move(court, at, another_calendar(d1127="示例节"))

    [entry] = audit.list_entries(court.boss, audit.Sought(acts=("deadlines.",)))
    assert entry.facts == {"from": "2026-11-27", "to": "2026-11-30", "kind": "tests.period"}


def test_only_the_administrator_of_the_court_moves_them(court: Court, at: datetime) -> None:
    for actor, place in ((court.clerk, court.boss.court), (court.boss, court.ground.other_court.id)):
        with pytest.raises(NotPermitted):
            deadlines.move_deadlines(actor=actor, court_id=place, calendar=courts.working_calendar(), at=at)

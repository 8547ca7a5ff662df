"""Another calendar: the deadlines that run follow, and whoever is concerned is told."""

from datetime import date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.courts import public as courts
from onecourt.modules.deadlines import public as deadlines
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from onecourt.usecases.calendar.set_holidays import set_holidays
from tests.situations import filings, rounds
from tests.situations.administration import Court, a_court

pytestmark = pytest.mark.django_db
FRIDAY, MONDAY = date(2026, 11, 27), date(2026, 11, 30)


def keep_friday_off(court: Court, actor: Actor, at: datetime) -> list[deadlines.Move]:
    year = courts.working_calendar().years[2026]
    return set_holidays(
        actor=actor,
        year=2026,
        days_off={**year.days_off, FRIDAY: "示例节"},
        working_weekends=year.working_weekends,
        source="补充通知（演示）",
        issued_on=date(2026, 11, 19),
        at=at,
    )


@pytest.mark.req("PLT-18")
def test_the_filing_and_its_deadline_move_together_and_the_person_is_told(at: datetime) -> None:
    court = a_court(at)
    matter_id = filings.a_filing(at, court.person, court.ground)
    subject = (matters.OWNER, matter_id)
    deadlines.set_deadline(
        actor=Actor.system("tests"),
        kind="matters.supplement",
        subject=subject,
        derived=deadlines.end_of_period(
            date(2026, 11, 20), days=7, calendar=courts.working_calendar(court.boss.court_id)
        ),
        starts_on=date(2026, 11, 20),
        account_id=court.person.account_id,
        court_id=court.boss.court_id,
        label="补交材料",
        at=at,
    )

    moved = keep_friday_off(court, court.boss, at)

    assert {(one.kind, one.old, one.new) for one in moved} == {
        ("matters.review", FRIDAY, MONDAY),
        ("matters.supplement", FRIDAY, MONDAY),
    }
    matter = matters.get_matter(actor=court.clerk, matter_id=matter_id)
    assert (matter.due_on, matter.supplement_due_on) == (MONDAY, MONDAY)
    titles = [notice.title for notice in notices.list_notices(court.person)]
    assert "期限改到 11 月 30 日：补交材料" in titles
    assert keep_friday_off(court, court.boss, at) == []


@pytest.mark.req("PLT-18", "FIL-19")
def test_the_day_for_supplementing_that_an_officer_set_moves_too(at: datetime) -> None:
    court = a_court(at)
    matter_id = rounds.a_filing_to_supplement(at, court.person, court.clerk, court.ground, working_days=5)
    asked = matters.get_matter(actor=court.clerk, matter_id=matter_id).supplement_due_on

    keep_friday_off(court, court.boss, at)

    matter = matters.get_matter(actor=court.clerk, matter_id=matter_id)
    assert (asked, matter.supplement_due_on) == (FRIDAY, MONDAY)
    titles = [notice.title for notice in notices.list_notices(court.person)]
    assert "期限改到 11 月 30 日：补充材料" in titles


@pytest.mark.req("PLT-18", "FIL-19")
def test_an_officer_asks_by_the_calendar_of_the_court(at: datetime) -> None:
    court = a_court(at)
    keep_friday_off(court, court.boss, at)

    matter_id = rounds.a_filing_to_supplement(at, court.person, court.clerk, court.ground, working_days=5)

    assert matters.get_matter(actor=court.person, matter_id=matter_id).supplement_due_on == MONDAY


def test_matters_are_held_before_their_deadlines_as_by_every_other_act(at: datetime) -> None:
    court = a_court(at)
    filings.a_filing(at, court.person, court.ground)

    with CaptureQueriesContext(connection) as asked:
        keep_friday_off(court, court.boss, at)

    held = [query["sql"] for query in asked if "FOR UPDATE" in query["sql"]]
    of_matters = [i for i, sql in enumerate(held) if 'FROM "matters_matter"' in sql]
    of_deadlines = [i for i, sql in enumerate(held) if 'FROM "deadlines_deadline"' in sql]
    assert of_matters[0] < of_deadlines[0]


def test_a_filing_that_comes_later_is_counted_with_it(at: datetime) -> None:
    court = a_court(at)
    keep_friday_off(court, court.boss, at)

    matter_id = filings.a_filing(at, court.person, court.ground)

    assert matters.get_matter(actor=court.clerk, matter_id=matter_id).due_on == MONDAY


def test_a_clerk_changes_nothing(at: datetime) -> None:
    court = a_court(at)

    with pytest.raises(NotPermitted):
        keep_friday_off(court, court.clerk, at)
    assert not courts.working_calendar(court.boss.court_id).is_rest_day(FRIDAY)

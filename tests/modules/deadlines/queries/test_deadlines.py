"""Whose deadlines are listed."""

from datetime import date

import pytest

from onecourt.kernel.actor import STAFF, Actor
from onecourt.kernel.references import new_id
from onecourt.modules.courts import public as courts
from onecourt.modules.deadlines import public as deadlines
from onecourt.modules.people import public as people

pytestmark = pytest.mark.django_db


def an_account(at, phone="13800000001"):
    return people.open_public_account(actor=Actor.system("test"), phone=phone, name="王小明", at=at)


def test_people_see_their_own_deadlines_the_nearest_first(a_deadline, at):
    mine, hers = an_account(at), an_account(at, "13800000002")
    a_deadline(account_id=mine, due_on=date(2026, 12, 1))
    a_deadline(account_id=mine, due_on=date(2026, 11, 25))
    a_deadline(account_id=hers)

    rows = deadlines.list_open_deadlines(Actor(name="王小明", account_id=mine))

    assert [row.due_on for row in rows] == [date(2026, 11, 25), date(2026, 12, 1)]


def test_staff_see_those_of_the_desks_of_their_court(a_deadline, at):
    court, other = courts.load_demo_courts(actor=Actor.system("test"), at=at)[2:4]
    here = a_deadline(court_id=court.id, desk="filing_clerk")
    a_deadline(court_id=court.id, desk="judge")
    a_deadline(court_id=other.id, desk="filing_clerk")
    clerk = Actor(name="书记员", capacity=STAFF, court_id=court.id, roles=frozenset({"filing_clerk"}))

    assert [row.id for row in deadlines.list_open_deadlines(clerk)] == [here.id]


def test_what_was_met_is_no_longer_open(a_deadline, at):
    mine, subject = an_account(at), ("matter", new_id())
    a_deadline(subject, account_id=mine)
    deadlines.meet_deadline(actor=Actor.system("test"), kind="matters.review", subject=subject, at=at)

    assert deadlines.list_open_deadlines(Actor(name="王小明", account_id=mine)) == []


def test_a_visitor_sees_none_and_the_platform_all(a_deadline):
    a_deadline()

    assert deadlines.list_open_deadlines(Actor.visitor()) == []
    assert len(deadlines.list_open_deadlines(Actor.system("test"))) == 1

"""Posts, and the actor that they make."""

from datetime import date, timedelta

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import BadAnswers, NotFound, NotPermitted
from onecourt.modules.people import public as people
from tests.situations.people import a_person, somebody_of_staff

pytestmark = pytest.mark.django_db


def appoint(at, court, account_id, **facts):
    given = {"department": "民一庭", "roles": ["judge"], "valid_from": date(2026, 1, 1)} | facts
    return people.appoint_to_post(
        actor=Actor.system("tests"), account_id=account_id, court_id=court, at=at, **given
    )


def test_the_actor_has_court_and_roles_of_the_post(at, a_court):
    staff = somebody_of_staff(at, court_id=a_court)

    actor = people.actor_of(staff.account_id, at=at)

    assert (actor.court_id, actor.post_id) == (a_court, staff.post_id)
    assert actor.roles == frozenset({"filing_clerk"})
    assert [row.name for row in people.list_staff(a_court, "filing_clerk", on=court_day(at))] == ["韩立"]
    assert people.list_staff(a_court, "judge", on=court_day(at)) == []


@pytest.mark.req("ACC-21", partly="posts of staff")
def test_acts_in_one_post_at_a_time(at, a_court):
    staff = somebody_of_staff(at, court_id=a_court)
    second = appoint(at, a_court, staff.account_id)

    assert people.actor_of(staff.account_id, post_id=second, at=at).roles == frozenset({"judge"})
    assert people.actor_of(staff.account_id, at=at).post_id == staff.post_id
    assert len(people.list_posts(staff.account_id, on=court_day(at))) == 2


def test_a_post_that_has_ended_gives_nothing(at, a_court):
    staff = somebody_of_staff(at, court_id=a_court)
    ended = appoint(at, a_court, staff.account_id, valid_to=court_day(at) - timedelta(days=1))

    assert people.actor_of(staff.account_id, post_id=ended, at=at).roles == frozenset()


def test_somebody_elses_post_gives_nothing(at, a_court):
    staff = somebody_of_staff(at, court_id=a_court)
    other = somebody_of_staff(at, court_id=a_court, login_name="other", name="周明")

    assert people.actor_of(staff.account_id, post_id=other.post_id, at=at).court_id is None


def test_the_public_holds_no_posts(at, a_court):
    with pytest.raises(NotFound):
        appoint(at, a_court, a_person(at))


@pytest.mark.parametrize(
    "wrong, field",
    [
        ({"roles": []}, "roles"),
        ({"roles": ["system"]}, "roles"),
        ({"department": " "}, "department"),
        ({"department": "立案庭"}, "department"),
        ({"valid_to": date(2025, 1, 1)}, "valid_to"),
    ],
)
def test_refuses_what_cannot_be(at, a_court, wrong, field):
    staff = somebody_of_staff(at, court_id=a_court)

    with pytest.raises(BadAnswers) as refused:
        appoint(at, a_court, staff.account_id, **wrong)

    assert list(refused.value.errors) == [field]


@pytest.mark.req("ACC-29", partly="no second factor")
def test_a_post_begins_on_its_day(at, a_court):
    staff = somebody_of_staff(at, court_id=a_court)
    later = appoint(at, a_court, staff.account_id, valid_from=court_day(at) + timedelta(days=1))

    assert people.actor_of(staff.account_id, post_id=later, at=at).roles == frozenset()
    tomorrow = at + timedelta(days=1)
    assert people.actor_of(staff.account_id, post_id=later, at=tomorrow).roles == frozenset({"judge"})


def test_is_not_for_everybody(at, a_court):
    staff = somebody_of_staff(at, court_id=a_court)

    with pytest.raises(NotPermitted):
        people.appoint_to_post(
            actor=people.actor_of(staff.account_id, at=at),
            account_id=staff.account_id,
            court_id=a_court,
            department="民一庭",
            roles=["judge"],
            valid_from=date(2026, 1, 1),
            at=at,
        )

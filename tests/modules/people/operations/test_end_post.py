"""The end of a post."""

from datetime import timedelta

import pytest

from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import BadAnswers, NotFound, NotPermitted, WrongState
from onecourt.modules.courts import public as courts
from onecourt.modules.people import public as people
from tests.situations.people import somebody_of_staff

pytestmark = pytest.mark.django_db


def end(actor, post_id, at, days=0):
    return people.end_post(actor=actor, post_id=post_id, valid_to=court_day(at) + timedelta(days=days), at=at)


@pytest.mark.req("ACC-29", partly="no second factor")
def test_it_gives_nothing_after_its_last_day(at, a_court, an_administrator):
    staff = somebody_of_staff(at, court_id=a_court)

    end(an_administrator, staff.post_id, at)

    assert people.actor_of(staff.account_id, at=at).roles == frozenset({"filing_clerk"})
    assert people.actor_of(staff.account_id, at=at + timedelta(days=1)).roles == frozenset()


def test_is_ended_once(at, a_court, an_administrator):
    staff = somebody_of_staff(at, court_id=a_court)
    end(an_administrator, staff.post_id, at)

    with pytest.raises(WrongState):
        end(an_administrator, staff.post_id, at)


def test_not_before_it_began_and_not_ones_own(at, a_court, an_administrator):
    staff = somebody_of_staff(at, court_id=a_court)

    with pytest.raises(BadAnswers):
        end(an_administrator, staff.post_id, at, days=-900)
    with pytest.raises(BadAnswers):
        end(an_administrator, an_administrator.post_id, at)


def test_is_for_the_administrator_of_the_court(at, a_court, an_administrator):
    staff = somebody_of_staff(at, court_id=a_court)
    elsewhere = next(court.id for court in courts.list_courts() if court.id != a_court)
    foreign = somebody_of_staff(at, court_id=elsewhere, login_name="other", name="吴桐")

    with pytest.raises(NotFound):
        end(an_administrator, foreign.post_id, at)
    with pytest.raises(NotPermitted):
        end(people.actor_of(staff.account_id, at=at), staff.post_id, at)

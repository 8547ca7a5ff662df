"""A new first password for a member of staff."""

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers, NotFound, NotPermitted
from onecourt.modules.people import public as people
from tests.situations.people import a_person, somebody_of_staff

pytestmark = pytest.mark.django_db
NEW = "other-house-5"


def give(actor, account_id, at, password=NEW):
    return people.give_first_password(actor=actor, account_id=account_id, password=password, at=at)


@pytest.mark.req("ACC-29", partly="no second factor")
def test_it_has_to_be_changed_first_and_ends_the_sessions(at, a_court, an_administrator):
    staff = somebody_of_staff(at, court_id=a_court)
    epoch = people.get_session_epoch(staff.account_id)

    give(an_administrator, staff.account_id, at)

    assert people.has_first_password(staff.account_id)
    assert not people.actor_of(staff.account_id, epoch=epoch, at=at).is_signed_in
    signed_in = people.sign_in_by_password(actor=Actor.visitor(), login_name="clerk", password=NEW, at=at)
    assert signed_in == staff.account_id


def test_refuses_what_cannot_be(at, a_court, an_administrator):
    staff = somebody_of_staff(at, court_id=a_court)

    with pytest.raises(BadAnswers):
        give(an_administrator, staff.account_id, at, "weak")
    with pytest.raises(BadAnswers):
        give(an_administrator, an_administrator.account_id, at)
    with pytest.raises(NotFound):
        give(an_administrator, a_person(at), at)
    with pytest.raises(NotPermitted):
        give(people.actor_of(staff.account_id, at=at), an_administrator.account_id, at)

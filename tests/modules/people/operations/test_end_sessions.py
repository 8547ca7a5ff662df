"""Signing out elsewhere."""

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.people import public as people
from tests.situations.people import PASSWORD, a_person, sign_in_with

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("stays", [True, False])
@pytest.mark.req("ACC-22", partly="passwords, phones and sessions; no closing of accounts")
def test_the_sessions_end_but_the_one_that_stays(at, stays):
    owner = people.actor_of(a_person(at, password=PASSWORD), at=at)
    epoch = people.get_session_epoch(owner.account_id)
    sign_in_with(at, PASSWORD)
    here = people.find_last_sign_in(owner.account_id)
    sign_in_with(at, PASSWORD)

    people.end_sessions(actor=owner, at=at, staying=here if stays else None)

    assert not people.actor_of(owner.account_id, epoch=epoch, at=at).is_signed_in
    assert [row.is_open for row in people.list_sign_ins(owner, at=at)].count(True) == int(stays)


def test_somebody_elses_session_does_not_stay(at):
    owner = people.actor_of(a_person(at, password=PASSWORD), at=at)
    other = people.actor_of(a_person(at, phone="13800000002", name="王强"), at=at)
    sign_in_with(at, PASSWORD)
    theirs = people.find_last_sign_in(owner.account_id)
    people.end_sessions(actor=owner, at=at)

    people.end_sessions(actor=other, at=at, staying=theirs)

    assert not any(row.is_open for row in people.list_sign_ins(owner, at=at))


def test_a_visitor_has_none(at):
    with pytest.raises(NotFound):
        people.end_sessions(actor=Actor.visitor(), at=at)

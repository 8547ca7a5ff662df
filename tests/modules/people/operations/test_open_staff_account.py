"""Accounts of staff."""

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers, NotPermitted
from onecourt.modules.people import public as people
from tests.situations.people import PASSWORD

pytestmark = pytest.mark.django_db
GOOD = {"login_name": "clerk", "password": PASSWORD, "name": "韩立"}


def test_opens_the_account(at):
    account_id = people.open_staff_account(actor=Actor.system("tests"), at=at, **GOOD)

    actor = people.actor_of(account_id, at=at)
    assert actor.is_staff
    assert actor.roles == frozenset()


@pytest.mark.parametrize(
    "wrong, field",
    [({"password": "123456"}, "password"), ({"name": ""}, "name"), ({"login_name": "TAKEN"}, "login_name")],
)
def test_refuses_what_cannot_be(at, wrong, field):
    people.open_staff_account(actor=Actor.system("tests"), at=at, **GOOD | {"login_name": "taken"})

    with pytest.raises(BadAnswers) as refused:
        people.open_staff_account(actor=Actor.system("tests"), at=at, **GOOD | wrong)

    assert list(refused.value.errors) == [field]


def test_is_not_for_everybody(at):
    with pytest.raises(NotPermitted):
        people.open_staff_account(actor=Actor.visitor(), at=at, **GOOD)

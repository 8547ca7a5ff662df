"""Accounts of staff."""

from datetime import date

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


@pytest.mark.req("ACC-29", partly="no second factor")
def test_a_password_given_by_an_administrator_opens_nothing_until_it_is_changed(at, an_administrator):
    account_id = people.open_staff_account(actor=an_administrator, at=at, **GOOD)
    people.appoint_to_post(
        actor=an_administrator,
        account_id=account_id,
        court_id=an_administrator.court_id,
        department="立案庭",
        roles=["filing_clerk"],
        valid_from=date(2026, 1, 1),
        at=at,
    )

    assert people.has_first_password(account_id)
    assert people.actor_of(account_id, at=at).roles == frozenset()

    people.change_password(
        actor=people.actor_of(account_id, at=at), old_password=PASSWORD, password="other-house-5", at=at
    )

    assert people.actor_of(account_id, at=at).roles == frozenset({"filing_clerk"})


@pytest.mark.parametrize(
    "wrong, field",
    [
        ({"password": "123456"}, "password"),
        ({"name": ""}, "name"),
        ({"login_name": "TAKEN"}, "login_name"),
        ({"login_name": "韩立"}, "login_name"),
        ({"login_name": "han.li", "password": "lihan-han.li-7"}, "password"),
    ],
)
def test_refuses_what_cannot_be(at, wrong, field):
    people.open_staff_account(actor=Actor.system("tests"), at=at, **GOOD | {"login_name": "taken"})

    with pytest.raises(BadAnswers) as refused:
        people.open_staff_account(actor=Actor.system("tests"), at=at, **GOOD | wrong)

    assert list(refused.value.errors) == [field]


def test_is_not_for_everybody(at):
    with pytest.raises(NotPermitted):
        people.open_staff_account(actor=Actor.visitor(), at=at, **GOOD)

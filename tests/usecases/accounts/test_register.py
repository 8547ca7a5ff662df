"""Registering, with the texts."""

from datetime import date

import pytest

from onecourt.kernel.actor import Actor
from onecourt.modules.agreements import public as agreements
from onecourt.modules.people import public as people
from onecourt.usecases.accounts.register import NotAccepted, register
from tests.situations.people import PASSWORD, PHONE, the_code_sent_to

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    """Codes run out by the clock, and the job that sends them reads it."""
    from onecourt.kernel.clock import now

    return now()


@pytest.fixture
def versions(at):
    agreements.load_agreements(actor=Actor.system("tests"), at=at)
    return [
        agreements.current_agreement(key, on=date(2026, 11, 20)).version_id
        for key in agreements.ON_REGISTERING
    ]


def send_and_register(at, agreed, code=None):
    people.send_sign_in_code(
        actor=Actor.visitor(), phone=PHONE, purpose="register", address="10.0.0.1", at=at
    )
    return register(
        actor=Actor.visitor(),
        phone=PHONE,
        code=code or the_code_sent_to(PHONE),
        name="李秀兰",
        password=PASSWORD,
        agreed=agreed,
        address="10.0.0.1",
        device="Browser 1",
        at=at,
    )


def test_opens_the_account_and_keeps_both_acceptances(at, versions):
    actor = people.actor_of(send_and_register(at, versions), at=at)

    assert actor.name == "李秀兰"
    assert all(agreements.has_accepted(actor, version_id) for version_id in versions)


def test_refuses_without_both_texts(at, versions):
    with pytest.raises(NotAccepted):
        send_and_register(at, versions[:1])


def test_a_wrong_code_opens_nothing(at, versions):
    assert isinstance(send_and_register(at, versions, code="12345x"), people.WrongCode)

"""Proof that somebody has the phone in hand."""

import pytest

from onecourt.kernel.actor import Actor
from onecourt.modules.people import public as people
from tests.situations.people import PHONE, the_code_sent_to

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("a_clock")]


def test_does_not_use_the_code_up(at):
    people.send_sign_in_code(
        actor=Actor.visitor(), phone=PHONE, purpose="register", address="10.0.0.1", at=at
    )
    code = the_code_sent_to(PHONE)

    first = people.prove_phone(actor=Actor.visitor(), phone=PHONE, code=code, attempt="a", at=at)
    second = people.prove_phone(actor=Actor.visitor(), phone=PHONE, code=code, attempt="b", at=at)

    assert first == second

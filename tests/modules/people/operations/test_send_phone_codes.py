"""The two codes with which a number is exchanged."""

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers, NotFound
from onecourt.modules.people import public as people
from tests.situations.people import PHONE, an_actor, the_code_sent_to

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("a_clock")]
NEW = "13800000002"


def send(actor, at, phone=NEW):
    return people.send_phone_codes(actor=actor, phone=phone, address="10.0.0.1", at=at)


def test_each_number_gets_its_own(at):
    send(an_actor(at), at)

    assert the_code_sent_to(PHONE).isdigit()
    assert the_code_sent_to(NEW).isdigit()


@pytest.mark.parametrize("phone", [PHONE, "123"])
def test_refuses_what_is_no_other_number(at, phone):
    with pytest.raises(BadAnswers):
        send(an_actor(at), at, phone)


def test_is_for_an_account_with_a_number(at):
    with pytest.raises(NotFound):
        send(Actor.visitor(), at)

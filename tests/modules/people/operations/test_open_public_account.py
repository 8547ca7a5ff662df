"""The account of a phone."""

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers, NotPermitted
from onecourt.modules.people import public as people
from tests.situations.people import PHONE, a_person

pytestmark = pytest.mark.django_db


def test_is_opened_once(at):
    assert a_person(at) == a_person(at, phone="+8613800000001", name="李秀兰")


@pytest.mark.parametrize("facts", [{"phone": "123"}, {"name": ""}])
def test_refuses_what_cannot_be(at, facts):
    with pytest.raises(BadAnswers):
        a_person(at, **facts)


def test_only_the_platform_opens_it_without_a_code(at):
    with pytest.raises(NotPermitted):
        people.open_public_account(actor=Actor.visitor(), phone=PHONE, name="李秀兰", at=at)

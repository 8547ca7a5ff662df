"""A code to one's own phone."""

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.people import public as people
from onecourt.platform import providers
from tests.situations.people import PHONE, an_actor, the_code_sent_to

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("a_clock")]


def test_goes_to_the_number_of_the_account_and_says_what_for(at):
    sent = people.send_own_code(actor=an_actor(at), purpose="password", address="10.0.0.1", at=at)

    assert sent.phone_masked == "138****0001"
    assert the_code_sent_to(PHONE).isdigit()
    assert "设置密码验证码" in providers.list_sandbox_messages(phone=PHONE)[0].text


def test_a_visitor_has_no_number(at):
    with pytest.raises(NotFound):
        people.send_own_code(actor=Actor.visitor(), purpose="password", address="10.0.0.1", at=at)

"""The double for SMS."""

import pytest

from onecourt.kernel.refusals import NotFound
from onecourt.platform import providers

pytestmark = pytest.mark.django_db


def sent(at, phone="13800000001", text="您好", once="k"):
    return providers.call("sms", request={"phone": phone, "text": text, "template": "t"}, once=once, at=at)


def test_keeps_what_would_have_been_sent(at):
    sent(at)
    sent(at, phone="13800000002", once="l")

    assert [row.text for row in providers.list_sandbox_messages(phone="13800000001")] == ["您好"]
    assert len(providers.list_sandbox_messages()) == 2


def test_knows_dead_numbers(at):
    assert sent(at, phone="19900001234").code == "bad_number"


def test_shows_nothing_in_production(settings):
    settings.PRODUCTION = True

    with pytest.raises(NotFound):
        providers.list_sandbox_messages()

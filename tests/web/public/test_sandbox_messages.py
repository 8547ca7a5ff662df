"""The messages of the demo."""

import pytest

from tests.situations.people import PHONE, the_code_sent_to

pytestmark = pytest.mark.django_db


@pytest.mark.req("PLT-16", partly="SMS only")
def test_lists_what_was_sent_and_says_that_it_is_a_demo(client):
    client.post("/sign-in/", {"phone": PHONE})
    code = the_code_sent_to(PHONE)

    page = client.get("/sandbox/messages/").content.decode()

    assert code in page
    assert "演示环境" in page


@pytest.mark.parametrize("chosen", ["", "mail=other"])
def test_is_not_there_where_no_sandbox_is_chosen(client, settings, chosen):
    settings.ONECOURT_PROVIDERS = chosen

    assert client.get("/sandbox/messages/").status_code == 404

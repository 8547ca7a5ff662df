"""消息设置."""

import pytest

from onecourt.kernel.clock import now
from tests.situations.people import PASSWORD, a_person
from tests.web.parties.test_security import signed_in

pytestmark = pytest.mark.django_db
HERE = "/me/channels/"


@pytest.mark.req("MSG-05", partly="site and SMS; no WeChat, no e-mail")
def test_what_was_chosen_stands_there_and_what_the_law_asks_has_no_switch(client):
    a_person(now(), password=PASSWORD)
    browser = signed_in(client)

    me = browser.get("/me/").content.decode()
    saved = browser.post(HERE, {"by_sms": ["reminders"]}, follow=True).content.decode()

    assert f'href="{HERE}"' in me
    assert "保存好了" in saved
    assert 'value="reminders" checked' in saved
    assert 'value="receipts">' in saved
    assert 'value="answers"' not in saved
    assert "一直发" in saved
    assert "138****0001" in saved

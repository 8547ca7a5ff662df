"""The network goes while somebody fills in a form."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys import people
from tests.journeys.running import RunningCourt
from tests.journeys.walking import PHONE, device

pytestmark = [pytest.mark.journey, pytest.mark.slow]


@pytest.mark.req("PLT-90")
def test_nothing_typed_is_lost_with_the_network(court: RunningCourt, browser: Browser):
    with device(browser, court.url, PHONE) as page:
        page.goto("/sign-in/")
        phone = page.get_by_label("手机号")
        phone.fill(people.someone().phone)
        page.context.set_offline(True)
        page.locator("main .btn--primary").click()
        says = page.get_by_role("alert").filter(has_text="网络断了")

        expect(says).to_be_focused()
        expect(phone).to_have_value(re.compile(r"^139"))
        page.context.set_offline(False)
        expect(says).to_have_count(0)
        page.locator("main .btn--primary").click()
        page.wait_for_url("**/sign-in/code/")

"""分享 with a browser."""

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.running import RunningCourt
from tests.journeys.walking import PHONE, device

pytestmark = [pytest.mark.journey, pytest.mark.slow]
SHEET = "navigator.share = what => { window.given = what; return Promise.resolve(); };"
NO_SHEET = "Object.defineProperty(navigator, 'share', { value: undefined });"


@pytest.mark.req("PLT-20")
def test_the_share_sheet_of_the_phone_gets_the_link(court: RunningCourt, browser: Browser) -> None:
    with device(browser, court.url, PHONE) as page:
        page.add_init_script(SHEET)
        page.goto("/share/?page=/services/")
        page.get_by_role("button", name="发给微信好友等").click()

        assert page.evaluate("window.given") == {"title": "服务", "url": f"{court.url}/services/"}


def test_without_one_the_link_is_copied_or_scanned(court: RunningCourt, browser: Browser) -> None:
    with device(browser, court.url, PHONE) as page:
        page.add_init_script(NO_SHEET)
        page.goto("/share/?page=/services/")

        expect(page.get_by_role("button", name="发给微信好友等")).to_be_hidden()
        expect(page.get_by_role("button", name="复制链接")).to_be_visible()
        picture = page.get_by_role("img", name="服务的二维码，用手机扫一扫打开")
        expect(picture).to_be_visible()
        assert picture.evaluate("picture => picture.naturalWidth") > 200

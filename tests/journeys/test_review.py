"""A clerk at the desk: from the queue to the numbered case, and once back for a supplement."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys import people
from tests.journeys.filing_by_hand import Filing, a_filing, receipt_number
from tests.journeys.people import Someone
from tests.journeys.running import RunningCourt, until
from tests.journeys.walking import DESKTOP, PHONE, attach, device, sign

pytestmark = [pytest.mark.journey, pytest.mark.slow]

NUMBER = re.compile(r"（20\d\d）示0101民初\d+号")
POINTS = 5


@pytest.mark.req("FRV-01")
@pytest.mark.req("FRV-02", "FRV-05")
@pytest.mark.req("FRV-03", "FRV-04", "FRV-06", partly="one kind of filing")
@pytest.mark.req("PLT-06")
@pytest.mark.req("CSP-01", "CSP-02", "CSP-03")
@pytest.mark.req("MSG-01")
def test_a_clerk_dockets_and_both_sides_see_the_case(court: RunningCourt, browser: Browser):
    person = people.someone("林晓")
    filing = a_filing(court.url, person)

    with device(browser, court.url, DESKTOP) as desk:
        sign_in(desk)
        open_matter(desk, filing)
        for pane in ("待审核列表", "材料查看", "审核意见"):
            expect(desk.get_by_label(pane)).to_be_visible()
        mark_everything(desk)
        open_every_file(desk)
        desk.keyboard.press("a")
        expect(desk.get_by_role("button", name="撤回")).to_be_visible()
        before = told(filing, person)
        assert not NUMBER.search(before), "nothing may leave while it can be taken back"
        number = docketed(desk, filing)

    with device(browser, court.url, PHONE, filing.visitor) as phone:
        phone.goto("/cases/")
        phone.locator("a.filing__t").click()
        case = phone.locator("main").inner_text()
        # The message leaves by a job of its own, after the notice on the site.
        assert until(lambda: number in " ".join(filing.visitor.messages_to(person.phone)), 30), "no message"
        phone.goto("/messages/")
        notice = phone.locator("main").inner_text()

    assert number in case
    assert "受理费" in case
    assert "300" in case
    assert number in notice
    assert sum(number in text for text in filing.visitor.messages_to(person.phone)) == 1


def sign_in(desk: Page) -> None:
    login_name, password = people.CLERK
    desk.goto("/court/sign-in/")
    desk.get_by_label("登录名").fill(login_name)
    desk.locator("input[name=password]").fill(password)
    desk.get_by_role("button", name="登录工作台").click()
    desk.wait_for_url("**/court/")
    desk.get_by_role("link", name="立案审核").first.click()
    desk.locator(".qi").first.wait_for()


def open_matter(desk: Page, filing: Filing, tab: str = "待审核") -> None:
    desk.locator(".seg a", has_text=tab).first.click()
    desk.locator(f".qi[href*='{filing.matter}']").click()
    desk.wait_for_url(f"**/{filing.matter}/**")


def mark_everything(desk: Page) -> None:
    """符合 by the key for every point that the system has left open."""
    done = f"{POINTS} / {POINTS} 已核"
    while done not in desk.locator(".p__bh").inner_text():
        with desk.expect_navigation():
            desk.keyboard.press("1")


def open_every_file(desk: Page) -> None:
    """看下一份材料, until none is left that has not been on the screen."""
    following = desk.get_by_role("link", name="看下一份材料")
    while following.count():
        with desk.expect_response("**/opened/"):
            following.click()
        desk.wait_for_load_state()
    with desk.expect_response("**/opened/"):
        desk.reload()


def docketed(desk: Page, filing: Filing) -> str:
    """Wait until the time for taking back is over; the number as the clerk sees it."""

    def has_number() -> bool:
        desk.goto(f"/court/matters/{filing.matter}/?tab=done")
        return bool(NUMBER.search(desk.locator("main").inner_text()))

    assert until(has_number, 30), "no number has come"
    found = NUMBER.search(desk.locator("main").inner_text())
    assert found
    desk.goto(f"/court/cases/?q={found[0]}")
    desk.locator("main tr", has_text=found[0]).get_by_role("link").click()
    expect(desk.locator("main")).to_contain_text(found[0])
    return found[0]


def told(filing: Filing, person: Someone) -> str:
    return " ".join(filing.visitor.messages_to(person.phone)) + filing.visitor.get("/messages/").text


@pytest.mark.req("MAT-02")
@pytest.mark.req("FIL-18")
@pytest.mark.req("FRV-03", partly="one round, one item")
@pytest.mark.req("MYF-01", "MYF-02")
def test_what_the_clerk_asks_for_is_what_the_person_sees_and_answers(court: RunningCourt, browser: Browser):
    person = people.someone("何平")
    filing = a_filing(court.url, person)
    wanted = "请补交 2025 年 3 月 1 日的转账记录。"

    with device(browser, court.url, DESKTOP) as desk:
        sign_in(desk)
        open_matter(desk, filing)
        ask_for(desk, wanted)
        assert until(lambda: wanted in filing.visitor.get(f"/filings/{filing.matter}/").text, 30)

        with device(browser, court.url, PHONE, filing.visitor) as phone:
            number = answer(phone, filing, wanted)

        desk.goto("/court/review/")
        open_matter(desk, filing, "补充后再审")
        expect(desk.locator("main")).to_contain_text("证据 2")

    assert number


def ask_for(desk: Page, wanted: str) -> None:
    """要补充 for the first open point, in words of one's own; sent by the key."""
    desk.keyboard.press("2")
    words = desk.locator(".ck--open textarea").first
    words.fill(wanted)
    form = words.locator("xpath=ancestor::form")
    form.get_by_label("指到哪一处").select_option(label="证据")
    with desk.expect_navigation():
        form.get_by_role("button", name="记下").click()
    open_every_file(desk)
    with desk.expect_navigation():
        desk.keyboard.press("b")
    expect(desk.locator("main")).to_contain_text(wanted)
    with desk.expect_navigation():
        desk.keyboard.press("b")
    expect(desk.get_by_role("button", name="撤回")).to_be_visible()


def answer(phone: Page, filing: Filing, wanted: str) -> str:
    """From the home page to the item, a file, and 提交 again; the receipt's number."""
    phone.goto("/")
    phone.locator("main a", has_text="补").first.click()
    expect(phone.locator("main")).to_contain_text(wanted)
    assert phone.locator("main").inner_text().count("请补交") == 1
    phone.goto(filing.at("materials"))
    attach(phone, "evidence", "转账记录.jpg", "image/jpeg", people.transfer_slip())
    phone.goto(filing.at("check"))
    sign(phone)
    phone.locator(".w-foot .btn--primary", has_text="提交").click()
    phone.wait_for_url("**/receipt/")
    return receipt_number(phone.content())

"""The main job whole: begun on a phone, finished at a desk, asked for once, answered, docketed."""

import io
import re

import pypdf
import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from onecourt.run.demo.people import PASSWORD
from tests.journeys import people
from tests.journeys.filing_by_hand import Filing, receipt_number
from tests.journeys.people import Someone
from tests.journeys.running import RunningCourt, until
from tests.journeys.test_filing import choose_court_and_cause, list_evidence_and_service, start
from tests.journeys.test_review import (
    NUMBER,
    docketed,
    mark_everything,
    open_every_file,
    open_matter,
    sign_in,
)
from tests.journeys.visitor import Visitor
from tests.journeys.walking import (
    DESKTOP,
    PHONE,
    attach,
    device,
    enter_person,
    fill_in,
    onward,
    register,
    sign,
)

pytestmark = [pytest.mark.journey, pytest.mark.slow]
SECOND_CLERK = ("han.li", PASSWORD)
WANTED = "第 2 页没有写明还款日期，请补写后重新上传起诉状。"


@pytest.mark.req("PLT-11", "PLT-12", "FRV-07", "FIL-18", "FIL-19", "B-03")
@pytest.mark.req("PLT-01", partly="one kind of filing")
def test_from_a_phone_over_a_desk_to_the_numbered_case(court: RunningCourt, browser: Browser):
    person = people.someone("夏安")
    with device(browser, court.url, PHONE) as phone:
        register(phone, court.url, person)
        start(phone)
        choose_court_and_cause(phone)
        hand_in(phone)
        here = phone.url.partition("#")[0]
        visitor = same_person_elsewhere(court, phone)

    with device(browser, court.url, DESKTOP, visitor) as desktop:
        matter = go_on_at_a_desk(desktop, here)
        receipt = finish(desktop, person)
        filing = Filing(visitor, matter)
        desktop.goto(f"/filings/{matter}/")
        expect(desktop.locator("main")).to_contain_text("待审核")

        with device(browser, court.url, DESKTOP) as desk:
            sign_in(desk)
            open_matter(desk, filing)
            ask_about_page_two(desk)
            # The person's open page changes by itself.
            expect(desktop.locator("main")).to_contain_text("待补充材料", timeout=30_000)
            again = answer(desktop, filing)

            see_what_changed(desk, filing)
            mark_everything(desk)
            open_every_file(desk)
            with device(browser, court.url, DESKTOP) as other:
                second_clerk_is_told(other, desk, matter)
            number = docketed(desk, filing)

        expect(desktop.locator("main")).to_be_visible()
        desktop.goto("/cases/")
        listed = desktop.locator("main").inner_text()

    assert receipt == again, "a filing keeps its number"
    assert NUMBER.fullmatch(number)
    assert number in listed


def hand_in(phone: Page) -> None:
    """A PDF of two pages, a photograph that lies on its side, and one that nobody could read."""
    attach(phone, "evidence", "太小.jpg", "image/jpeg", people.small_photo())
    expect(phone.locator("#mat-evidence")).to_contain_text("只有 900×1200 像素，字会看不清。请靠近重拍")
    attach(phone, "evidence", "借条.jpg", "image/jpeg", on_its_side(people.note_of_debt()))
    turn_upright(phone)
    attach(phone, "complaint", "民事起诉状.pdf", "application/pdf", two_pages())
    attach(phone, "identity", "身份证.jpg", "image/jpeg", people.identity_card())


def turn_upright(phone: Page) -> None:
    """A few lines do not tell which way is up: the person turns the picture with a button."""
    here = phone.url
    card = phone.locator("#mat-evidence")
    expect(card).not_to_contain_text("正在检查", timeout=30_000)
    card.get_by_role("link", name=re.compile("^查看")).last.click()
    size = "e => e.naturalWidth / e.naturalHeight"
    lying = phone.locator(".sheet img").first.evaluate(size)
    phone.get_by_role("button", name=re.compile("向右转")).first.click()
    phone.wait_for_load_state()
    standing = phone.locator(".sheet img").first
    expect(standing).to_be_visible()
    assert lying > 1 > standing.evaluate(size)
    phone.goto(here)


def on_its_side(photo: bytes) -> bytes:
    turned, out = Image.open(io.BytesIO(photo)).rotate(90, expand=True), io.BytesIO()
    turned.save(out, "JPEG", quality=92)
    return out.getvalue()


def two_pages(more: str = "") -> bytes:
    writer, out = pypdf.PdfWriter(), io.BytesIO()
    for _ in range(2):
        writer.append(io.BytesIO(people.complaint()))
    writer.add_metadata({"/Title": f"Complaint {more}"})
    writer.write(out)
    return out.getvalue()


def same_person_elsewhere(court: RunningCourt, phone: Page) -> Visitor:
    """Signed in elsewhere; nothing but the session goes along, all else comes from the court."""
    visitor = Visitor(court.url)
    for cookie in phone.context.cookies():
        visitor.http.cookies.set(cookie["name"], cookie["value"])
    return visitor


def go_on_at_a_desk(desktop: Page, here: str) -> str:
    """The home page leads back to the draft; what was handed in is there, at the step that was left."""
    desktop.goto("/")
    desktop.get_by_role("link", name="接着填").first.click()
    desktop.get_by_role("link", name="上传材料").first.click()
    desktop.wait_for_url(here)
    for slot in ("complaint", "identity", "evidence"):
        expect(desktop.locator(f"#mat-{slot} .file__n").first).to_be_visible()
    return re.search(r"/matters/([0-9a-f-]{36})/", here)[1]


def finish(desktop: Page, person: Someone) -> str:
    onward(desktop, "parties")
    enter_person(desktop, "plaintiff", people.plaintiff(person), people.more_of(person))
    enter_person(desktop, "defendant", people.defendant())
    enter_person(desktop, "defendant", people.defendant("郑凯"))
    onward(desktop, "claim")
    fill_in(desktop, people.claim())
    list_evidence_and_service(desktop)
    return press_submit(desktop)


def press_submit(page: Page) -> str:
    declined = page.locator("label", has_text="不同意，直接由法院审核立案")
    if declined.count():  # asked once: the answer of the first round stays
        declined.first.click()
    sign(page)
    page.locator(".w-foot .btn--primary", has_text="提交").click()
    page.wait_for_url("**/receipt/")
    return receipt_number(page.content())


def ask_about_page_two(desk: Page) -> None:
    """Page two of the complaint on the screen, 要补充 by the key, pinned to that page, sent."""
    desk.locator(".v__tabs a", has_text="起诉状").first.click()
    second = desk.locator("main a[href*='page=2']")
    if not second.count():  # the pages may still be being drawn
        assert until(lambda: desk.reload() and second.count(), 40), "the pages were not drawn"
    desk.keyboard.press("n")
    expect(desk).to_have_url(re.compile("page=2"))
    desk.keyboard.press("2")
    words = desk.locator(".ck--open textarea").first
    words.fill(WANTED)
    form = words.locator("xpath=ancestor::form")
    form.get_by_label("指到哪一处").select_option(label="起诉状第 2 页")
    with desk.expect_navigation():
        form.get_by_role("button", name="记下").click()
    open_every_file(desk)
    with desk.expect_navigation():
        desk.keyboard.press("b")
    expect(desk.locator("main")).to_contain_text("起诉状第 2 页")
    with desk.expect_navigation():
        desk.keyboard.press("b")


def answer(page: Page, filing: Filing) -> str:
    """Exactly that item, answered with a new file; the rest is closed."""
    page.goto(f"/matters/{filing.matter}/")
    shown = page.locator("main").inner_text()
    assert shown.count(WANTED) == 1
    closed = filing.visitor.http.get(filing.at("claim"))
    assert 'name="amount"' not in closed.text
    page.goto(filing.at("materials"))
    attach(page, "complaint", "补写的起诉状.pdf", "application/pdf", two_pages("again"))
    page.goto(filing.at("check"))
    return press_submit(page)


def see_what_changed(desk: Page, filing: Filing) -> None:
    """补充后再审: what was asked for, and that it was changed."""
    desk.goto("/court/review/")
    open_matter(desk, filing, "补充后再审")
    desk.get_by_role("link", name="变化").click()
    expect(desk.locator("main")).to_contain_text(WANTED)
    expect(desk.locator("main")).to_contain_text("已改")
    desk.goto(f"/court/matters/{filing.matter}/")


def second_clerk_is_told(other: Page, desk: Page, matter: str) -> None:
    """Both have the filing open; the first decides, and the second is told who did."""
    other.goto("/court/sign-in/")
    other.get_by_label("登录名").fill(SECOND_CLERK[0])
    other.locator("input[name=password]").fill(SECOND_CLERK[1])
    other.get_by_role("button", name="登录工作台").click()
    other.wait_for_url("**/court/")
    other.goto(f"/court/matters/{matter}/")
    open_every_file(other)
    desk.keyboard.press("a")
    expect(desk.get_by_role("button", name="撤回")).to_be_visible()
    other.keyboard.press("a")
    expect(other.locator("main")).to_contain_text("周敏")

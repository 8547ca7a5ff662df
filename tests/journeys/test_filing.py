"""A new person files 民间借贷纠纷 on a phone."""

import re
import time

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys import people
from tests.journeys.filing_by_hand import KIND, a_draft, somebody_new
from tests.journeys.running import RunningCourt
from tests.journeys.walking import (
    PHONE,
    attach,
    attach_everything,
    device,
    enter_person,
    fill_in,
    onward,
    register,
    sign,
)

pytestmark = [pytest.mark.journey, pytest.mark.slow]


@pytest.mark.req("ACC-04", partly="in a browser: registering only")
@pytest.mark.req("HOM-01")
@pytest.mark.req("HOM-02", partly="only the services that are built")
@pytest.mark.req("FIL-01", partly="the tiles of the other types of filing")
@pytest.mark.req("FIL-02", "FIL-03", "FIL-04", "FIL-05", "FIL-13", "FIL-14", "FIL-16", "A-02", "PLT-11")
def test_a_new_person_files_on_a_phone_and_has_a_receipt(court: RunningCourt, browser: Browser):
    person = people.someone()
    with device(browser, court.url, PHONE) as page:
        register(page, court.url, person)
        start(page)
        choose_court_and_cause(page)
        hand_in_materials(page)
        enter_person(page, "plaintiff", people.plaintiff(person), people.more_of(person))

        page = leave_and_come_back(page)
        enter_person(page, "defendant", people.defendant())
        enter_person(page, "defendant", people.defendant("郑凯"))
        for name in (person.name, "孙强", "郑凯"):
            expect(page.locator("main .person", has_text=name)).to_have_count(1)

        onward(page, "claim")
        fill_in(page, people.claim())
        list_evidence_and_service(page)
        page.get_by_text("不同意，直接由法院审核立案").click()
        sign(page)
        seconds = submit(page)
        number = page.locator("#receipt-no").inner_text()
        page.get_by_role("link", name="查看立案空间").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("民间借贷纠纷")
        space = page.locator("main").inner_text()
        page.goto("/filings/")
        listed = page.locator("main").inner_text()

    assert seconds < 3
    assert re.fullmatch(r"\d{6}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", number)
    assert number in space
    assert "待审核" in space
    assert "现在不用您做什么" in space
    assert "待审核" in listed
    assert f"{person.name} 诉 孙强 等 2 人" in listed


def list_evidence_and_service(page: Page) -> None:
    """Each file has its row already; who takes documents, and where, is known from the plaintiff."""
    onward(page, "evidence_list")
    for place in page.locator("[name^=purpose-]").all():
        place.fill("被告借了钱，没有还")
    onward(page, "service")
    page.get_by_text("在本平台上电子送达").click()
    onward(page, "check")


def start(page: Page) -> None:
    page.goto("/")
    page.locator("main").get_by_role("link", name="在线立案").click()
    page.get_by_role("link", name="民事一审").click()
    page.get_by_role("button", name="开始填写").click()
    page.wait_for_url("**/applicant/")
    page.get_by_text("为本人申请").click()
    onward(page, "court")


def choose_court_and_cause(page: Page) -> None:
    page.get_by_text("示例区人民法院").first.click()
    onward(page, "notice")
    page.locator(".w-foot .btn--primary").click(force=True)  # looks dead until ticked, but answers
    expect(page.get_by_text("请先把上面的内容看到最后")).to_be_visible()
    read_to_the_end(page)
    page.get_by_role("checkbox").check()
    onward(page, "cause")
    page.locator("input[name=q]").fill("mjjd")
    page.get_by_role("button", name="查找").click()
    page.locator("label", has_text="民间借贷纠纷").first.click()
    onward(page, "materials")


def read_to_the_end(page: Page) -> None:
    page.locator("#agree").evaluate("text => { text.scrollTop = text.scrollHeight; }")
    expect(page.locator("[name=opened]")).to_be_enabled()


def hand_in_materials(page: Page) -> None:
    """Everything that is needed, and one photograph that nobody could read."""
    attach(page, "evidence", "看不清.jpg", "image/jpeg", people.small_photo())
    expect(page.locator("#mat-evidence")).to_contain_text("只有 900×1200 像素，字会看不清。请靠近重拍")
    attach_everything(page)
    expect(page.locator("#mat-complaint")).to_contain_text("检查通过", timeout=20_000)
    onward(page, "parties")


def leave_and_come_back(page: Page) -> Page:
    """Close the page in the middle, come back to the site, and go on from the home page."""
    here = page.url.partition("#")[0]
    context = page.context
    page.close()
    again = context.new_page()
    again.goto("/")
    again.get_by_role("link", name="接着填").click()
    if again.url != here:
        again.locator(".w-foot .btn--primary").click()
        again.wait_for_url(here)
    return again


def submit(page: Page) -> float:
    begun = time.monotonic()
    page.locator(".w-foot .btn--primary", has_text="提交").click()
    page.wait_for_url("**/receipt/")
    page.locator("#receipt-no").wait_for()
    return time.monotonic() - begun


@pytest.mark.req("PLT-21")
@pytest.mark.req("FIL-16")
def test_pressing_twice_files_once(court: RunningCourt, browser: Browser):
    person = people.someone()
    filing = a_draft(somebody_new(court.url, person), person)
    with device(browser, court.url, PHONE, filing.visitor) as page:
        page.goto(filing.at("check"))
        page.get_by_text("不同意，直接由法院审核立案").click()
        sign(page)
        page.locator(".w-foot .btn--primary").dblclick()
        page.wait_for_url("**/receipt/")
        page.go_back()
        page.goto("/filings/")
        cards = page.locator("article.filing").count()

    assert cards == 1
    assert len([m for m in filing.visitor.messages_to(person.phone) if "收到" in m]) <= 1


@pytest.mark.req("FIL-10")
@pytest.mark.req("FIL-01", partly="one kind of filing")
def test_without_a_script_everything_can_be_filled_in_and_uploaded(court: RunningCourt, browser: Browser):
    person = people.someone()
    visitor = somebody_new(court.url, person)
    with device(browser, court.url, {**PHONE, "java_script_enabled": False}, visitor) as page:
        page.goto(f"/matters/new/{KIND}/")
        page.get_by_role("button", name="开始填写").click()
        page.get_by_text("为本人申请").click()
        onward(page, "court")
        page.get_by_text("示例区人民法院").first.click()
        onward(page, "notice")
        page.get_by_role("checkbox").check()
        onward(page, "cause")
        page.locator("label", has_text="民间借贷纠纷").first.click()
        onward(page, "materials")
        for slot, content in (("complaint", people.complaint()), ("identity", people.identity_card())):
            upload_without_script(page, slot, content)
        onward(page, "parties")
        enter_person(page, "plaintiff", people.plaintiff(person), people.more_of(person))
        enter_person(page, "defendant", people.defendant())
        onward(page, "claim")
        fill_in(page, people.claim())
        list_evidence_and_service(page)
        shown = page.locator("main").inner_text()

    assert "还差" not in shown
    assert "打不开的，可以到立案窗口提交" in shown


def upload_without_script(page: Page, slot: str, content: bytes) -> None:
    card = page.locator(f"#mat-{slot}")
    name, kind = ("材料.pdf", "application/pdf") if content[:4] == b"%PDF" else ("材料.jpg", "image/jpeg")
    card.locator("input[type=file]").last.set_input_files({"name": name, "mimeType": kind, "buffer": content})
    card.get_by_role("button", name="上传").last.click()
    # Without a script the page does not change by itself when the pictures have been looked at.
    expect(page.locator(f"#mat-{slot}")).to_contain_text(re.compile("正在检查|检查通过"))


@pytest.mark.req("FIL-03")
def test_the_province_is_found_from_the_position_which_stays_on_the_device(
    court: RunningCourt, browser: Browser
):
    person = people.someone()
    visitor = somebody_new(court.url, person)
    begun = visitor.fill_in(f"/matters/new/{KIND}/", f"/new/{KIND}/")
    place = f"/matters/{begun.url.path.split('/')[2]}/court/"
    here = {"permissions": ["geolocation"], "geolocation": {"latitude": 30.1, "longitude": 126.4}}
    with device(browser, court.url, {**PHONE, **here}, visitor) as page:
        sent: list[str] = []
        page.on("request", lambda request: sent.append(f"{request.url} {request.post_data or ''}"))
        page.goto(place)
        page.get_by_text("换省份，或者按位置找").click()
        page.get_by_role("button", name="用我的位置找省份").click()
        page.wait_for_url("**province=*")
        expect(page.get_by_role("heading", name="按地方选：示例省")).to_be_visible()
        page.context.set_geolocation({"latitude": 23.1, "longitude": 113.2})
        page.get_by_text("换省份，或者按位置找").click()
        page.get_by_role("button", name="用我的位置找省份").click()
        expect(page.get_by_text("您大概在广东省")).to_be_visible()
    with device(browser, court.url, PHONE, visitor) as page:
        page.goto(place)
        page.get_by_text("换省份，或者按位置找").click()
        page.get_by_role("button", name="用我的位置找省份").click()
        expect(page.get_by_text("请在下面自己选省份")).to_be_visible()

    assert not [line for line in sent if "126.4" in line or "30.1" in line]

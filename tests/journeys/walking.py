"""Walking through the pages with a browser, as people do: by what they see."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Response

from tests.journeys import people
from tests.journeys.people import Someone
from tests.journeys.visitor import Visitor

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESKTOP = {"viewport": {"width": 1440, "height": 900}}
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


@contextmanager
def device(browser: Browser, url: str, size: Any, visitor: Visitor | None = None) -> Iterator[Page]:
    """A page in a fresh profile, signed in where a visitor lends its cookies; errors of scripts fail."""
    context: BrowserContext = browser.new_context(base_url=url, locale="zh-CN", **size)
    context.set_default_timeout(10_000)
    if visitor:
        context.add_cookies([{"name": k, "value": v, "url": url} for k, v in visitor.http.cookies.items()])
    wrong: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    page.on("response", lambda answer: wrong.append(_failed(answer)) if answer.status >= 500 else None)
    page.on(
        "console", lambda said: wrong.append(said.text) if "Content Security Policy" in said.text else None
    )
    yield page
    context.close()
    assert not wrong, wrong


def _failed(answer: Response) -> str:
    return f"{answer.status} {answer.url}"


def register(page: Page, url: str, person: Someone) -> None:
    """Phone, code from the short message, name, the two texts opened and ticked."""
    page.goto("/register/")
    page.get_by_label("手机号").fill(person.phone)
    page.locator("main .btn--primary").click()
    page.wait_for_url("**/register/details/")
    page.get_by_label("验证码").fill(Visitor(url).code_for(person.phone))
    page.get_by_label("姓名").fill(person.name)
    for link in page.get_by_role("link", name=re.compile("^看《")).all():
        with page.context.expect_page() as opened:
            link.click()
        opened.value.wait_for_load_state()
        opened.value.close()
    for tick in page.get_by_role("checkbox").all():
        tick.check()
    page.get_by_role("button", name="注册").click()
    page.wait_for_url(re.compile(r"/$"))


def onward(page: Page, to: str) -> None:
    """下一步, to the page of the wizard that comes next."""
    page.locator(".w-foot .btn--primary").click()
    page.wait_for_url(f"**/{to}/")


def fill_in(page: Page, answers: dict[str, str]) -> None:
    for name, value in answers.items():
        field = page.locator(f"[name='{name}']")
        if field.first.get_attribute("type") == "radio":
            page.locator(f"label:has([name='{name}'][value='{value}'])").click()
        else:
            field.fill(value)


def attach(page: Page, slot: str, name: str, kind: str, content: bytes) -> None:
    """Choose a file for a slot; its card is drawn anew once the court has looked at it."""
    card = page.locator(f"#mat-{slot}")
    chosen = {"name": name, "mimeType": kind, "buffer": content}
    with page.expect_response(lambda r: f"/files/{slot}/" in r.url and r.request.method == "POST"):
        card.locator("input[type=file]").last.set_input_files(chosen)
    card.locator("progress").wait_for(state="detached")
    card.locator(".file__n", has_text=name).wait_for()


def attach_everything(page: Page) -> None:
    attach(page, "complaint", "民事起诉状.pdf", "application/pdf", people.complaint())
    attach(page, "identity", "身份证.jpg", "image/jpeg", people.identity_card())
    attach(page, "evidence", "借条.jpg", "image/jpeg", people.note_of_debt())


def sign(page: Page) -> None:
    """Write with the mouse across the pad."""
    pad = page.locator("canvas")
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    assert box
    page.mouse.move(box["x"] + 40, box["y"] + 60)
    page.mouse.down()
    for i in range(25):
        page.mouse.move(box["x"] + 40 + i * 8, box["y"] + 50 + i % 4 * 14)
    page.mouse.up()


def barriers(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 AA, and whatever runs out of the page sideways."""
    found = Axe().run(page, options=RULES).response["violations"]
    rows = [
        f"{page.url} {row['id']}: {row['help']} {[n['html'][:160] for n in row['nodes'][:3]]}"
        for row in found
    ]
    return rows + sideways(page)


def sideways(page: Page) -> list[str]:
    wide, room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    return [f"{page.url} is {wide} px wide in {room} px"] if wide > room else []

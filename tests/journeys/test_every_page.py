"""Every page of the address list, at a phone and at a desktop: no barrier, one heading, no sideways scroll.

Pages come from the links that stand on pages, so that a page without a way to it is found out too.
"""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, resolve
from playwright.sync_api import Browser, Page

from tests.journeys import people
from tests.journeys.filing_by_hand import KIND, a_draft, a_filing
from tests.journeys.running import RunningCourt
from tests.journeys.visitor import PageReader, Visitor
from tests.journeys.walking import DESKTOP, PHONE, barriers, device, sideways
from tests.matrix.addresses import all_addresses

pytestmark = [pytest.mark.journey, pytest.mark.slow]

# Not a page to be looked at, or one that is not reached by a link.
NO_PAGES = {
    "healthz": "for machines",
    "readyz": "for machines",
    "public:live_ticket": "for scripts",
    "public:captcha": "a picture",
    "public:captcha_sound": "a sound",
    "public:file": "a file",
    "public:agreement_pdf": "a file",
    "public:agreement_docx": "a file",
    "public:share_code": "a picture",
    "public:manifest": "for the home screen",
    "matters:receipt_pdf": "a file",
    "matters:paper": "a file",
    "court:figures_export": "a file",
    "public:kept": "after a sign-in has run out (tests/web/kit/test_kept.py)",
    "public:recover_password": "after a phone was given",
    "parties:phone_codes": "after a phone was given",
    "court:choose_post": "for staff with several posts",
    "matters:keep": "after a poor picture",
    "matters:arrange": "for a slot with several photographs",
    "matters:piece": "for scripts",
    "court:numbers": "linked beside the typed content, a view that the walk does not open",
}
OPEN = ("/", "/sign-in/", "/court/sign-in/", "/services/", "/sandbox/messages/", "/components/")
STAFF = (people.CLERK, people.JUDGE, people.ADMINISTRATOR)
WIDE = {"width": 1440, "height": 900}
LARGE = 20
TABLET = {"width": 820, "height": 1180}
NARROW = {"width": 320, "height": 640}


@dataclass
class Walker:
    """Somebody who follows every link, one address of each name."""

    visitor: Visitor
    start: tuple[str, ...]
    found: dict[str, str] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def walk(self, seen: dict[str, str]) -> None:
        waiting = list(self.start)
        while waiting:
            path = waiting.pop(0)
            name = name_of(path)
            if not name or name in self.found or name in NO_PAGES:
                continue
            answer = self.visitor.http.get(path, follow_redirects=False)
            if answer.status_code == 302:
                self.found[name] = ""
                waiting.append(answer.headers["location"])
                continue
            if answer.status_code != 200 or "html" not in answer.headers.get("content-type", ""):
                continue
            self.found[name] = path
            waiting += sorted(PageReader(answer.text).addresses)
        for name in seen:
            self.found.pop(name, None)
        seen.update(self.found)


def name_of(path: str) -> str:
    """The name of a page's address; different steps of a draft are different pages."""
    try:
        found = resolve(urlsplit(path).path)
    except Resolver404:
        return ""
    step = found.kwargs.get("step_key", "") if found.view_name == "matters:step" else ""
    return f"{found.view_name} {step}".strip()


@pytest.fixture(scope="module")
def walkers(court: RunningCourt) -> list[Walker]:
    """A visitor, somebody with a filing and a draft, and staff of each sort, with the pages new to them."""
    person = people.someone("罗云")
    filing = a_filing(court.url, person)
    a_draft(filing.visitor, person)
    own = (f"{filing.address}withdraw/", f"/matters/new/{KIND}/")
    newcomer, party = Visitor(court.url), Visitor(court.url)
    newcomer.fill_in("/register/", phone=people.someone().phone)
    party.sign_in(people.PARTY_OF_A_CASE)
    walkers = [
        Walker(Visitor(court.url), OPEN),
        Walker(newcomer, ("/register/details/", "/sign-in/code/")),
        Walker(filing.visitor, ("/", "/filings/", *own)),
        Walker(party, ("/", "/cases/")),
        *(Walker(signed_in(court, who), ("/court/",)) for who in STAFF),
        Walker(signed_in(court, people.CLERK), ("/court/review/texts/?outcome=return&desk=filing-review",)),
    ]
    seen: dict[str, str] = {}
    for walker in walkers:
        walker.walk(seen)
    return walkers


def signed_in(court: RunningCourt, who: tuple[str, str]) -> Visitor:
    visitor = Visitor(court.url)
    visitor.sign_in_as_staff(*who)
    return visitor


@pytest.mark.req("PLT-22")
@pytest.mark.req("PLT-02", partly="browsers of iOS and the one inside WeChat are tried by hand")
def test_no_page_is_a_barrier(court: RunningCourt, browser: Browser, walkers: list[Walker]):
    wrong: list[str] = []
    for walker in walkers:
        with device(browser, court.url, PHONE, walker.visitor) as page:
            for path in filter(None, walker.found.values()):
                wrong += looked_at(page, path)

    assert wrong == []


def looked_at(page: Page, path: str) -> list[str]:
    """Phone, the narrowest phone, desktop, and the desktop with letters twice as large."""
    page.set_viewport_size(PHONE["viewport"])
    page.goto(path)
    wrong = barriers(page)
    if (headings := page.locator("h1").count()) != 1:
        wrong.append(f"{path} has {headings} headings of the first rank")
    for size in (NARROW, TABLET):
        page.set_viewport_size(size)
        wrong += sideways(page)
    page.set_viewport_size(WIDE)
    wrong += barriers(page)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    return wrong + sideways(page)


@pytest.mark.req("PLT-22")
def test_in_the_mode_for_elders_pages_are_large_and_stay_within_the_screen(
    court: RunningCourt, browser: Browser, walkers: list[Walker]
):
    wrong = []
    for walker in walkers[:4]:
        with device(browser, court.url, PHONE, walker.visitor) as page:
            page.context.add_cookies([{"name": "look", "value": "xl.light.1", "url": court.url}])
            for path in filter(None, walker.found.values()):
                page.goto(path)
                wrong += sideways(page)
                if page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") < LARGE:
                    wrong.append(f"{path} is not in large type")

    assert wrong == []


@pytest.mark.req("PLT-22")
def test_the_keyboard_reaches_everything_and_its_place_is_seen(
    court: RunningCourt, browser: Browser, walkers: list[Walker]
):
    wrong = []
    for walker in walkers:
        with device(browser, court.url, DESKTOP, walker.visitor) as page:
            for path in filter(None, walker.found.values()):
                page.goto(path)
                wrong += [f"{path}: {place}" for place in page.evaluate(UNREACHED)]
                wrong += [f"{path}: {place}" for place in unseen_focus(page)]

    assert wrong == []


# What is pressed but takes no focus, and what is out of the order of the page.
UNREACHED = """() => [...document.querySelectorAll('a[href],button,input,select,textarea,summary')]
  .filter(e => e.getClientRects().length && !e.disabled)
  .filter(e => e.tabIndex > 0 || e.tabIndex < 0 && !e.matches('[type=radio],[type=file],[aria-hidden=true]'))
  .map(e => e.outerHTML.slice(0, 120))"""
SHOWN = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return '';
  const mark = el => {
    const s = getComputedStyle(el);
    return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none';
  };
  for (let el = e, n = 0; el && n < 4; el = el.parentElement, n++) if (mark(el)) return 'seen';
  if (e.nextElementSibling && mark(e.nextElementSibling)) return 'seen';
  return e.outerHTML.slice(0, 120);
}"""


def unseen_focus(page: Page) -> list[str]:
    """The first places that Tab comes to, where nothing shows it."""
    unseen = []
    for _ in range(12):
        page.keyboard.press("Tab")
        shown = page.evaluate(SHOWN)
        if shown == "":
            break
        if shown != "seen":
            unseen.append(f"focus is not seen on {shown}")
    return unseen


def test_every_page_was_found(walkers: list[Walker]):
    found = {name.split()[0] for walker in walkers for name in walker.found}
    wanted = {address.name for address in all_addresses() if "GET" in address.methods}

    assert wanted - found - set(NO_PAGES) == set()

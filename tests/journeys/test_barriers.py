"""Every main page without barriers (WCAG 2.2 AA) and without sideways scrolling."""

import re

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys import people
from tests.journeys.filing_by_hand import KIND, Filing, a_draft, a_filing
from tests.journeys.running import RunningCourt
from tests.journeys.visitor import Visitor
from tests.journeys.walking import DESKTOP, PHONE, barriers, device, sideways

pytestmark = [pytest.mark.journey, pytest.mark.slow]

OPEN = (
    *("/", "/services/", "/sign-in/", "/sign-in/password/", "/sign-in/recover/", "/register/"),
    "/court/sign-in/",
)
SECURITY = ("/me/security/", "/me/security/password/", "/me/security/phone/")
OWN = (
    "/",
    "/filing/",
    "/filings/",
    "/cases/",
    "/messages/",
    "/calendar/",
    "/me/",
    "/me/channels/",
    "/share/?page=/services/",
    *SECURITY,
    f"/matters/new/{KIND}/",
)
STEPS = ("", "applicant/", "court/", "notice/", "cause/", "materials/", "parties/", "claim/", "check/")
COURT = (
    "/court/",
    "/court/review/",
    "/court/cases/",
    "/court/figures/",
    "/court/queues/filing-review/list/",
    "/court/messages/",
    "/court/account/",
    "/court/account/password/",
)
WIDTHS = (390, 360, 320, 1440)


@pytest.fixture(scope="module")
def filing(court: RunningCourt) -> Filing:
    """Somebody with a filing handed in, and a draft with everything in it."""
    person = people.someone("罗云")
    filing = a_filing(court.url, person)
    a_draft(filing.visitor, person)
    return filing


@pytest.mark.req("PLT-22")
@pytest.mark.req("HOM-01")
@pytest.mark.req("HOM-03", "HOM-04", partly="only the services that are built")
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_nothing_on_the_pages_of_parties_is_a_barrier(
    court: RunningCourt, browser: Browser, filing: Filing, size: dict[str, object]
):
    with device(browser, court.url, size) as page:
        found = [wrong for address in OPEN for wrong in barriers_at(page, address)]
    with device(browser, court.url, size, filing.visitor) as page:
        found += [wrong for address in pages_of(filing) for wrong in barriers_at(page, address)]

    assert found == []


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_nothing_on_the_pages_of_the_court_is_a_barrier(
    court: RunningCourt, browser: Browser, filing: Filing, size: dict[str, object]
):
    clerk = Visitor(court.url)
    clerk.sign_in_as_staff(*people.CLERK)
    own = (f"/court/matters/{filing.matter}/", f"/court/matters/{filing.matter}/decisions/")
    with device(browser, court.url, size, clerk) as page:
        found = [wrong for address in COURT + own for wrong in barriers_at(page, address)]

    assert found == []


@pytest.mark.req("PLT-02", partly="browsers of iOS and the one inside WeChat are tried by hand")
def test_no_page_scrolls_sideways(court: RunningCourt, browser: Browser, filing: Filing):
    found = []
    with device(browser, court.url, PHONE, filing.visitor) as page:
        for address in (*OPEN[1:], *pages_of(filing)):
            page.goto(address)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                found += sideways(page)

    assert found == []


def pages_of(filing: Filing) -> list[str]:
    draft = drafts_of(filing.visitor)[0]
    handed_in = [f"/filings/{filing.matter}/", f"{filing.address}receipt/", f"{filing.address}withdraw/"]
    return [*OWN, *handed_in, *(f"{draft}{step}" for step in STEPS)]


def drafts_of(visitor: Visitor) -> list[str]:
    return re.findall(r'href="(/matters/[0-9a-f-]{36}/)"', visitor.get("/filings/").text)


def barriers_at(page: Page, address: str) -> list[str]:
    page.goto(address)
    return barriers(page)

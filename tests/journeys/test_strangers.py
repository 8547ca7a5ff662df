"""Addresses copied from somebody else's pages lead nowhere."""

import pytest

from tests.journeys import people
from tests.journeys.filing_by_hand import Filing, a_filing, somebody_new
from tests.journeys.running import RunningCourt
from tests.journeys.visitor import PageReader, Visitor

pytestmark = [pytest.mark.slow]

PAGES = ("/matters/{0}/receipt/", "/filings/{0}/", "/filings/", "/matters/{0}/withdraw/")
DRAFT_STEPS = ("applicant", "court", "notice", "cause", "materials", "parties", "claim", "check")


@pytest.mark.req("PLT-13")
@pytest.mark.req("PLT-14", partly="files are served through rights only")
def test_a_stranger_finds_nothing_under_any_address_of_a_filing(court: RunningCourt):
    filing = a_filing(court.url, people.someone())
    addresses = addresses_of(filing)
    stranger = somebody_new(court.url, people.someone("方宁"))
    elsewhere = Visitor(court.url)
    elsewhere.sign_in_as_staff(*people.CLERK_ELSEWHERE)
    files = {a for a in addresses if a.startswith("/files/")}
    mine = {a: filing.visitor.status(a) for a in files}

    found = {a: (stranger.status(a), elsewhere.status(a)) for a in addresses}
    unsigned = {a: Visitor(court.url).status(a) for a in addresses}

    assert len(files) >= 3
    assert set(mine.values()) == {200}
    assert {a: s for a, s in found.items() if s[0] != 404} == {}
    assert {a: s for a, s in found.items() if s[1] not in (403, 404)} == {}
    assert {a: s for a, s in unsigned.items() if s not in (302, 404)} == {}
    assert {unsigned[a] for a in files} == {404}


def addresses_of(filing: Filing) -> set[str]:
    """Everything that the person's own pages name: pages, forms, pictures, downloads."""
    pages = [page.format(filing.matter) for page in PAGES] + [filing.at(step) for step in DRAFT_STEPS]
    named = set(pages)
    for page in pages:
        named |= PageReader(filing.visitor.get(page).text).addresses
    for reader in [a for a in named if a.startswith(f"/matters/{filing.matter}/files/")]:
        named |= PageReader(filing.visitor.get(reader).text).addresses
    own = (f"/matters/{filing.matter}", f"/filings/{filing.matter}", "/files/")
    return {a for a in named if a.startswith(own)} | {f"/court/matters/{filing.matter}/"}

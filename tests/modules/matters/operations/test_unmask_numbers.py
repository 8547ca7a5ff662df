"""Numbers of parties: masked, and in clear only for a reason that stays on record."""

from datetime import datetime

import pytest

from onecourt.kernel.refusals import BadAnswers, NotFound
from onecourt.modules.matters import public as matters
from onecourt.platform import audit
from tests.situations import filings
from tests.situations.administration import Court, a_court

pytestmark = pytest.mark.django_db
NUMBER, PHONE = filings.PLAINTIFF["id_number"], filings.PLAINTIFF["phone"]


@pytest.fixture
def court(at: datetime) -> Court:
    return a_court(at)


def values(found: list[matters.PersonNumbers]) -> list[str]:
    return [value for person in found for _, value in person.rows]


@pytest.mark.req("PLT-14", partly="parties; bank cards come with the modules that ask for them")
def test_the_officer_reads_them_once_and_it_is_on_record(court: Court, at: datetime) -> None:
    matter_id = filings.a_filing(at, court.person, court.ground)
    matter = matters.get_matter(actor=court.clerk, matter_id=matter_id)

    masked = values(matters.list_numbers(court.clerk, matter))
    clear = values(matters.unmask_numbers(actor=court.clerk, matter_id=matter_id, reason="identity", at=at))

    assert not {NUMBER, PHONE} & set(masked)
    assert NUMBER[:3] + "*" * 11 + NUMBER[-4:] in masked
    assert {NUMBER, PHONE} <= set(clear)
    [entry] = audit.list_entries(court.boss, audit.Sought(acts=("matters.numbers.",)))
    # Plaintiff, defendant, and whoever takes the documents.
    assert (entry.actor_name, entry.facts) == ("韩立", {"reason": "identity", "people": 3})


@pytest.mark.parametrize("reason", ["", "curiosity"])
def test_without_a_reason_nothing_is_shown(court: Court, at: datetime, reason: str) -> None:
    matter_id = filings.a_filing(at, court.person, court.ground)

    with pytest.raises(BadAnswers):
        matters.unmask_numbers(actor=court.clerk, matter_id=matter_id, reason=reason, at=at)
    assert audit.count_entries(court.boss, audit.Sought(acts=("matters.numbers.",))) == 0


def test_nobody_reads_a_draft_or_the_filing_of_another_court(court: Court, at: datetime) -> None:
    draft = filings.a_whole_draft(at, court.person, court.ground)
    filing = filings.a_filing(at, court.person, court.ground)
    elsewhere = filings.a_clerk(at, court.ground.other_court.id, login_name="other", name="吴桐")

    for actor, matter_id in ((court.clerk, draft), (elsewhere, filing), (court.boss, filing)):
        with pytest.raises(NotFound):
            matters.unmask_numbers(actor=actor, matter_id=matter_id, reason="identity", at=at)

"""Looking into a filing is on record: once for each officer and round."""

from datetime import datetime

import pytest

from onecourt.kernel.refusals import NotFound
from onecourt.modules.matters import public as matters
from onecourt.platform import audit
from tests.situations import filings
from tests.situations.administration import Court, a_court

pytestmark = pytest.mark.django_db


@pytest.fixture
def court(at: datetime) -> Court:
    return a_court(at)


def readers(court: Court) -> list[str]:
    found = audit.list_entries(court.boss, audit.Sought(acts=("matters.matter.read",)))
    return sorted(row.actor_name for row in found)


@pytest.mark.req("PLT-15")
def test_every_officer_who_looks_is_told_once(court: Court, at: datetime) -> None:
    matter_id = filings.a_filing(at, court.person, court.ground)
    other = filings.a_clerk(at, court.ground.court.id, login_name="zhou", name="周敏")

    for actor in (court.clerk, other, court.clerk, other):
        matters.note_reading(actor=actor, matter_id=matter_id, at=at)

    assert readers(court) == sorted(["韩立", "周敏"])


def test_a_new_round_is_read_anew(court: Court, at: datetime) -> None:
    matter_id = filings.a_filing(at, court.person, court.ground)
    matters.note_reading(actor=court.clerk, matter_id=matter_id, at=at)
    matters.withdraw_matter(actor=court.person, matter_id=matter_id, at=at)
    filings.submit(at, court.person, matter_id)

    matters.note_reading(actor=court.clerk, matter_id=matter_id, at=at)

    assert readers(court) == ["韩立", "韩立"]


def test_what_nobody_may_see_leaves_no_trace(court: Court, at: datetime) -> None:
    draft = filings.a_whole_draft(at, court.person, court.ground)

    with pytest.raises(NotFound):
        matters.note_reading(actor=court.clerk, matter_id=draft, at=at)
    assert readers(court) == []

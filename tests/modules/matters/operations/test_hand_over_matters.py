"""What an officer who leaves has in hand: a colleague gets it, or the queue."""

from datetime import datetime

import pytest

from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from tests.situations import filings
from tests.situations.administration import Court, a_court, an_administrator

pytestmark = pytest.mark.django_db


@pytest.fixture
def court(at: datetime) -> Court:
    return a_court(at)


def claimed(court: Court, at: datetime) -> object:
    matter_id = filings.a_filing(at, court.person, court.ground)
    matters.claim_matter(actor=court.clerk, matter_id=matter_id, at=at)
    return matter_id


def holder(court: Court, matter_id: object) -> object:
    return matters.get_matter(actor=court.clerk, matter_id=matter_id).claimed_by_id


def hand_over(court: Court, at: datetime, **changed: object) -> int:
    given = {"actor": court.boss, "from_id": court.clerk.account, "to_id": None, "at": at}
    return matters.hand_over_matters(**(given | changed))


@pytest.mark.req("ACC-29", partly="no second factor")
def test_a_colleague_of_the_desk_gets_it_and_is_told(court: Court, at: datetime) -> None:
    matter_id = claimed(court, at)
    other = filings.a_clerk(at, court.ground.court.id, login_name="zhou", name="周敏")

    assert hand_over(court, at, to_id=other.account) == 1

    assert holder(court, matter_id) == other.account
    assert len(notices.list_notices(other)) == 1
    row = matters.list_assignments(matters.get_matter(actor=court.clerk, matter_id=matter_id))[0]
    assert (row.what, row.to, row.by, row.reason) == ("转交", "周敏", "孙丽", "原办理人离岗")


@pytest.mark.req("ACC-29", partly="no second factor")
def test_without_a_colleague_it_goes_back_into_the_queue(court: Court, at: datetime) -> None:
    first, second = claimed(court, at), claimed(court, at)

    assert hand_over(court, at) == 2

    assert (holder(court, first), holder(court, second)) == (None, None)
    assert hand_over(court, at) == 0


def test_who_does_not_sit_at_the_desk_cannot_have_it(court: Court, at: datetime) -> None:
    matter_id = claimed(court, at)
    judge = filings.a_clerk(at, court.ground.court.id, login_name="judge", name="钱洁", role="judge")

    hand_over(court, at, to_id=judge.account)

    assert holder(court, matter_id) is None


def test_what_is_decided_or_at_another_court_stays(court: Court, at: datetime) -> None:
    matter_id = claimed(court, at)
    filings.carry_out(filings.decide(at, court.clerk, matter_id))
    elsewhere = an_administrator(at, court.ground.other_court.id, login_name="other.boss")
    claimed(court, at)

    assert hand_over(court, at, actor=elsewhere) == 0
    assert hand_over(court, at) == 1
    assert holder(court, matter_id) == court.clerk.account


def test_only_the_administrator_does_it(court: Court, at: datetime) -> None:
    with pytest.raises(NotPermitted):
        hand_over(court, at, actor=court.clerk)

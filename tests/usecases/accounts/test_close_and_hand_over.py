"""A member of staff leaves: the account is closed and nothing of the court's work is left behind."""

from datetime import datetime

import pytest

from onecourt.kernel.refusals import BadAnswers
from onecourt.modules.matters import public as matters
from onecourt.modules.people import public as people
from onecourt.usecases.accounts.close_and_hand_over import close_and_hand_over
from tests.situations import filings
from tests.situations.administration import a_court

pytestmark = pytest.mark.django_db


@pytest.mark.req("ACC-29", partly="no second factor")
def test_account_and_queue_in_one_step(at: datetime) -> None:
    court = a_court(at)
    other = filings.a_clerk(at, court.ground.court.id, login_name="zhou", name="周敏")
    matter_id = filings.a_filing(at, court.person, court.ground)
    matters.claim_matter(actor=court.clerk, matter_id=matter_id, at=at)

    close_and_hand_over(
        actor=court.boss, account_id=court.clerk.account, reason="left", to_id=other.account, at=at
    )

    assert not people.actor_of(court.clerk.account, at=at).is_staff
    assert matters.get_matter(actor=other, matter_id=matter_id).claimed_by_id == other.account


def test_what_is_refused_changes_nothing(at: datetime) -> None:
    court = a_court(at)
    matter_id = filings.a_filing(at, court.person, court.ground)
    matters.claim_matter(actor=court.clerk, matter_id=matter_id, at=at)

    for given in ({"reason": "none", "to_id": None}, {"reason": "left", "to_id": court.clerk.account}):
        with pytest.raises(BadAnswers):
            close_and_hand_over(actor=court.boss, account_id=court.clerk.account, at=at, **given)

    assert people.actor_of(court.clerk.account, at=at).is_staff
    assert matters.get_matter(actor=court.clerk, matter_id=matter_id).claimed_by_id == court.clerk.account

"""Laying a matter back into the queue."""

from datetime import datetime

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted, WrongState
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations.filings import Ground


@pytest.mark.req("PLT-12")
def test_any_colleague_may_claim_it_again(
    at: datetime, person: Actor, clerk: Actor, colleague: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    matters.claim_matter(actor=clerk, matter_id=matter_id, at=at)

    matters.release_matter(actor=clerk, matter_id=matter_id, at=at)
    matters.claim_matter(actor=colleague, matter_id=matter_id, at=at)

    kept = matters.list_assignments(matters.get_matter(actor=clerk, matter_id=matter_id))
    assert sorted(row.what for row in kept) == ["放回队列", "领取", "领取"]
    assert matters.count_claimed(colleague) == 1


def test_nobody_lays_back_what_he_has_not_claimed(
    at: datetime, person: Actor, clerk: Actor, colleague: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    with pytest.raises(WrongState), transaction.atomic():
        matters.release_matter(actor=clerk, matter_id=matter_id, at=at)
    matters.claim_matter(actor=clerk, matter_id=matter_id, at=at)
    with pytest.raises(NotPermitted), transaction.atomic():
        matters.release_matter(actor=colleague, matter_id=matter_id, at=at)

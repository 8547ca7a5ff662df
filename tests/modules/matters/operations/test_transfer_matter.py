"""Handing a matter on to a colleague."""

from datetime import datetime

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from onecourt.modules.people import public as people
from tests.situations import filings as situation
from tests.situations.filings import Ground
from tests.situations.people import somebody_of_staff


@pytest.mark.req("FRV-01", "PLT-12")
def test_hands_it_on_with_a_reason_that_the_colleague_reads(
    at: datetime, person: Actor, clerk: Actor, colleague: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    matters.claim_matter(actor=clerk, matter_id=matter_id, at=at)

    matters.transfer_matter(
        actor=clerk, matter_id=matter_id, to_id=colleague.account_id, reason=" 下周休假 ", at=at
    )

    kept = matters.list_assignments(matters.get_matter(actor=clerk, matter_id=matter_id))[0]
    assert (kept.what, kept.by, kept.to, kept.reason) == ("转交", "韩立", "宋岚", "下周休假")
    assert "理由：下周休假" in notices.list_notices(colleague)[0].body
    situation.decide(at, colleague, matter_id)


@pytest.mark.parametrize("reason", ["", "   ", "长" * 301])
def test_refuses_without_a_reason_that_can_be_kept(
    at: datetime, person: Actor, clerk: Actor, colleague: Actor, ground: Ground, reason: str
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    matters.claim_matter(actor=clerk, matter_id=matter_id, at=at)

    with pytest.raises(matters.TransferReasonMissing):
        matters.transfer_matter(
            actor=clerk, matter_id=matter_id, to_id=colleague.account_id, reason=reason, at=at
        )


def test_only_the_holder_or_the_leader_of_the_desk_hands_it_on(
    at: datetime, person: Actor, clerk: Actor, colleague: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    matters.claim_matter(actor=clerk, matter_id=matter_id, at=at)
    head = somebody_of_staff(
        at,
        court_id=ground.court.id,
        login_name="head",
        name="罗敏",
        roles=("filing_clerk", "court_leadership"),
    )
    leader = people.actor_of(head.account_id, post_id=head.post_id, at=at)
    hand_on = {"matter_id": matter_id, "to_id": colleague.account_id, "reason": "休假", "at": at}

    with pytest.raises(NotPermitted, match="请他转交"), transaction.atomic():
        matters.transfer_matter(actor=colleague, **hand_on)
    matters.transfer_matter(actor=leader, **hand_on)

    assert [m.id for m in matters.list_claimed(colleague)] == [matter_id]


def test_refuses_the_hands_it_is_in_already(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    matters.claim_matter(actor=clerk, matter_id=matter_id, at=at)

    with pytest.raises(matters.SameHands):
        matters.transfer_matter(actor=clerk, matter_id=matter_id, to_id=clerk.account_id, reason="x", at=at)

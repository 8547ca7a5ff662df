"""Giving a matter that nobody has in hand to an officer of the desk."""

from datetime import datetime

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from tests.situations import filings as situation
from tests.situations.filings import Ground


@pytest.mark.req("FRV-01", "PLT-12")
def test_puts_it_into_the_hands_of_a_colleague_who_is_told(
    at: datetime, person: Actor, clerk: Actor, colleague: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    matters.assign_matter(actor=clerk, matter_id=matter_id, to_id=colleague.account_id, at=at)

    (told,) = notices.list_notices(colleague)
    assert [m.id for m in matters.list_claimed(colleague)] == [matter_id]
    assert told.title == "分派给您：民间借贷纠纷（李秀兰 诉 王建国）"
    assert told.body.startswith("韩立把")
    assert (told.link_kind, told.link_id) == ("matters.review", matter_id)


def test_refuses_whoever_does_not_sit_at_the_desk(
    at: datetime, person: Actor, clerk: Actor, other_clerk: Actor, judge: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    for to_id in (other_clerk.account_id, judge.account_id, person.account_id, None):
        with pytest.raises(matters.NotAtThisDesk), transaction.atomic():
            matters.assign_matter(actor=clerk, matter_id=matter_id, to_id=to_id, at=at)
    with pytest.raises(NotFound), transaction.atomic():
        matters.assign_matter(actor=other_clerk, matter_id=matter_id, to_id=clerk.account_id, at=at)


def test_refuses_what_a_colleague_has_in_hand(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    matters.claim_matter(actor=clerk, matter_id=matter_id, at=at)

    with pytest.raises(matters.AlreadyClaimed):
        matters.assign_matter(actor=clerk, matter_id=matter_id, to_id=clerk.account_id, at=at)

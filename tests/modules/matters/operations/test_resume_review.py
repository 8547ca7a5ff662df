"""Taking up again what was not supplemented in time."""

from datetime import datetime, timedelta

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations import rounds
from tests.situations.filings import Ground

pytestmark = pytest.mark.django_db


@pytest.mark.req("FIL-19")
def test_the_officer_takes_it_up_when_the_time_is_over_and_decides(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = rounds.a_filing_to_supplement(at, person, clerk, ground, working_days=1)
    later = at + timedelta(days=10)

    matters.resume_review(actor=clerk, matter_id=matter_id, at=later)

    matter = matters.get_matter(actor=clerk, matter_id=matter_id)
    assert (matter.state, matter.round, matter.supplement_due_on) == (matters.SUBMITTED, 1, None)
    situation.carry_out(situation.decide(later, clerk, matter_id, "return", "没有补交借条。"))
    assert matters.get_matter(actor=person, matter_id=matter_id).state == matters.RETURNED
    assert [row.outcome for row in matters.list_rounds(matter)] == ["审核不通过"]


def test_refuses_before_the_last_day_is_over_and_for_others(
    at: datetime, person: Actor, clerk: Actor, other_clerk: Actor, ground: Ground
) -> None:
    matter_id = rounds.a_filing_to_supplement(at, person, clerk, ground, working_days=1)
    due = matters.get_matter(actor=clerk, matter_id=matter_id).supplement_due_on
    assert due is not None

    with pytest.raises(WrongState, match="期限还没有到"):
        matters.resume_review(
            actor=clerk, matter_id=matter_id, at=at + timedelta(days=(due - at.date()).days)
        )
    with pytest.raises(NotFound), transaction.atomic():
        matters.resume_review(actor=other_clerk, matter_id=matter_id, at=at + timedelta(days=30))


@pytest.mark.req("FIL-19")
def test_what_is_decided_then_can_be_undone_as_ever(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = rounds.a_filing_to_supplement(at, person, clerk, ground, working_days=1)
    later = at + timedelta(days=10)
    matters.resume_review(actor=clerk, matter_id=matter_id, at=later)
    decision = situation.decide(later, clerk, matter_id, "return", "没有补交借条。")

    undone = matters.undo_decision(actor=clerk, matter_id=matter_id, at=later)

    assert undone.id == decision.id
    assert matters.get_matter(actor=clerk, matter_id=matter_id).state == matters.SUBMITTED

"""撤回."""

from datetime import datetime, timedelta

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.deadlines import public as deadlines
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from onecourt.platform import configuration, jobs
from tests.situations import filings as situation
from tests.situations.filings import Ground


@pytest.mark.req("FIL-18")
def test_becomes_a_draft_again_with_everything_in_it(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    before = matters.content_of(matters.get_matter(actor=person, matter_id=matter_id))
    assert matters.count_queue(clerk, "filing-review")["waiting"] == 1

    matter = matters.withdraw_matter(actor=person, matter_id=matter_id, at=at)

    assert (matter.state, matter.due_on, matter.round) == (matters.DRAFT, None, 1)
    assert matters.content_of(matter) == before
    assert matters.count_queue(clerk, "filing-review") == {"waiting": 0, "again": 0, "done": 0}
    assert deadlines.list_open_deadlines(clerk) == []
    with pytest.raises(NotFound):
        matters.get_matter(actor=clerk, matter_id=matter_id)


def test_can_be_handed_in_again_under_the_same_number(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    number = matters.get_matter(actor=person, matter_id=matter_id).reference
    matters.withdraw_matter(actor=person, matter_id=matter_id, at=at)

    situation.submit(at + timedelta(hours=1), person, matter_id)

    matter = matters.get_matter(actor=clerk, matter_id=matter_id)
    assert (matter.reference, matter.round, matter.state) == (number, 2, matters.SUBMITTED)
    assert matters.get_submission(matter, 1) is not None
    with pytest.raises(WrongState):
        situation.decide(at, clerk, matter_id, round_number=1)


def test_tells_the_officer_who_had_it_open(at: datetime, person: Actor, clerk: Actor, ground: Ground) -> None:
    matter_id = situation.a_filing(at, person, ground)
    matters.open_review(actor=clerk, matter_id=matter_id, at=at)

    matters.withdraw_matter(actor=person, matter_id=matter_id, at=at)
    jobs.run_pending(until=at + timedelta(minutes=1))

    assert len(notices.list_notices(clerk)) == 1


def test_refuses_while_a_decision_waits_to_take_effect(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    decision = situation.decide(at, clerk, matter_id)

    with pytest.raises(WrongState, match="法院刚作出了审核决定"), transaction.atomic():
        matters.withdraw_matter(actor=person, matter_id=matter_id, at=at)

    situation.carry_out(decision)
    assert matters.get_matter(actor=person, matter_id=matter_id).state == matters.DOCKETED


def test_is_possible_again_when_the_decision_was_undone(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    situation.decide(at, clerk, matter_id)
    matters.undo_decision(actor=clerk, matter_id=matter_id, at=at)

    assert matters.withdraw_matter(actor=person, matter_id=matter_id, at=at).state == matters.DRAFT


@pytest.mark.parametrize("outcome", ["accept", "return", "refuse"])
def test_refuses_what_has_been_decided(
    at: datetime, person: Actor, clerk: Actor, ground: Ground, outcome: str
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    situation.carry_out(situation.decide(at, clerk, matter_id, outcome, "被告住址不明确。"))

    with pytest.raises(WrongState, match="不能再办这一步"):
        matters.withdraw_matter(actor=person, matter_id=matter_id, at=at)


def test_refuses_a_draft_and_a_second_time(at: datetime, person: Actor, ground: Ground) -> None:
    draft, filing = situation.a_draft(at, person), situation.a_filing(at, person, ground)
    matters.withdraw_matter(actor=person, matter_id=filing, at=at)

    for matter_id in (draft, filing):
        with pytest.raises(WrongState), transaction.atomic():
            matters.withdraw_matter(actor=person, matter_id=matter_id, at=at)


def test_is_not_for_strangers_nor_for_the_court(
    at: datetime, person: Actor, stranger: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    with pytest.raises(NotFound), transaction.atomic():
        matters.withdraw_matter(actor=stranger, matter_id=matter_id, at=at)
    with pytest.raises(Exception, match="身份不能办理"), transaction.atomic():
        matters.withdraw_matter(actor=clerk, matter_id=matter_id, at=at)
    assert matters.get_matter(actor=person, matter_id=matter_id).state == matters.SUBMITTED


@pytest.mark.req("FIL-17", "FRV-07")
@pytest.mark.parametrize(("value", "told"), [("allow", 0), ("notice", 1), ("no", None)])
def test_the_court_settles_what_holds_once_an_officer_has_opened_it(
    at: datetime, person: Actor, clerk: Actor, ground: Ground, value: str, told: int | None
) -> None:
    configuration.set_value(
        actor=Actor.system("tests"),
        setting=matters.WITHDRAW_AFTER_OPENED,
        value=value,
        valid_from=at.date(),
        at=at,
        court_id=ground.court.id,
    )
    unopened, opened = (situation.a_filing(at, person, ground) for _ in range(2))
    matters.open_review(actor=clerk, matter_id=opened, at=at)

    matters.withdraw_matter(actor=person, matter_id=unopened, at=at)
    if told is None:
        with pytest.raises(WrongState, match="法院已经开始审核"):
            matters.withdraw_matter(actor=person, matter_id=opened, at=at)
        return
    matters.withdraw_matter(actor=person, matter_id=opened, at=at)
    jobs.run_pending(until=at + timedelta(minutes=1))

    assert sum("申请人撤回" in row.title for row in notices.list_notices(clerk)) == told

"""Taking back a decision before it takes effect."""

from datetime import datetime, timedelta

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, NotPermitted, WrongState
from onecourt.modules.cases import public as cases
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from onecourt.platform import jobs
from tests.situations import filings as situation
from tests.situations.filings import Ground
from tests.situations.rivals import at_once


def undo(at: datetime, actor: Actor, matter_id: object) -> object:
    return matters.undo_decision(actor=actor, matter_id=matter_id, at=at)  # type: ignore[arg-type]


def test_nothing_has_left_the_court(at: datetime, person: Actor, clerk: Actor, ground: Ground) -> None:
    matter_id = situation.a_filing(at, person, ground)
    decision = situation.decide(at, clerk, matter_id, "refuse", "不符合起诉条件。")

    undo(at + timedelta(seconds=9), clerk, matter_id)
    jobs.run_pending(until=at + timedelta(minutes=1))
    situation.carry_out(decision)

    matter = matters.get_matter(actor=person, matter_id=matter_id)
    assert matter.state == matters.SUBMITTED
    assert [n.title for n in notices.list_notices(person)] == ["收到您的立案材料了"]
    assert matters.count_queue(clerk, "filing-review")["waiting"] == 1
    assert [row.what for row in matters.list_history(matter)] == ["提交给法院", "开始填写"]


@pytest.mark.req("FRV-04", partly="no gaps after undoing; query codes and binding by number come later")
def test_leaves_no_gap_in_the_numbers(at: datetime, person: Actor, clerk: Actor, ground: Ground) -> None:
    first = situation.a_filing(at, person, ground)
    situation.decide(at, clerk, first)
    undo(at, clerk, first)

    second = situation.a_docketed_filing(at, person, clerk, ground)
    situation.carry_out(situation.decide(at, clerk, first))

    numbers = [matters.get_matter(actor=person, matter_id=m).case.number for m in (second, first)]
    assert numbers == ["（2026）示0101民初1号", "（2026）示0101民初2号"]


def test_another_decision_may_follow_also_by_a_colleague(
    at: datetime, person: Actor, clerk: Actor, colleague: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    situation.decide(at, clerk, matter_id, "refuse", "不符合起诉条件。")
    undo(at, clerk, matter_id)

    situation.carry_out(situation.decide(at, colleague, matter_id))

    assert matters.get_matter(actor=person, matter_id=matter_id).state == matters.DOCKETED


@pytest.mark.parametrize("seconds", [10, 11, 3_600])
def test_refuses_when_the_time_is_over(
    at: datetime, person: Actor, clerk: Actor, ground: Ground, seconds: int
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    situation.decide(at, clerk, matter_id)

    with pytest.raises(WrongState, match="撤回时间已经过了"):
        undo(at + timedelta(seconds=seconds), clerk, matter_id)


def test_refuses_what_has_taken_effect(at: datetime, person: Actor, clerk: Actor, ground: Ground) -> None:
    matter_id = situation.a_filing(at, person, ground)
    situation.carry_out(situation.decide(at, clerk, matter_id))

    with pytest.raises(WrongState, match="决定已经生效"):
        undo(at, clerk, matter_id)


def test_only_the_one_who_decided_may(
    at: datetime, person: Actor, clerk: Actor, colleague: Actor, stranger: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    situation.decide(at, clerk, matter_id)

    with pytest.raises(NotPermitted, match="只有作出决定的人可以撤回"), transaction.atomic():
        undo(at, colleague, matter_id)
    # That a decision waits is the court's own knowledge until it takes effect.
    for actor in (person, stranger):
        with pytest.raises(NotFound), transaction.atomic():
            undo(at, actor, matter_id)


def test_finds_nothing_to_undo_before_a_decision_and_after_the_undoing(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    with pytest.raises(NotFound), transaction.atomic():
        undo(at, clerk, matter_id)
    situation.decide(at, clerk, matter_id)
    undo(at, clerk, matter_id)

    with pytest.raises(NotFound), transaction.atomic():
        undo(at, clerk, matter_id)


@pytest.mark.django_db(transaction=True)
def test_of_the_undoing_and_the_job_at_once_one_wins_whole(at: datetime) -> None:
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)
    for _ in range(3):
        matter_id = situation.a_filing(at, person, ground)
        decision = situation.decide(at, clerk, matter_id)

        undone, _carried = at_once(
            lambda m=matter_id: undo(at, clerk, m), lambda d=decision: situation.carry_out(d)
        )

        state = matters.get_matter(actor=person, matter_id=matter_id).state
        assert state == (matters.DOCKETED if isinstance(undone, WrongState) else matters.SUBMITTED)
    assert len({case.number for case in cases.list_cases(clerk)}) == cases.count_cases(clerk)

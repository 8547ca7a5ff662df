"""Giving effect to a decision."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.modules.cases import public as cases
from onecourt.modules.deadlines import public as deadlines
from onecourt.modules.matters import public as matters
from onecourt.modules.matters.operations import carry_out_decision as place
from onecourt.platform import jobs
from onecourt.platform.workflow.models import StateChange
from tests.situations import filings as situation
from tests.situations.filings import Ground
from tests.situations.rivals import at_once


@pytest.mark.req("FIL-18")
@pytest.mark.parametrize(
    "outcome,state,label",
    [
        ("accept", matters.DOCKETED, "已立案"),
        ("supplement", matters.SUPPLEMENT_REQUIRED, "待补充材料"),
        ("return", matters.RETURNED, "审核不通过"),
        ("refuse", matters.REFUSED, "不予立案"),
    ],
)
def test_sets_the_state_that_the_decision_means(
    at: datetime, person: Actor, clerk: Actor, ground: Ground, outcome: str, state: str, label: str
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    mark = {"point": "plaintiff", "mark": matters.TO_SUPPLEMENT, "text": "身份证看不清。"}
    if outcome == "supplement":
        matters.mark_point(actor=clerk, matter_id=matter_id, at=at, **mark)

    situation.carry_out(situation.decide(at, clerk, matter_id, outcome, "被告住址不明确。"))

    matter = matters.get_matter(actor=person, matter_id=matter_id)
    assert (matter.state, matters.matter_row(matter).state_label) == (state, label)
    assert deadlines.list_open_deadlines(clerk) == []
    decision = matters.latest_decision(matter)
    assert decision is not None
    assert decision.reason == "被告住址不明确。"
    assert (decision.due_on, matter.supplement_due_on) == (decision.due_on, decision.due_on)
    assert bool(decision.items) == (outcome == "supplement")


def test_the_record_names_the_officer_not_the_job(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    situation.carry_out(situation.decide(at, clerk, matter_id))

    steps = StateChange.objects.filter(thing_id=matter_id).order_by("at", "id")
    assert [(s.step, s.actor_name, s.source, s.target) for s in steps] == [
        ("submit", "李秀兰", "draft", "submitted"),
        ("approve", "韩立", "submitted", "approved"),
        ("docket", "韩立", "approved", "docketed"),
    ]


def test_a_job_that_runs_twice_changes_nothing(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    decision = situation.decide(at, clerk, matter_id)
    situation.carry_out(decision)
    before = StateChange.objects.count(), len(jobs.pending())

    situation.carry_out(decision)

    assert (StateChange.objects.count(), len(jobs.pending())) == before
    assert cases.count_cases(clerk) == 1


def test_a_decision_that_is_not_there_is_passed_over(at: datetime, ground: Ground) -> None:
    answer = matters.carry_out_decision(actor=Actor.system("tests"), decision_id=new_id(), at=at)

    assert answer is None


def test_is_whole_or_not_at_all(
    at: datetime, person: Actor, clerk: Actor, ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    decision = situation.decide(at, clerk, matter_id)

    def breaks(*_given: Any, **_more: Any) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr(place, "announce", breaks)
    with pytest.raises(RuntimeError), transaction.atomic():
        situation.carry_out(decision)
    monkeypatch.undo()

    assert matters.get_matter(actor=person, matter_id=matter_id).state == matters.SUBMITTED
    assert cases.count_cases(clerk) == 0
    situation.carry_out(decision)
    case = matters.get_matter(actor=person, matter_id=matter_id).case
    assert case.number == "（2026）示0101民初1号"


def test_the_queue_runs_it_when_its_time_has_come(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    situation.decide(at, clerk, matter_id)

    jobs.run_pending(until=at + timedelta(seconds=9))
    assert matters.get_matter(actor=person, matter_id=matter_id).state == matters.SUBMITTED
    jobs.run_pending(until=at + timedelta(seconds=10))

    assert matters.get_matter(actor=person, matter_id=matter_id).state == matters.DOCKETED


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_make_one_case(at: datetime) -> None:
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)
    decision = situation.decide(at, clerk, situation.a_filing(at, person, ground))

    came_to = at_once(*[lambda: situation.carry_out(decision)] * 4)

    assert [one.state for one in came_to] == [matters.CARRIED_OUT] * 4
    assert cases.count_cases(clerk) == 1

"""Deciding on a matter."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import NotFound, NotPermitted, WrongState
from onecourt.modules.matters import public as matters
from onecourt.modules.matters.models import Decision
from onecourt.platform import configuration, jobs
from tests.situations import filings as situation
from tests.situations.filings import Ground
from tests.situations.rivals import at_once


@pytest.mark.req("PLT-12")
def test_is_a_stored_intention_until_the_time_for_undoing_is_over(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    decision = situation.decide(at, clerk, matter_id)

    matter = matters.get_matter(actor=person, matter_id=matter_id)
    assert (matter.state, matter.case_id) == (matters.SUBMITTED, None)
    assert decision.takes_effect_at == at + timedelta(seconds=10)
    (job,) = jobs.pending("matters.carry_out_decision")
    assert (job.ids, job.lock, job.at) == (
        {"decision_id": str(decision.id)},
        str(matter_id),
        decision.takes_effect_at,
    )
    assert matters.count_queue(clerk, "filing-review") == {"waiting": 0, "again": 0, "done": 0}
    assert matters.latest_decision(matter) is None


def test_the_court_sets_the_time_for_undoing(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    configuration.set_value(
        actor=Actor.system("tests"),
        setting=matters.UNDO_SECONDS,
        value=0,
        valid_from=court_day(at) - timedelta(days=400),
        at=at,
        court_id=ground.court.id,
    )

    assert situation.decide(at, clerk, matter_id).takes_effect_at == at


@pytest.mark.req("FRV-03", partly="transfer to mediation and to other courts come with their modules")
def test_asks_for_what_was_marked_by_a_day(at: datetime, person: Actor, clerk: Actor, ground: Ground) -> None:
    matter_id = situation.a_filing(at, person, ground)
    for point, text in (("materials", "请补交借条。"), ("plaintiff", "身份证看不清。")):
        matters.mark_point(
            actor=clerk, matter_id=matter_id, point=point, mark=matters.TO_SUPPLEMENT, text=text, at=at
        )

    decision = situation.decide(at, clerk, matter_id, "supplement")

    assert [item["text"] for item in decision.items] == ["身份证看不清。", "请补交借条。"]
    assert decision.due_on == date(2026, 11, 27)


@pytest.mark.parametrize(
    "outcome,reason,refusal",
    [
        ("return", "", matters.ReasonMissing),
        ("return", " \n ", matters.ReasonMissing),
        ("refuse", "", matters.ReasonMissing),
        ("supplement", "", matters.NothingToSupplement),
        ("", "", None),
        ("docket", "", None),
        ("approve", "", None),
    ],
)
def test_refuses_what_lacks_its_reason_or_is_no_decision(
    at: datetime,
    person: Actor,
    clerk: Actor,
    ground: Ground,
    outcome: str,
    reason: str,
    refusal: type[Exception] | None,
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    with (
        pytest.raises(refusal or Exception, match=None if refusal else "请先选一个决定"),
        transaction.atomic(),
    ):
        situation.decide(at, clerk, matter_id, outcome, reason)

    assert not Decision.objects.exists()
    assert jobs.pending("matters.carry_out_decision") == []


@pytest.mark.parametrize("round_number", [0, 2, 99])
def test_refuses_another_round_than_the_one_that_was_read(
    at: datetime, person: Actor, clerk: Actor, ground: Ground, round_number: int
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    with pytest.raises(WrongState):
        situation.decide(at, clerk, matter_id, round_number=round_number)


def test_refuses_a_second_decision_on_the_same_round_by_name(
    at: datetime, person: Actor, clerk: Actor, colleague: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    first = situation.decide(at, clerk, matter_id)

    for moment in ("before", "after"):
        with (
            pytest.raises(matters.AlreadyDecided, match="韩立已经对这一次提交作出决定"),
            transaction.atomic(),
        ):
            situation.decide(at, colleague, matter_id, "refuse", "不符合起诉条件。")
        if moment == "before":
            situation.carry_out(first)
    assert matters.get_matter(actor=person, matter_id=matter_id).state == matters.DOCKETED


def test_is_for_the_desk_of_the_court_only(
    at: datetime, person: Actor, stranger: Actor, other_clerk: Actor, judge: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    for actor in (stranger, other_clerk, judge, Actor.visitor()):
        with pytest.raises(NotFound), transaction.atomic():
            situation.decide(at, actor, matter_id)
    with pytest.raises(NotPermitted), transaction.atomic():
        situation.decide(at, person, matter_id)


def test_a_draft_is_not_there_to_be_decided(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    with pytest.raises(NotFound):
        situation.decide(at, clerk, situation.a_whole_draft(at, person, ground), round_number=0)


@pytest.mark.req("PLT-12")
@pytest.mark.django_db(transaction=True)
def test_of_two_officers_at_once_the_first_ones_decision_stands(at: datetime) -> None:
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)
    colleague = situation.a_clerk(at, ground.court.id, login_name="colleague", name="宋岚")
    for _ in range(3):
        matter_id = situation.a_filing(at, person, ground)

        came_to = at_once(
            lambda m=matter_id: situation.decide(at, clerk, m),
            lambda m=matter_id: situation.decide(at, colleague, m, "return", "被告住址不明确。"),
        )

        refused = [one for one in came_to if isinstance(one, Exception)]
        assert [type(one) for one in refused] == [matters.AlreadyDecided]
        assert Decision.objects.filter(matter_id=matter_id).count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("rival", ["withdraw", "submit"])
def test_of_a_decision_and_the_applicant_at_once_one_is_refused(at: datetime, rival: str) -> None:
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)
    matter_id = situation.a_filing(at, person, ground)
    acts: dict[str, Callable[[], Any]] = {
        "withdraw": lambda: matters.withdraw_matter(actor=person, matter_id=matter_id, at=at),
        "submit": lambda: situation.submit(at, person, matter_id),
    }

    decided, other = at_once(lambda: situation.decide(at, clerk, matter_id), acts[rival])

    if rival == "submit":
        assert isinstance(decided, Decision)
        assert isinstance(other, WrongState)
    else:
        # Whichever came first stands; the officer of the losing decision finds the matter gone.
        assert isinstance(decided, WrongState | NotFound) != isinstance(other, WrongState)

"""Marking a point of review."""

from datetime import datetime
from typing import Any

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, NotPermitted, Refusal, WrongState
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations.filings import Ground


def points_of(actor: Actor, matter_id: Any) -> dict[str, tuple[str, str]]:
    matter = matters.get_matter(actor=actor, matter_id=matter_id)
    return {p.key: (p.mark, p.text) for p in matters.list_points(matter, matters.content_of(matter))}


def mark(at: datetime, actor: Actor, matter_id: Any, point: str, mark: str, text: str = "") -> None:
    matters.mark_point(actor=actor, matter_id=matter_id, point=point, mark=mark, text=text, at=at)


@pytest.mark.req("FRV-02")
def test_keeps_the_mark_with_the_sentence_for_the_filer(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    assert points_of(clerk, matter_id)["plaintiff"] == ("", "")
    assert points_of(clerk, matter_id)["claim"] == (matters.MET, "")

    mark(at, clerk, matter_id, "plaintiff", matters.TO_SUPPLEMENT, " 身份证照片看不清号码。 ")
    mark(at, clerk, matter_id, "claim", matters.TO_SUPPLEMENT)

    points = points_of(clerk, matter_id)
    assert points["plaintiff"] == (matters.TO_SUPPLEMENT, "身份证照片看不清号码。")
    assert points["claim"] == (matters.TO_SUPPLEMENT, "请写明具体的诉讼请求和事实。")


def test_the_last_mark_holds(
    at: datetime, person: Actor, clerk: Actor, colleague: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    mark(at, clerk, matter_id, "plaintiff", matters.TO_SUPPLEMENT, "请补交。")

    mark(at, colleague, matter_id, "plaintiff", matters.MET, "这句话不留下")

    assert points_of(clerk, matter_id)["plaintiff"] == (matters.MET, "")
    assert matters.list_queue(clerk, "filing-review", "waiting")[0].opened_by == "宋岚"


@pytest.mark.parametrize("point,given", [("bribe", "met"), ("plaintiff", "approved"), ("plaintiff", "")])
def test_finds_no_point_and_no_mark_that_the_kind_does_not_have(
    at: datetime, person: Actor, clerk: Actor, ground: Ground, point: str, given: str
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    with pytest.raises(NotFound):
        mark(at, clerk, matter_id, point, given)


def test_refuses_a_sentence_that_is_too_long(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    with pytest.raises(Refusal, match="说明最多 500 个字，您填了 501 个字。") as refused:
        mark(at, clerk, matter_id, "plaintiff", matters.TO_SUPPLEMENT, "请" * 501)

    assert refused.value.field == "text-plaintiff"


def test_refuses_once_the_matter_is_no_longer_with_the_court(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    situation.carry_out(situation.decide(at, clerk, matter_id, "return", "被告住址不明确。"))

    with pytest.raises(WrongState):
        mark(at, clerk, matter_id, "plaintiff", matters.MET)


def test_refuses_while_a_decision_waits_to_take_effect(
    at: datetime, person: Actor, clerk: Actor, colleague: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    situation.decide(at, clerk, matter_id)

    with pytest.raises(WrongState):
        mark(at, colleague, matter_id, "plaintiff", matters.TO_SUPPLEMENT)


def test_marks_belong_to_their_round(at: datetime, person: Actor, clerk: Actor, ground: Ground) -> None:
    matter_id = situation.a_filing(at, person, ground)
    mark(at, clerk, matter_id, "claim", matters.TO_SUPPLEMENT)
    matters.withdraw_matter(actor=person, matter_id=matter_id, at=at)

    situation.submit(at, person, matter_id)

    assert points_of(clerk, matter_id)["claim"] == (matters.MET, "")


def test_is_for_the_desk_of_the_court_only(
    at: datetime, person: Actor, stranger: Actor, other_clerk: Actor, judge: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    for actor in (stranger, other_clerk, judge):
        with pytest.raises(NotFound), transaction.atomic():
            mark(at, actor, matter_id, "plaintiff", matters.MET)
    with pytest.raises(NotPermitted), transaction.atomic():
        mark(at, person, matter_id, "plaintiff", matters.MET)

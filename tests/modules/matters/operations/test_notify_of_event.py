"""Telling people what has happened to their matters."""

from datetime import datetime, timedelta

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from onecourt.platform import jobs
from tests.situations import filings as situation
from tests.situations.filings import Ground

NOTICES = Actor.system("notices")


def tell(at: datetime, matter_id: object, event: str, outcome: str = "", once: str = "a") -> None:
    matters.notify_of_event(
        actor=NOTICES,
        matter_id=matter_id,  # type: ignore[arg-type]
        event=event,
        outcome=outcome,
        once=once,
        at=at,
    )


@pytest.mark.req("FIL-16")
@pytest.mark.req("MSG-01")
def test_posts_what_the_kind_declares(at: datetime, person: Actor, ground: Ground) -> None:
    matter_id = situation.a_filing(at, person, ground)

    tell(at, matter_id, "submitted")

    (notice,) = notices.list_notices(person)
    assert notice.title == "收到您的立案材料了"
    assert (notice.link_kind, notice.link_id) == ("matters.matter", matter_id)
    assert matters.get_matter(actor=person, matter_id=matter_id).reference in notice.body


@pytest.mark.req("FRV-05")
@pytest.mark.parametrize(
    "outcome,title,says",
    [
        ("supplement", "请补交材料", "身份证看不清"),
        ("return", "审核没有通过", "被告住址不明确"),
        ("refuse", "不予立案", "被告住址不明确"),
        ("accept", "已立案", "（2026）示0101民初1号"),
    ],
)
def test_every_decision_is_told_with_its_reason(
    at: datetime, person: Actor, clerk: Actor, ground: Ground, outcome: str, title: str, says: str
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    mark = {"point": "plaintiff", "mark": matters.TO_SUPPLEMENT, "text": "身份证看不清。"}
    if outcome == "supplement":
        matters.mark_point(actor=clerk, matter_id=matter_id, at=at, **mark)

    situation.carry_out(situation.decide(at, clerk, matter_id, outcome, "被告住址不明确。"))
    jobs.run_pending(until=at + timedelta(minutes=1))

    told = [f"{n.title} {n.body}" for n in notices.list_notices(person)]
    fitting = [text for text in told if title in text]
    assert any(says in text for text in fitting), told
    assert not [text for text in told if "{" in text or "。。" in text or "None" in text]


@pytest.mark.req("PLT-21")
def test_the_same_delivery_never_posts_twice(at: datetime, person: Actor, ground: Ground) -> None:
    matter_id = situation.a_filing(at, person, ground)

    for _ in range(3):
        tell(at, matter_id, "submitted", once="one")
    tell(at, matter_id, "submitted", once="two")

    assert len(notices.list_notices(person)) == 2


def test_events_without_a_notice_are_silent(at: datetime, person: Actor, ground: Ground) -> None:
    matter_id = situation.a_filing(at, person, ground)

    for event, outcome in (("started", ""), ("decided", "unknown"), ("withdrawn", "")):
        tell(at, matter_id, event, outcome)

    assert notices.list_notices(person) == []


def test_tells_nobody_but_the_applicant(
    at: datetime, person: Actor, stranger: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    defendant = situation.somebody(at, phone=situation.DEFENDANT["phone"], name="王建国")

    tell(at, matter_id, "submitted")

    assert [notices.list_notices(actor) for actor in (stranger, clerk, defendant)] == [[], [], []]


def test_a_stranger_cannot_make_it_speak(
    at: datetime, person: Actor, stranger: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    with pytest.raises(NotFound):
        matters.notify_of_event(
            actor=stranger, matter_id=matter_id, event="submitted", outcome="", once="x", at=at
        )

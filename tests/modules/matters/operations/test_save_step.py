"""Filling in one page."""

from datetime import datetime
from typing import Any

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import NotFound, Refusal, WrongState
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations.filings import Ground


def answers_of(actor: Actor, matter_id: Any) -> matters.Answers:
    return matters.content_of(matters.get_matter(actor=actor, matter_id=matter_id)).answers


@pytest.mark.req("PLT-11")
@pytest.mark.req("FIL-13")
def test_keeps_what_was_typed_and_where_one_was(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)

    saved = matters.save_step(
        actor=person, matter_id=matter_id, step_key="claim", answers=situation.CLAIM, at=at
    )

    assert saved.errors == {}
    kept = answers_of(person, matter_id)["claim"]
    assert kept["amount"] == 3_800_000
    assert kept["requests"] == ["判令被告返还借款本金 38,000 元", "本案诉讼费由被告承担"]
    assert matters.get_matter(actor=person, matter_id=matter_id).reached == "claim"


@pytest.mark.req("PLT-10")
@pytest.mark.parametrize(
    "step,field,typed,says",
    [
        ("claim", "amount", "三万八", "数字"),
        ("claim", "amount", "-5", ""),
        ("claim", "amount", "1.005", ""),
        ("claim", "facts", "很" * 10_001, "最多 10000 个字"),
        ("claim", "requests", "请" * 1_001, "第 1 项太长"),
        ("applicant", "applying_for", "my dog", "请在列出的选项里选"),
    ],
)
def test_keeps_wrong_answers_and_says_what_is_wrong(
    at: datetime, person: Actor, step: str, field: str, typed: str, says: str
) -> None:
    matter_id = situation.a_draft(at, person)

    saved = matters.save_step(actor=person, matter_id=matter_id, step_key=step, answers={field: typed}, at=at)

    assert says in saved.errors[field]
    kept = answers_of(person, matter_id)[step][field]
    assert kept in (typed, [typed])
    missing = matters.what_is_missing(
        matters.kind_of(situation.KIND), answers_of(person, matter_id), (), at.date()
    )
    assert saved.errors[field] in [m.says for m in missing if (m.step, m.field) == (step, field)]


@pytest.mark.parametrize(
    "field,typed,says",
    [
        ("id_number", "440604190103050061", "最后一位与前面的数字对不上"),
        ("id_number", "44060419010305", "18 位"),
        ("id_number", "440604190113050060", "不是一个日期"),
        ("phone", "1380000", "11 位"),
        ("name", "", ""),
        ("sex", "x", "请在列出的选项里选"),
    ],
)
def test_names_the_wrong_answer_of_one_party(
    at: datetime, person: Actor, field: str, typed: str, says: str
) -> None:
    matter_id = situation.a_draft(at, person)
    answers = {"plaintiff": [situation.PLAINTIFF | {field: typed}], "defendant": [situation.DEFENDANT]}

    saved = matters.save_step(actor=person, matter_id=matter_id, step_key="parties", answers=answers, at=at)

    assert says in saved.errors.get(f"plaintiff-0-{field}", "")
    kept = answers_of(person, matter_id)
    assert kept.first("parties", "plaintiff")[field] == typed
    missing = matters.what_is_missing(matters.kind_of(situation.KIND), kept, (), at.date())
    assert f"plaintiff-0-{field}" in [m.field for m in missing]


def test_one_side_sent_alone_leaves_the_other(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)

    for side, who in (("plaintiff", situation.PLAINTIFF), ("defendant", situation.DEFENDANT)):
        matters.save_step(actor=person, matter_id=matter_id, step_key="parties", answers={side: [who]}, at=at)

    kept = answers_of(person, matter_id)
    assert kept.first("parties", "plaintiff")["name"] == "李秀兰"
    assert kept.first("parties", "defendant")["name"] == "王建国"


def test_more_people_than_a_side_has_are_not_taken(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)

    matters.save_step(
        actor=person,
        matter_id=matter_id,
        step_key="parties",
        answers={"plaintiff": [situation.PLAINTIFF] * 51},
        at=at,
    )

    assert len(answers_of(person, matter_id).people("parties", "plaintiff")) == 50


def test_people_without_a_type_are_natural_persons(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)
    before_types = {k: v for k, v in situation.PLAINTIFF.items() if k not in ("type", "id_kind")}

    saved = matters.save_step(
        actor=person,
        matter_id=matter_id,
        step_key="parties",
        answers={"plaintiff": [before_types]},
        at=at,
    )

    assert saved.errors == {}
    kept = answers_of(person, matter_id).first("parties", "plaintiff")
    assert kept["type"] == "natural_person"
    assert kept["id_number"] == situation.PLAINTIFF["id_number"]


@pytest.mark.req("FIL-12", partly="typed by hand; taking over from verification and reserve comes later")
@pytest.mark.parametrize(
    "kind,number,says",
    [
        ("passport", "E12345678", ""),
        ("hk_macao_permit", "H12345678", ""),
        ("hk_macao_permit", "440604190103050060", "H 或 M 开头"),
        ("taiwan_permit", "12345678", ""),
        ("residence_permit", "81000019010305007X", ""),
        ("residence_permit", "440604190103050060", "810000"),
        ("permanent_residence_id", "911124198108030024", ""),
        ("resident_id", "911124198108030024", "外国人永久居留"),
        ("nonsense", "440604190103050060", "先选证件类型"),
    ],
)
def test_a_number_is_checked_as_the_document_that_was_chosen(
    at: datetime, person: Actor, kind: str, number: str, says: str
) -> None:
    matter_id = situation.a_draft(at, person)
    someone = situation.PLAINTIFF | {"id_kind": kind, "id_number": number}

    saved = matters.save_step(
        actor=person, matter_id=matter_id, step_key="parties", answers={"plaintiff": [someone]}, at=at
    )

    assert says in saved.errors.get("plaintiff-0-id_number", "")
    assert bool(saved.errors) is bool(says)


@pytest.mark.req("FIL-12", partly="typed by hand; taking over from verification and reserve comes later")
@pytest.mark.parametrize(
    "field,typed,says",
    [
        ("code", "92440604MA00000827", "最后一位与前面的对不上"),
        ("code", "9244060", "18 位"),
        ("code", "MA000008-2", ""),
        ("name", "12345", "没有文字"),
        ("phone", "26000000", ""),
        ("phone", "123", "手机号"),
        ("head", "钱广进 2", "数字"),
    ],
)
def test_an_organisation_is_asked_and_checked_as_one(
    at: datetime, person: Actor, field: str, typed: str, says: str
) -> None:
    matter_id = situation.a_draft(at, person)
    company = situation.COMPANY | {field: typed}

    saved = matters.save_step(
        actor=person, matter_id=matter_id, step_key="parties", answers={"plaintiff": [company]}, at=at
    )

    assert says in saved.errors.get(f"plaintiff-0-{field}", "")
    assert bool(saved.errors) is bool(says)
    assert set(answers_of(person, matter_id).first("parties", "plaintiff")) == set(situation.COMPANY)


@pytest.mark.req("PLT-11")
def test_refuses_to_overwrite_what_was_changed_in_another_window(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)
    drawn = matters.get_matter(actor=person, matter_id=matter_id).version
    here = {"amount": "100"}
    there = {"amount": "200"}
    matters.save_step(actor=person, matter_id=matter_id, step_key="claim", answers=here, at=at, version=drawn)

    with pytest.raises(matters.EditedElsewhere) as refused, transaction.atomic():
        matters.save_step(
            actor=person, matter_id=matter_id, step_key="claim", answers=there, at=at, version=drawn
        )

    assert "别处改过" in refused.value.message
    assert answers_of(person, matter_id)["claim"]["amount"] == 10_000


@pytest.mark.req("FIL-03", "FIL-05")
def test_takes_court_and_cause_from_the_lists_only(at: datetime, person: Actor, ground: Ground) -> None:
    matter_id = situation.a_draft(at, person)

    for step, given in (("court", ground.court), ("cause", ground.cause)):
        matters.save_step(actor=person, matter_id=matter_id, step_key=step, answers={"id": given.id}, at=at)

    matter = matters.get_matter(actor=person, matter_id=matter_id)
    assert (matter.court_id, matter.cause_id) == (ground.court.id, ground.cause.id)
    for step in ("court", "cause"):
        with pytest.raises(NotFound), transaction.atomic():
            matters.save_step(
                actor=person, matter_id=matter_id, step_key=step, answers={"id": new_id()}, at=at
            )
        with pytest.raises(Refusal, match="请选一"), transaction.atomic():
            matters.save_step(actor=person, matter_id=matter_id, step_key=step, answers={}, at=at)


@pytest.mark.req("FIL-04")
def test_the_notice_counts_only_when_it_was_ticked(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)

    without = matters.save_step(actor=person, matter_id=matter_id, step_key="notice", answers={}, at=at)
    assert "勾选" in without.errors["accepted"]
    ticked = matters.save_step(
        actor=person, matter_id=matter_id, step_key="notice", answers=situation.the_notice_read(), at=at
    )

    assert ticked.errors == {}
    assert answers_of(person, matter_id)["notice"]["version"]


@pytest.mark.req("FIL-02")
def test_acting_for_somebody_else_asks_whom_the_ground_and_the_authority(
    at: datetime, person: Actor, ground: Ground
) -> None:
    matter_id = situation.a_whole_draft(at, person, ground, applicant={"applying_for": "other"})

    with pytest.raises(matters.NotComplete) as refused:
        situation.submit(at, person, matter_id)

    said = [m.says for m in refused.value.missing]
    assert said == [
        "还没有填您替谁申请。",
        "还没有填您以什么身份代为申请。",
        "还没有交授权委托书。",
        "还没有填代为申请的人。",
    ]


@pytest.mark.req("FIL-02")
@pytest.mark.parametrize(
    "ground_key,asked",
    [
        ("agent", {"lawyer", "legal_worker", "citizen"}),
        ("legal_representative", {"representative"}),
        ("guardian", {"guardian"}),
        ("heir", {"heir"}),
    ],
)
def test_who_may_act_follows_from_the_ground(
    at: datetime, person: Actor, ground_key: str, asked: set[str]
) -> None:
    matter_id = situation.a_draft(at, person)
    acting = {"applying_for": "other", "for_whom": "李秀兰", "on_ground": ground_key}

    matters.save_step(actor=person, matter_id=matter_id, step_key="applicant", answers=acting, at=at)

    matter, side = matters.get_side(actor=person, matter_id=matter_id, step_key="parties", side_key="agent")
    assert {t.key for t in matters.types_for(side, matters.content_of(matter).answers)} == asked


@pytest.mark.parametrize("state", ["submitted", "docketed"])
def test_refuses_to_change_what_was_handed_in(
    at: datetime, person: Actor, clerk: Actor, ground: Ground, state: str
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    if state == "docketed":
        situation.carry_out(situation.decide(at, clerk, matter_id))

    with pytest.raises(WrongState):
        matters.save_step(actor=person, matter_id=matter_id, step_key="claim", answers=situation.CLAIM, at=at)


def test_a_stranger_and_the_court_find_no_draft(
    at: datetime, person: Actor, stranger: Actor, clerk: Actor
) -> None:
    matter_id = situation.a_draft(at, person)

    for actor in (stranger, clerk, Actor.visitor()):
        with pytest.raises(NotFound), transaction.atomic():
            matters.save_step(actor=actor, matter_id=matter_id, step_key="claim", answers={}, at=at)


def test_finds_no_page_that_the_kind_does_not_have(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)

    with pytest.raises(NotFound):
        matters.save_step(actor=person, matter_id=matter_id, step_key="bribe", answers={}, at=at)


def test_drops_answers_to_questions_nobody_asked(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)
    answers = situation.CLAIM | {"state": "docketed", "sealed": "x"}

    matters.save_step(actor=person, matter_id=matter_id, step_key="claim", answers=answers, at=at)

    assert set(answers_of(person, matter_id)["claim"]) == {*situation.CLAIM, "related_case"}


@pytest.mark.parametrize("typed", ["<script>alert(1)</script>", "a\x00b\x07c", "‮gnp.exe", "𠮷野家" * 50])
def test_strange_text_is_kept_as_text(at: datetime, person: Actor, typed: str) -> None:
    matter_id = situation.a_draft(at, person)

    matters.save_step(actor=person, matter_id=matter_id, step_key="claim", answers={"facts": typed}, at=at)

    kept = answers_of(person, matter_id)["claim"]["facts"]
    assert kept == typed.replace("\x00", "").replace("\x07", "")

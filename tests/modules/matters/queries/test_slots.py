"""Which papers are asked for at which court."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from onecourt.kernel.actor import Actor
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from onecourt.platform import configuration
from tests.situations import files as sent
from tests.situations import filings as situation
from tests.situations.filings import KIND, Ground


def lay_down(at: datetime, court_id: UUID | None, wishes: dict[str, Any]) -> None:
    configuration.set_value(
        actor=situation.PLATFORM,
        setting=matters.SLOTS,
        value={KIND: wishes},
        valid_from=at.date(),
        at=at,
        court_id=court_id,
    )


def slots_at(court_id: UUID | None, at: datetime) -> dict[str, matters.Slot]:
    return {
        s.key: s for s in matters.slots.list_slots(matters.kind_of(KIND), court_id=court_id, on=at.date())
    }


CATEGORIES = (
    "起诉状 上诉状 申请书 身份证明 授权委托书 证据 证据目录 送达地址确认书 执行依据 生效证明 营业执照 "
    "法定代表人身份证明书 担保材料 财产线索 其他材料"
)


@pytest.mark.req("MAT-06")
def test_knows_the_categories_with_what_each_is_for() -> None:
    assert [row["label"] for row in matters.slots.categories().values()] == CATEGORIES.split()
    assert all(row["says"] for row in matters.slots.categories().values())
    licence = matters.slot_for("business_licence")
    assert (licence.formats, licence.max_mb) == (("jpg", "jpeg", "png", "tif"), 20)


@pytest.mark.req("MAT-06")
def test_a_court_has_its_own_way_and_the_others_theirs(at: datetime, ground: Ground) -> None:
    wishes = {
        "evidence": {
            "asked": "required", "minimum": 2, "maximum": 3, "formats": ["pdf"], "max_mb": 5,
            "says": "每份一个文件。", "sample": ["证据", "第一页"],
        },
        "evidence_list": {"asked": "none"},
        "service_address": {"asked": "required"},
        "complaint": {"asked": "none"},
    }  # fmt: skip
    lay_down(at, ground.court.id, wishes)

    here, there = slots_at(ground.court.id, at), slots_at(ground.other_court.id, at)

    evidence = here["evidence"]
    assert (evidence.required, evidence.minimum, evidence.maximum, evidence.max_mb) == (True, 2, 3, 5)
    assert (evidence.formats, evidence.says, evidence.sample) == (
        ("pdf",),
        "每份一个文件。",
        ("证据", "第一页"),
    )
    assert "evidence_list" not in here
    assert here["service_address"].required
    assert here["complaint"].required  # what the law asks for is not let go
    assert list(here)[-1] == "other"
    assert not there["evidence"].required
    assert "service_address" not in there


@pytest.mark.req("MAT-06")
def test_the_mode_of_hearing_has_its_own_list(at: datetime, ground: Ground) -> None:
    configuration.set_value(
        actor=situation.PLATFORM,
        setting=matters.SLOTS,
        value={KIND: {"evidence": {"maximum": 9}}, f"{KIND}@element": {"evidence": {"asked": "required"}}},
        valid_from=at.date(),
        at=at,
        court_id=ground.court.id,
    )
    kind = matters.kind_of(KIND)

    def evidence(mode: str) -> matters.Slot:
        found = matters.slots.list_slots(kind, court_id=ground.court.id, mode=mode, on=at.date())
        return next(s for s in found if s.key == "evidence")

    assert (evidence("").required, evidence("").maximum) == (False, 9)
    assert evidence("element").required


@pytest.mark.req("MAT-06")
def test_drafts_already_begun_keep_theirs(at: datetime, person: Actor, ground: Ground) -> None:
    begun = situation.a_whole_draft(at, person, ground)
    tomorrow = at + timedelta(days=1)
    lay_down(tomorrow, ground.court.id, {"evidence": {"asked": "required"}})
    later = situation.a_whole_draft(tomorrow, person, ground)

    def missing(matter_id: UUID) -> list[str]:
        matter = matters.get_matter(actor=person, matter_id=matter_id)
        content = matters.content_of(matter)
        found = matters.what_is_missing(
            matters.kind_for(matter), content.answers, content.files, tomorrow.date()
        )
        return [m.says for m in found]

    assert missing(begun) == []
    assert missing(later) == ["还没有交证据。"]
    situation.submit(tomorrow, person, begun)
    with pytest.raises(matters.NotComplete):
        situation.submit(tomorrow, person, later)


@pytest.mark.req("MAT-06", "MAT-07")
def test_what_the_court_asks_of_a_slot_is_held_at_intake(at: datetime, person: Actor, ground: Ground) -> None:
    lay_down(at, ground.court.id, {"evidence": {"minimum": 2, "maximum": 2, "formats": ["jpg"], "max_mb": 1}})
    matter_id = situation.a_whole_draft(at, person, ground)

    def add(content: bytes, name: str) -> documents.DocumentRow:
        material = situation.attach(at, person, matter_id, "evidence", content, name)
        return documents.get_document(material.document_id)

    pdf = add(sent.a_pdf(), "借条.pdf")
    assert [f.code for f in pdf.refusals] == ["wrong_type"]
    large = add(sent.a_photo() + b"\x00" * 1_100_000, "借条.jpg")
    assert "超过 1 MB" in large.refusals[0].message
    with pytest.raises(matters.SlotIsFull):
        add(sent.a_photo(), "借条.jpg")


@pytest.mark.req("MAT-06")
def test_fewer_files_than_the_least_are_missed(at: datetime, person: Actor, ground: Ground) -> None:
    lay_down(at, ground.court.id, {"evidence": {"minimum": 2}})
    matter_id = situation.a_whole_draft(at, person, ground)
    situation.attach(at, person, matter_id, "evidence", sent.a_photo(), "借条.jpg")

    with pytest.raises(matters.NotComplete) as refused:
        situation.submit(at, person, matter_id)

    assert [m.says for m in refused.value.missing] == ["证据至少交 2 份，还差 1 份。"]

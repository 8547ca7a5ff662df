"""Putting a file into a slot."""

from datetime import datetime
from typing import Any

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from tests.situations import files as sent
from tests.situations import filings as situation
from tests.situations.filings import Ground


def files_of(actor: Actor, matter_id: object) -> tuple[matters.FileRow, ...]:
    return matters.list_files(matters.get_matter(actor=actor, matter_id=matter_id))


@pytest.mark.req("FIL-10", "PLT-09")
def test_keeps_the_file_with_its_digests(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)

    situation.attach(at, person, matter_id, "complaint", sent.a_pdf(pages=2), "民事起诉状.pdf")

    (file,) = files_of(person, matter_id)
    assert (file.slot, file.name, file.pages, file.usable) == ("complaint", "起诉状.pdf", 2, True)
    assert file.original == "民事起诉状.pdf"
    assert (len(file.sha256), len(file.sm3)) == (64, 64)
    assert matters.get_matter(actor=person, matter_id=matter_id).reached == "materials"


@pytest.mark.req("MAT-05")
def test_takes_the_name_of_its_slot_and_numbers_those_of_one_sort(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)
    for number in range(3):
        situation.attach(at, person, matter_id, "evidence", sent.a_photo(1500, 2000 + number), "IMG_2031.jpg")
    held = files_of(person, matter_id)
    assert [(f.name, f.original) for f in held] == [
        (name, "IMG_2031.jpg") for name in ("证据.jpg", "证据-2.jpg", "证据-3.jpg")
    ]

    matters.strike_file(actor=person, matter_id=matter_id, material_id=held[1].material_id, at=at)
    situation.attach(at, person, matter_id, "evidence", sent.a_pdf(), "借条.pdf")

    assert [f.name for f in files_of(person, matter_id)] == ["证据.jpg", "证据-3.jpg", "证据-2.pdf"]


@pytest.mark.req("MAT-05")
def test_names_once_handed_in_are_not_given_to_other_files(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    matters.withdraw_matter(actor=person, matter_id=matter_id, at=at)
    first = next(f for f in files_of(person, matter_id) if f.slot == "complaint")
    matters.strike_file(actor=person, matter_id=matter_id, material_id=first.material_id, at=at)

    situation.attach(at, person, matter_id, "complaint", sent.a_pdf(text="better"), "改过的.pdf")

    assert "起诉状-2.pdf" in [f.name for f in files_of(person, matter_id)]
    frozen = matters.get_submission(matters.get_matter(actor=person, matter_id=matter_id))
    assert frozen is not None
    assert {("起诉状.pdf", "民事起诉状.pdf")} <= {(f["name"], f["original"]) for f in frozen.files}


@pytest.mark.req("PLT-09", "FIL-10")
def test_both_sides_of_a_card_are_asked_for_once_one_was_photographed(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)

    def missing() -> list[str]:
        matter = matters.get_matter(actor=person, matter_id=matter_id)
        content = matters.content_of(matter)
        found = matters.what_is_missing(matters.kind_for(matter), content.answers, content.files, at.date())
        return [m.says for m in found if m.field == "identity"]

    def photograph(part: str, size: int) -> Any:
        return matters.attach_file(
            actor=person,
            matter_id=matter_id,
            slot_key="identity",
            upload=sent.an_upload(sent.a_photo(1500, size), "a.jpg"),
            part=part,
            at=at,
        )

    assert missing() == ["还没有交身份证明。"]
    photograph("front", 2000)
    assert missing() == ["还没有交身份证明的国徽面。"]
    photograph("back", 2100)
    assert missing() == []
    assert [f.name for f in files_of(person, matter_id)] == ["身份证明-人像面.jpg", "身份证明-国徽面.jpg"]


@pytest.mark.req("PLT-09")
def test_a_better_picture_takes_the_place_of_the_poor_one(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)
    poor = situation.attach(at, person, matter_id, "complaint", sent.a_photo(1500, 2000), "起诉状.jpg")

    matters.attach_file(
        actor=person,
        matter_id=matter_id,
        slot_key="complaint",
        upload=sent.an_upload(sent.a_photo(1500, 2200), "重拍.jpg"),
        instead=poor.id,
        at=at,
    )

    (file,) = files_of(person, matter_id)
    assert (file.name, file.original) == ("起诉状.jpg", "重拍.jpg")


@pytest.mark.req("MAT-07")
def test_a_licence_is_one_of_four_sorts_of_pictures(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)
    for_a_body = {
        "applying_for": "other",
        "for_whom": "示例物业服务有限公司",
        "on_ground": "legal_representative",
    }
    matters.save_step(actor=person, matter_id=matter_id, step_key="applicant", answers=for_a_body, at=at)

    situation.attach(at, person, matter_id, "business_licence", sent.a_pdf(), "执照.pdf")
    situation.attach(at, person, matter_id, "business_licence", sent.a_photo(), "执照.jpg")

    assert [(f.original, f.usable) for f in files_of(person, matter_id)] == [
        ("执照.pdf", False),
        ("执照.jpg", True),
    ]


@pytest.mark.req("MAT-01", "MAT-02")
@pytest.mark.parametrize(
    "content,name",
    [
        (b"", "空.pdf"),
        (sent.a_program(), "起诉状.pdf"),
        (sent.a_zip(), "证据.zip"),
        (sent.an_encrypted_pdf(), "加密.pdf"),
        (sent.a_pdf()[:300], "断了.pdf"),
        (sent.a_photo(300, 400), "小图.jpg"),
        (b"%PDF-1.7\n" + b"\x00" * 2_000, "坏的.pdf"),
    ],
)
def test_a_bad_file_stays_listed_with_its_fault_and_does_not_count(
    at: datetime, person: Actor, content: bytes, name: str
) -> None:
    matter_id = situation.a_draft(at, person)

    material = situation.attach(at, person, matter_id, "complaint", content, name)

    (file,) = files_of(person, matter_id)
    refusals = documents.get_document(material.document_id).refusals
    assert refusals
    assert all(fault.message.endswith("。") for fault in refusals)
    assert not file.usable
    assert (
        matters.content_of(matters.get_matter(actor=person, matter_id=matter_id)).in_slot("complaint") == ()
    )


def test_goes_by_the_content_of_a_file_not_by_its_name(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)

    material = situation.attach(at, person, matter_id, "complaint", sent.a_photo(), "起诉状.pdf.exe")

    row = documents.get_document(material.document_id)
    assert row.is_usable
    assert row.stored_name.endswith(".jpg")


@pytest.mark.parametrize("name", ["../../etc/passwd.pdf", "a" * 400 + ".pdf", "起\x00诉.pdf", ".pdf", ""])
def test_a_strange_name_harms_nothing(at: datetime, person: Actor, name: str) -> None:
    matter_id = situation.a_draft(at, person)
    upload = sent.an_upload(sent.a_pdf(), "x.pdf")
    upload._name = name

    matters.attach_file(actor=person, matter_id=matter_id, slot_key="complaint", upload=upload, at=at)

    (file,) = files_of(person, matter_id)
    assert "/" not in file.name
    assert "\x00" not in file.name
    assert 0 < len(file.name) <= 255


def test_refuses_more_files_than_the_slot_holds(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)
    for number in range(5):
        situation.attach(at, person, matter_id, "complaint", sent.a_photo(1500, 2000 + number), "起诉状.jpg")

    with pytest.raises(matters.SlotIsFull) as refused, transaction.atomic():
        situation.attach(at, person, matter_id, "complaint", sent.a_photo(), "第六张.jpg")

    assert refused.value.message == "起诉状最多放 5 份，请先删去一份。"
    assert len(files_of(person, matter_id)) == 5


def test_finds_no_slot_that_the_kind_does_not_have(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)

    with pytest.raises(NotFound):
        situation.attach(at, person, matter_id, "bribe", sent.a_pdf(), "x.pdf")


def test_refuses_once_it_was_handed_in(at: datetime, person: Actor, ground: Ground) -> None:
    matter_id = situation.a_filing(at, person, ground)

    with pytest.raises(WrongState):
        situation.attach(at, person, matter_id, "evidence", sent.a_pdf(), "借条.pdf")


def test_a_stranger_and_the_court_find_no_draft(
    at: datetime, person: Actor, stranger: Actor, clerk: Actor
) -> None:
    matter_id = situation.a_draft(at, person)

    for actor in (stranger, clerk):
        with pytest.raises(NotFound), transaction.atomic():
            situation.attach(at, actor, matter_id, "complaint", sent.a_pdf(), "x.pdf")
    assert files_of(person, matter_id) == ()

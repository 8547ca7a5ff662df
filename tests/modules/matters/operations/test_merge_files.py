"""Putting photographs of a slot together into one file."""

from datetime import datetime

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from tests.situations import files as sent
from tests.situations import filings as situation
from tests.situations.filings import Ground


def in_slot(actor: Actor, matter_id: object, slot: str) -> list[matters.FileRow]:
    files = matters.list_files(matters.get_matter(actor=actor, matter_id=matter_id))
    return [file for file in files if file.slot == slot]


def with_photos(at: datetime, person: Actor, slot: str = "evidence") -> tuple[object, list[object]]:
    matter_id = situation.a_draft(at, person)
    held = [
        situation.attach(at, person, matter_id, slot, sent.a_photo(1500, 2000 + n), f"{n}.jpg")
        for n in range(3)
    ]
    return matter_id, [documents.list_pages(m.document_id)[0].id for m in held]


@pytest.mark.req("MAT-08")
def test_leaves_one_file_in_the_place_of_several(at: datetime, person: Actor) -> None:
    matter_id, pages = with_photos(at, person)

    matters.merge_files(
        actor=person, matter_id=matter_id, slot_key="evidence", page_ids=[pages[2], pages[0]], at=at
    )

    names = [(file.name, file.pages) for file in in_slot(person, matter_id, "evidence")]
    assert sorted(names) == [("证据-2.jpg", 1), ("证据.pdf", 2)]


def test_finds_no_page_of_another_slot_or_matter(at: datetime, person: Actor) -> None:
    matter_id, pages = with_photos(at, person)
    _, others = with_photos(at, person)

    for slot, asked in (("complaint", pages), ("evidence", [pages[0], others[0]]), ("evidence", [new_id()])):
        with pytest.raises(NotFound), transaction.atomic():
            matters.merge_files(actor=person, matter_id=matter_id, slot_key=slot, page_ids=asked, at=at)
    assert len(in_slot(person, matter_id, "evidence")) == 3


def test_refuses_once_it_was_handed_in(at: datetime, person: Actor, ground: Ground) -> None:
    matter_id = situation.a_filing(at, person, ground)

    with pytest.raises(WrongState):
        matters.merge_files(
            actor=person, matter_id=matter_id, slot_key="evidence", page_ids=[new_id()], at=at
        )


def test_a_stranger_and_the_court_find_nothing(
    at: datetime, person: Actor, stranger: Actor, clerk: Actor
) -> None:
    matter_id, pages = with_photos(at, person)

    for actor in (stranger, clerk):
        with pytest.raises(NotFound), transaction.atomic():
            matters.merge_files(actor=actor, matter_id=matter_id, slot_key="evidence", page_ids=pages, at=at)

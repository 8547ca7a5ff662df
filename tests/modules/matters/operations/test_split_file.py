"""Taking a file of a slot that was put together from photographs apart again."""

from datetime import datetime

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.matters import public as matters
from tests.modules.matters.operations.test_merge_files import in_slot, with_photos


@pytest.mark.req("MAT-08")
def test_puts_the_photographs_back_in_the_order_of_the_pages(at: datetime, person: Actor) -> None:
    matter_id, pages = with_photos(at, person)
    merged = matters.merge_files(
        actor=person, matter_id=matter_id, slot_key="evidence", page_ids=pages[::-1], at=at
    )

    matters.split_file(actor=person, matter_id=matter_id, material_id=merged.id, at=at)

    back = in_slot(person, matter_id, "evidence")
    assert [file.original for file in back] == ["2.jpg", "1.jpg", "0.jpg"]
    assert [file.name for file in back] == ["证据.jpg", "证据-2.jpg", "证据-3.jpg"]


def test_refuses_a_file_that_came_in_as_it_is(at: datetime, person: Actor) -> None:
    matter_id, _ = with_photos(at, person)
    file = in_slot(person, matter_id, "evidence")[0]

    with pytest.raises(WrongState):
        matters.split_file(actor=person, matter_id=matter_id, material_id=file.material_id, at=at)


def test_a_stranger_finds_nothing(at: datetime, person: Actor, stranger: Actor) -> None:
    matter_id, _ = with_photos(at, person)
    file = in_slot(person, matter_id, "evidence")[0]

    with pytest.raises(NotFound), transaction.atomic():
        matters.split_file(actor=stranger, matter_id=matter_id, material_id=file.material_id, at=at)

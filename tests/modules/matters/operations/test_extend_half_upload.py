"""Taking in the next piece of a large file."""

from datetime import datetime
from typing import Any

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from tests.modules.matters.operations.halves import PIECE, a_large_photo, begin, send
from tests.situations import files as sent
from tests.situations import filings as situation


@pytest.mark.req("MAT-90", partly="each bad file has a sentence of its own elsewhere")
def test_a_broken_transfer_goes_on_and_gives_the_same_bytes(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)
    other = situation.attach(at, person, matter_id, "evidence", sent.a_pdf(), "别的.pdf")
    content = a_large_photo()
    half = begin(at, person, matter_id, content)
    send(at, person, half, content, end=2 * PIECE)

    again = begin(at, person, matter_id, content)
    held = matters.count_held_bytes(again)
    material = send(at, person, again, content, start=held)

    assert (again.id, held) == (half.id, 2 * PIECE)
    row = documents.get_document(material.document_id)
    assert (row.name, row.size, row.is_usable) == ("借条.jpg", len(content), True)
    files = matters.list_files(matters.get_matter(actor=person, matter_id=matter_id))
    assert {f.material_id for f in files} == {other.id, material.id}
    with pytest.raises(NotFound):
        matters.get_half_upload(actor=person, matter_id=matter_id, half_id=half.id)


@pytest.mark.parametrize("offset", [0, PIECE - 1, PIECE + 1])
def test_says_where_to_go_on_when_a_piece_does_not_fit(at: datetime, person: Actor, offset: int) -> None:
    content = a_large_photo()
    half = begin(at, person, situation.a_draft(at, person), content)
    send(at, person, half, content, end=PIECE)

    with pytest.raises(matters.WrongOffset) as refused:
        matters.extend_half_upload(
            actor=person, matter_id=half.matter_id, half_id=half.id, offset=offset, piece=b"x", at=at
        )

    assert refused.value.held == PIECE


@pytest.mark.parametrize("piece", [b"", b"x" * 101])
def test_takes_neither_nothing_nor_more_than_was_announced(at: datetime, person: Actor, piece: bytes) -> None:
    half = begin(at, person, situation.a_draft(at, person), b"x" * 100)

    with pytest.raises(matters.WrongOffset):
        matters.extend_half_upload(
            actor=person, matter_id=half.matter_id, half_id=half.id, offset=0, piece=piece, at=at
        )


def test_a_stranger_finds_nothing(at: datetime, person: Actor, stranger: Actor) -> None:
    half: Any = begin(at, person, situation.a_draft(at, person), b"x" * 100)

    with pytest.raises(NotFound), transaction.atomic():
        send(at, stranger, half, b"x" * 100)

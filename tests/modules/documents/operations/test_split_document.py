"""Taking a file that was put together from photographs apart again."""

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.documents import public as documents
from tests.situations import files as sent
from tests.situations.folders import NOON, Folder


@pytest.mark.req("MAT-08")
def test_gives_the_photographs_back_in_the_order_of_the_pages(folder: Folder) -> None:
    held = [folder.receive(sent.a_photo(1500, 2000 + n), f"{n}.jpg") for n in range(3)]
    pages = [documents.list_pages(d.id)[0].id for d in held]
    document = documents.merge_pages(
        actor=folder.holder, page_ids=[pages[2], pages[0], pages[1]], name="合.pdf", at=NOON
    )

    given = documents.split_document(actor=folder.holder, document_id=document.id, at=NOON)
    documents.discard_document(actor=folder.holder, document_id=document.id, at=NOON)

    assert [part.id for part in given] == [held[2].id, held[0].id, held[1].id]
    assert {row.id for row in folder.rows} == {d.id for d in held}
    assert all(row.is_usable for row in folder.rows)


def test_refuses_a_file_that_came_in_as_it_is(folder: Folder) -> None:
    document = folder.receive(sent.a_photo(), "一.jpg")

    with pytest.raises(WrongState):
        documents.split_document(actor=folder.holder, document_id=document.id, at=NOON)


def test_a_stranger_finds_nothing(folder: Folder, stranger: Actor) -> None:
    document = folder.receive(sent.a_photo(), "一.jpg")

    with pytest.raises(NotFound):
        documents.split_document(actor=stranger, document_id=document.id, at=NOON)

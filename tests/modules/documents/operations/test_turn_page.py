"""Setting a page upright by hand."""

from io import BytesIO

import pytest
from PIL import Image

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, NotPermitted
from onecourt.modules.documents import public as documents
from onecourt.platform import files
from tests.situations import files as sent
from tests.situations.folders import NOON, Folder


@pytest.mark.req("MAT-05")
def test_turns_the_picture_and_leaves_the_file(folder: Folder) -> None:
    content = sent.a_photo(1500, 2000)
    document = folder.receive(content, "借条.jpg")

    documents.turn_page(actor=folder.holder, document_id=document.id, number=1, at=NOON)

    link = documents.page_links(document.id, actor=folder.holder, at=NOON)[0]
    shown = documents.open_link(link.url.split("/")[2], actor=folder.holder, at=NOON).picture
    assert Image.open(BytesIO(shown)).size == (link.width, link.height) == (1200, 900)
    assert files.read_blob(document.sha256) == content


def test_four_times_is_as_it_was(folder: Folder) -> None:
    document = folder.receive(sent.a_photo(), "借条.jpg")

    for _ in range(4):
        page = documents.turn_page(actor=folder.holder, document_id=document.id, number=1, at=NOON)

    assert page.turned == 0


def test_finds_no_page_that_is_not_there(folder: Folder) -> None:
    document = folder.receive(sent.a_photo(), "借条.jpg")

    for given in ({"number": 2}, {"number": 1, "degrees": 45}):
        with pytest.raises(NotFound):
            documents.turn_page(actor=folder.holder, document_id=document.id, at=NOON, **given)


def test_is_for_whoever_handed_it_in(folder: Folder, stranger: Actor) -> None:
    document = folder.receive(sent.a_photo(), "借条.jpg")

    with pytest.raises(NotFound):
        documents.turn_page(actor=stranger, document_id=document.id, number=1, at=NOON)
    folder.seen_by.add(stranger.account_id)
    with pytest.raises(NotPermitted):
        documents.turn_page(actor=stranger, document_id=document.id, number=1, at=NOON)

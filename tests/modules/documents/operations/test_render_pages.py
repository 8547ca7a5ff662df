"""Drawing the pages of a document."""

from io import BytesIO

import pytest
from PIL import Image

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.documents import public as documents
from onecourt.platform import files, jobs
from tests.situations import files as sent
from tests.situations.folders import NOON, Folder

SYSTEM = Actor.system("documents.render_pages")


def opened(document: documents.Document, name: str) -> Image.Image:
    made = files.read_rendition(document.sha256, name)
    assert made is not None
    return Image.open(BytesIO(made))


@pytest.mark.req("MAT-08")
def test_follows_the_intake_by_itself(folder: Folder) -> None:
    document = folder.receive(sent.a_pdf(pages=2))
    assert folder.rows[0].rendition == "processing"

    jobs.run_pending()

    assert folder.rows[0].rendition == "ready"
    assert opened(document, "p0002.webp").size == (1200, 1698)
    assert opened(document, "t0001.webp").width == 160


def test_goes_on_until_the_last_page(folder: Folder) -> None:
    document = folder.receive(sent.a_pdf(pages=23, size=(200, 280)))

    jobs.run_pending()

    assert folder.rows[0].rendition == "ready"
    assert files.read_rendition(document.sha256, "p0023.webp")


def test_turns_a_photo_upright_and_drops_what_the_camera_noted(folder: Folder) -> None:
    document = folder.receive(sent.a_photo_taken_sideways(), "借条.jpg")

    documents.render_pages(actor=SYSTEM, document_id=document.id, at=NOON)

    page = opened(document, "p0001.webp")
    assert page.size == (1200, 1600)
    assert not page.getexif()
    assert b"ExamplePhone" in files.read_blob(document.sha256)


def test_draws_every_page_of_a_scan(folder: Folder) -> None:
    document = folder.receive(sent.a_tiff(pages=3), "扫描.tif")

    documents.render_pages(actor=SYSTEM, document_id=document.id, at=NOON)

    assert opened(document, "p0003.webp").size == (1200, 1697)


def test_marks_pages_with_nothing_on_them(folder: Folder) -> None:
    document = folder.receive(sent.a_pdf(pages=2, text=""), "附件.pdf")

    documents.render_pages(actor=SYSTEM, document_id=document.id, at=NOON)

    warnings = folder.rows[0].warnings
    assert [(w.code, w.page) for w in warnings] == [("blank_page", 1), ("blank_page", 2)]
    assert warnings[0].message.startswith("《附件.pdf》第 1 页看上去是空白的")


def test_twice_is_as_good_as_once(folder: Folder) -> None:
    document = folder.receive(sent.a_pdf(pages=1, text=""))

    for _ in range(2):
        documents.render_pages(actor=SYSTEM, document_id=document.id, at=NOON)

    assert len(folder.rows[0].faults) == 1


def test_is_not_for_people(folder: Folder) -> None:
    document = folder.receive(sent.a_pdf())

    with pytest.raises(NotPermitted):
        documents.render_pages(actor=folder.holder, document_id=document.id, at=NOON)

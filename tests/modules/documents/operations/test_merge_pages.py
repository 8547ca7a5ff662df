"""Putting photographs together into one file."""

import pypdfium2
import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, NotPermitted, WrongState
from onecourt.modules.documents import public as documents
from onecourt.platform import files, jobs
from onecourt.platform.pictures import measure, opened
from tests.situations import files as sent
from tests.situations.folders import NOON, Folder
from tests.situations.pictures import a_clean_photo, a_poor_photo

TINY = documents.Limits(
    max_bytes=1_000, max_pages=20, max_pixels=2_500_000, min_px=(1, 1), min_dpi=1, blocks=False
)


def pages_of(*held: documents.Document) -> list[object]:
    return [page.id for document in held for page in documents.list_pages(document.id)]


def merged(folder: Folder, page_ids: list[object], **given: object) -> documents.Document:
    return documents.merge_pages(
        actor=folder.holder, page_ids=page_ids, name="证据材料.pdf", at=NOON, **given
    )


@pytest.mark.req("MAT-08")
def test_makes_one_file_of_photographs_and_keeps_them_as_they_came(folder: Folder) -> None:
    photo, scan = sent.a_photo(1500, 2000), sent.a_tiff(pages=2)
    first, second = folder.receive(photo, "借条.jpg"), folder.receive(scan, "扫描.tif")
    pages = pages_of(first, second)

    document = merged(folder, [pages[2], pages[0], pages[1]])

    (row,) = folder.rows
    assert (row.id, row.pages, row.merged_from, row.kind) == (document.id, 3, 2, "pdf")
    assert row.is_usable
    assert files.read_blob(first.sha256) == photo
    assert photo in files.read_blob(document.sha256)  # a JPEG is not saved anew
    shapes = [(page.width, page.height) for page in documents.list_pages(document.id)]
    assert shapes == [(595, 842), (595, 793), (595, 842)]
    assert documents.file_link(first.id, actor=folder.holder, at=NOON)


def test_the_pages_are_drawn_upright_and_looked_at_as_those_of_any_file(folder: Folder) -> None:
    held = [folder.receive(a_poor_photo("turned", 2), "一.jpg"), folder.receive(a_clean_photo(), "二.jpg")]
    jobs.run_pending()

    document = merged(folder, pages_of(*held))
    jobs.run_pending()

    row = folder.rows[0]
    assert (row.rendition, row.examination_says) == ("ready", "检查通过")
    drawn = files.read_rendition(document.sha256, "p0001.webp")
    assert drawn is not None
    assert measure(opened(drawn)).turn == 0


def test_another_order_is_made_of_the_same_photographs(folder: Folder) -> None:
    held = [folder.receive(sent.a_photo(1500, 2000 + n), f"{n}.jpg") for n in range(2)]
    once = merged(folder, pages_of(*held))

    again = merged(folder, pages_of(once)[::-1])

    (row,) = folder.rows
    assert (row.id, row.merged_from) == (again.id, 2)
    with pypdfium2.PdfDocument(files.read_blob(again.sha256)) as pdf:
        assert [round(pdf.get_page_size(n)[1]) for n in range(2)] == [794, 793]
    documents.discard_document(actor=folder.holder, document_id=again.id, at=NOON)
    for document in (*held, once):
        assert documents.get_document(document.id).state == "discarded"


def test_a_photograph_taken_sideways_comes_out_upright(folder: Folder) -> None:
    held = [folder.receive(sent.a_photo_taken_sideways(), "一.jpg"), folder.receive(sent.a_photo(), "二.jpg")]

    document = merged(folder, pages_of(*held))

    page = documents.list_pages(document.id)[0]
    assert (page.width, page.height) == (595, 793)


def test_what_was_said_about_a_poor_picture_still_holds(folder: Folder) -> None:
    held = [folder.receive(a_poor_photo("too_dark"), "一.jpg"), folder.receive(a_clean_photo(), "二.jpg")]
    jobs.run_pending()
    documents.keep_document_as_is(actor=folder.holder, document_id=held[0].id, reason="原件就是这样", at=NOON)

    merged(folder, pages_of(*held))
    jobs.run_pending()

    assert folder.rows[0].kept_reason == "原件就是这样"
    assert folder.rows[0].open_warnings == ()


def test_refuses_other_files_too_few_pages_and_too_much(folder: Folder) -> None:
    photo, pdf = folder.receive(sent.a_photo(), "一.jpg"), folder.receive(sent.a_pdf(), "二.pdf")
    other = folder.receive(sent.a_photo(1600, 2000), "三.jpg")

    with pytest.raises(documents.NotMergeable, match="只有照片"), transaction.atomic():
        merged(folder, pages_of(photo, pdf))
    with pytest.raises(documents.NotMergeable, match="至少选两页"), transaction.atomic():
        merged(folder, pages_of(photo))
    with pytest.raises(documents.MergedTooLarge, match="请分成几份来合"), transaction.atomic():
        merged(folder, pages_of(photo, other), limits=TINY)
    with pytest.raises(NotFound), transaction.atomic():
        merged(folder, [])
    with pytest.raises(NotFound), transaction.atomic():
        merged(folder, pages_of(photo) * 2)
    assert len(folder.rows) == 3


def test_refuses_what_went_into_another_file_already(folder: Folder) -> None:
    held = [folder.receive(sent.a_photo(1500, 2000 + n), f"{n}.jpg") for n in range(2)]
    pages = pages_of(*held)
    merged(folder, pages)

    with pytest.raises(WrongState):
        merged(folder, pages)


def test_is_for_whoever_handed_them_in(folder: Folder, stranger: Actor) -> None:
    pages = pages_of(*[folder.receive(sent.a_photo(1500, 2000 + n), f"{n}.jpg") for n in range(2)])
    given = {"page_ids": pages, "name": "一.pdf", "at": NOON}

    with pytest.raises(NotFound), transaction.atomic():
        documents.merge_pages(actor=stranger, **given)
    folder.seen_by.add(stranger.account_id)
    with pytest.raises(NotPermitted), transaction.atomic():
        documents.merge_pages(actor=stranger, **given)


def test_does_not_mix_the_files_of_two_owners(folder: Folder) -> None:
    mine = folder.receive(sent.a_photo(), "一.jpg")
    other = Folder(holder=folder.holder)
    theirs = other.receive(sent.a_photo(), "二.jpg")
    documents.bind_owner_gate("tests.folder", lambda _actor, _owner: True)

    with pytest.raises(NotFound):
        merged(folder, pages_of(mine, theirs))

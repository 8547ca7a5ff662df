"""Reading what is written on the pages."""

import logging
from pathlib import Path

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, NotPermitted
from onecourt.modules.documents import public as documents
from onecourt.platform import files, jobs, recognition
from tests.situations import files as sent
from tests.situations.folders import KIND, NOON, Folder
from tests.situations.pictures import a_note

SYSTEM = Actor.system("documents.recognise_text")
SAYS = "今收到林小禾借款八万元整"
needs_the_model = pytest.mark.skipif(not recognition.is_there(), reason="the model is not installed")


def read(monkeypatch: pytest.MonkeyPatch, says: str = "借款八万元") -> list[bytes]:
    """Put a reader in the place of the model that always finds one line."""
    seen: list[bytes] = []

    def reader(picture: bytes) -> list[recognition.Line]:
        seen.append(picture)
        return [recognition.Line(says, 0.1, 0.2, 0.5, 0.02, 0.9)]

    monkeypatch.setattr(recognition, "read_picture", reader)
    return seen


@pytest.mark.slow
@needs_the_model
@pytest.mark.req("FRV-02")
def test_reads_a_photograph_with_places_and_how_sure_it_is(folder: Folder) -> None:
    document = folder.receive(a_note(SAYS), "借条.jpg")
    jobs.run_pending()
    assert documents.list_page_texts(document.id, actor=folder.holder) == []

    jobs.run_pending(queue=jobs.RECOGNITION)

    (page,) = documents.list_page_texts(document.id, actor=folder.holder)
    assert SAYS in page.text
    assert page.by == "picture"
    assert page.sure is not None
    assert page.sure > 0.8
    line = next(line for line in page.lines if SAYS in line.text)
    assert 0 < line.x < line.x + line.wide < 1
    assert 0.05 < line.y < 0.4
    assert folder.rows[0].recognition_says == ""


def test_takes_the_text_that_a_file_holds_itself(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = read(monkeypatch)
    document = folder.receive(sent.a_pdf(pages=3, text="Complaint about a loan"), "起诉状.pdf")
    jobs.run_pending()
    assert folder.rows[0].recognition_says == "正在识别文字，不影响您办理。"

    jobs.run_pending(queue=jobs.RECOGNITION)

    pages = documents.list_page_texts(document.id, actor=folder.holder)
    assert [page.text for page in pages] == [f"Complaint about a loan, page {n}" for n in (1, 2, 3)]
    assert {page.by for page in pages} == {"own"}
    line = pages[0].lines[0]
    assert (round(line.x, 2), round(line.y, 2)) == (0.12, 0.12)
    assert seen == []


def test_reads_page_after_page_in_jobs_of_their_own(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = read(monkeypatch)
    document = folder.receive(sent.a_tiff(pages=5), "扫描.tif")
    jobs.run_pending()

    assert jobs.run_pending(queue=jobs.RECOGNITION) == 3

    assert len(seen) == 5
    assert len(documents.list_page_texts(document.id, actor=folder.holder)) == 5


@pytest.mark.req("PLT-21")
def test_goes_on_where_a_killed_worker_stopped(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = read(monkeypatch)
    document = folder.receive(sent.a_tiff(pages=2), "扫描.tif")
    jobs.run_pending()
    with transaction.atomic():
        documents.recognise_text(actor=SYSTEM, document_id=document.id, at=NOON)
        transaction.set_rollback(True)  # the transaction is lost, the files of the pages are there

    documents.recognise_text(actor=SYSTEM, document_id=document.id, at=NOON)
    documents.recognise_text(actor=SYSTEM, document_id=document.id, at=NOON)

    assert len(seen) == 2
    assert len(documents.find_in_texts("八万元", owner_kind=KIND, owner_ids=[folder.id])) == 2


def test_reads_again_what_was_turned_by_hand(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = read(monkeypatch)
    document = folder.receive(sent.a_photo(), "借条.jpg")
    jobs.run_pending()
    jobs.run_pending(queue=jobs.RECOGNITION)

    documents.turn_page(actor=folder.holder, document_id=document.id, number=1, at=NOON)
    jobs.run_pending(queue=jobs.RECOGNITION)

    assert len(seen) == 2


def test_says_so_where_the_model_is_missing_and_the_rest_goes_on(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_picture: bytes) -> list[recognition.Line]:
        raise recognition.Unavailable

    monkeypatch.setattr(recognition, "read_picture", missing)
    document = folder.receive(sent.a_photo(), "借条.jpg")
    jobs.run_pending()

    jobs.run_pending(queue=jobs.RECOGNITION)

    row = folder.rows[0]
    assert "没有装识别程序" in row.recognition_says
    assert (row.rendition, row.is_usable) == ("ready", True)
    assert documents.list_page_texts(document.id, actor=folder.holder) == []


def test_an_unreadable_package_of_the_model_is_no_accident(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from onecourt.platform.recognition import engine

    engine._engine.cache_clear()
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    with pytest.raises(recognition.Unavailable):
        recognition.read_picture(b"")
    assert not recognition.is_there()
    engine._engine.cache_clear()


def test_leaves_no_text_in_the_log_nor_in_the_database(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    read(monkeypatch, says="林小禾的身份证号码")
    document = folder.receive(sent.a_photo(), "借条.jpg")
    jobs.run_pending()
    jobs.run_pending(queue=jobs.RECOGNITION)

    assert "林小禾的身份证" not in caplog.text
    held = documents.Document.objects.filter(id=document.id).values()[0]
    pages = documents.DocumentPage.objects.filter(document_id=document.id).values()[0]
    assert "身份证" not in f"{held} {pages}"
    assert "身份证" in documents.list_page_texts(document.id, actor=folder.holder)[0].text


def test_is_not_for_people(folder: Folder) -> None:
    document = folder.receive(sent.a_photo(), "借条.jpg")

    with pytest.raises(NotPermitted):
        documents.recognise_text(actor=folder.holder, document_id=document.id, at=NOON)


def test_a_stranger_reads_nothing(folder: Folder, stranger: Actor) -> None:
    document = folder.receive(sent.a_photo(), "借条.jpg")

    with pytest.raises(NotFound):
        documents.list_page_texts(document.id, actor=stranger)


def test_a_pair_of_signs_is_found_in_whichever_width_and_case(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(monkeypatch, says="合同编号：ＡＢ-2025 号，借款 八万元")
    document = folder.receive(sent.a_photo(), "合同.jpg")
    other = Folder(holder=folder.holder)
    other.receive(sent.a_photo(1501, 2000), "别的.jpg")
    jobs.run_pending()
    jobs.run_pending(queue=jobs.RECOGNITION)

    for words in ("ab2025", "AB-2025", "借款八万", "借款 八万元"):
        (hit,) = documents.find_in_texts(words, owner_kind=KIND, owner_ids=[folder.id])
        assert (hit.document_id, hit.number, hit.name) == (document.id, 1, "合同.jpg")
    assert (hit.before, hit.found) == ("合同编号：ＡＢ-2025 号，", "借款八万元")
    for words in ("八", "", "九万元", "编款"):
        assert documents.find_in_texts(words, owner_kind=KIND, owner_ids=[folder.id]) == []


def test_lines_are_read_row_by_row() -> None:
    lines = [
        recognition.Line("右", 0.6, 0.101, 0.2, 0.02),
        recognition.Line("下", 0.1, 0.2, 0.2, 0.02),
        recognition.Line("左", 0.1, 0.105, 0.2, 0.02),
    ]

    ordered = recognition.in_reading_order(lines)

    assert [line.text for line in ordered] == ["左", "右", "下"]
    assert recognition.as_text(ordered) == "左  右\n下"


def test_files_of_texts_stand_beside_the_pictures(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    read(monkeypatch)
    document = folder.receive(sent.a_photo(), "借条.jpg")
    jobs.run_pending()
    jobs.run_pending(queue=jobs.RECOGNITION)

    path = Path(files.rendition_path(document.sha256, "w0001.json"))
    assert "借款八万元" in path.read_text(encoding="utf-8")

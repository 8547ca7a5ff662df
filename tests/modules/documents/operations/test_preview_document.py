"""Making pages for a Word document."""

from pathlib import Path

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.documents import public as documents
from onecourt.platform import files, jobs
from tests.situations import files as sent
from tests.situations.folders import NOON, Folder

SYSTEM = Actor.system("documents.preview_document")


@pytest.fixture(autouse=True)
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without the office program, whatever this one has."""
    monkeypatch.setattr("onecourt.platform.files.office._PROGRAMS", ())


def an_office(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setattr("onecourt.platform.files.office._PROGRAMS", (str(program),))


@pytest.mark.req("MAT-08")
def test_sets_a_docx_again_from_its_text_and_tables_and_says_so(folder: Folder) -> None:
    content = sent.a_docx_with_a_table()
    document = folder.receive(content, "起诉状.docx")
    assert (folder.rows[0].rendition, folder.rows[0].progress_says) == ("processing", "处理中")

    jobs.run_pending()
    jobs.run_pending(queue=jobs.RECOGNITION)

    row = folder.rows[0]
    assert (row.rendition, row.pages, row.progress_says) == ("as_text", 1, "可用")
    assert row.rendition_says.startswith("文字预览：")
    text = documents.list_page_texts(document.id, actor=folder.holder)[0].text
    assert "文字预览" in text
    for said in ("民事起诉状", "请求判令被告归还借款", "项目", "80,000 元"):
        assert said in text
    assert len(documents.page_links(document.id, actor=folder.holder, at=NOON)) == 1
    assert files.read_blob(document.sha256) == content


def test_many_pages_are_many_pages(folder: Folder) -> None:
    folder.receive(sent.a_docx(paragraphs=["原告与被告系朋友关系。" * 12] * 60), "答辩状.docx")

    jobs.run_pending()

    assert folder.rows[0].pages > 2


@pytest.mark.req("MAT-08")
def test_says_clearly_that_an_old_document_cannot_be_shown_here(folder: Folder) -> None:
    document = folder.receive(sent.a_doc(), "起诉状.doc")

    jobs.run_pending()

    row = folder.rows[0]
    assert row.is_usable
    assert row.rendition_says.startswith("旧版 Word 文件（DOC）在这里不能预览，请下载原件查看。")
    assert documents.file_link(document.id, actor=folder.holder, at=NOON)


@pytest.mark.req("MAT-08")
@pytest.mark.parametrize("content, name", [(sent.a_doc(), "起诉状.doc"), (sent.a_docx(), "起诉状.docx")])
def test_the_office_program_lays_documents_out_where_there_is_one(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, name: str
) -> None:
    (tmp_path / "made.pdf").write_bytes(sent.a_pdf(pages=2))
    # A double of the program: it puts its answer into the folder that is named after --outdir.
    an_office(tmp_path, monkeypatch, f'cp "{tmp_path}/made.pdf" "$8/document.pdf"')
    folder.receive(content, name)

    jobs.run_pending()

    row = folder.rows[0]
    assert (row.rendition, row.pages, row.rendition_says) == ("ready", 2, "")


def test_where_the_office_program_fails_the_original_is_still_there(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    an_office(tmp_path, monkeypatch, "exit 1")
    document = folder.receive(sent.a_docx(), "起诉状.docx")

    jobs.run_pending()

    row = folder.rows[0]
    assert (row.rendition, row.is_usable, row.progress_says) == ("failed", True, "失败")
    assert "请下载原件查看" in row.rendition_says
    assert documents.file_link(document.id, actor=folder.holder, at=NOON)


def test_takes_no_entities_that_blow_up(folder: Folder) -> None:
    bomb = b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>'
    folder.receive(sent.a_docx(**{"word/document.xml": bomb}), "起诉状.docx")

    jobs.run_pending()

    assert folder.rows[0].rendition == "failed"


def test_twice_is_as_good_as_once(folder: Folder) -> None:
    document = folder.receive(sent.a_docx(), "起诉状.docx")

    for _ in range(2):
        documents.preview_document(actor=SYSTEM, document_id=document.id, at=NOON)

    assert folder.rows[0].pages == 1


def test_a_preview_that_is_gone_is_made_again(folder: Folder) -> None:
    document = folder.receive(sent.a_docx(), "起诉状.docx")
    jobs.run_pending()
    for path in files.rendition_path(document.sha256, "preview.pdf").parent.iterdir():
        path.unlink()

    link = documents.page_links(document.id, actor=folder.holder, at=NOON)[0]
    assert documents.open_link(link.url.split("/")[2], actor=folder.holder, at=NOON).picture


def test_is_not_for_people(folder: Folder) -> None:
    document = folder.receive(sent.a_docx(), "起诉状.docx")

    with pytest.raises(NotPermitted):
        documents.preview_document(actor=folder.holder, document_id=document.id, at=NOON)

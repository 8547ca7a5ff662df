"""Pages of Word documents: laid out by the office program, else set again from their text."""

from dataclasses import asdict
from pathlib import Path

from onecourt.modules.documents import terms
from onecourt.modules.documents.models import Document
from onecourt.modules.documents.queries.typeset import get_document_pdf
from onecourt.platform import files
from onecourt.platform.files import problems

_FILE = "preview.pdf"


def way_of_preview(document: Document) -> str:
    """How the pages of a Word document can be made here; empty where they cannot."""
    if files.office_program():
        return terms.BY_OFFICE
    return terms.FROM_TEXT if document.kind == "docx" else ""


def shown_file(document: Document) -> tuple[Path, str]:
    """The file from which the pages are drawn, and its kind: the document itself, or its preview.

    Raises Unusable. A preview that is gone is made again.
    """
    if document.kind not in files.TEXT_DOCUMENTS:
        return files.blob_path(document.sha256), document.kind
    path = files.rendition_path(document.sha256, _FILE)
    if not path.is_file():
        files.write_rendition(document.sha256, _FILE, _made(document))
    return path, "pdf"


def _made(document: Document) -> bytes:
    original = files.blob_path(document.sha256)
    if document.preview == terms.BY_OFFICE:
        return files.word_as_pdf(original, document.kind)
    if document.preview != terms.FROM_TEXT:
        raise files.Unusable(problems.DAMAGED)
    blocks = [asdict(block) for block in files.text_of_docx(original)]
    return get_document_pdf("preview", {"blocks": blocks}, at=document.received_at)

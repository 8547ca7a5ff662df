"""Reading what is written on the pages of a document."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.documents import terms
from onecourt.modules.documents.models import Document, DocumentPage
from onecourt.modules.documents.queries.pictures import straight_picture
from onecourt.modules.documents.queries.previews import shown_file
from onecourt.modules.documents.queries.texts import (
    NOTHING,
    OWN,
    PICTURE,
    keep_text_of_page,
    pairs_of,
    text_of_page,
)
from onecourt.platform import access, files, jobs, recognition
from onecourt.platform.operations import operation
from onecourt.platform.recognition import Line

# Reading a picture takes seconds, taking over a text that is there nearly nothing.
PICTURES_AT_ONCE, PAGES_AT_ONCE = 2, 40


@operation
def recognise_text(*, actor: Actor, document_id: UUID, at: datetime, from_page: int = 1) -> Document:
    """Read the next pages: the text that a file holds itself, else what its pictures show.

    Raises NotFound. Safe to run twice: a page that has been read is not read again. Nothing waits for it.
    """
    document = Document.objects.filter(id=document_id).first()
    if document is None:
        raise NotFound
    access.require(actor, terms.RECOGNISE, document)
    if document.state not in terms.HELD or document.recognition != terms.WAITING:
        return document
    pages = list(document.pages.filter(number__gte=from_page).order_by("number")[:PAGES_AT_ONCE])
    left, upto = PICTURES_AT_ONCE, from_page
    for page in pages:
        if left == 0:
            break
        left -= _read(document, page)
        upto = page.number + 1
    # Locked only now: reading takes seconds, and a reader may throw the file away meanwhile.
    document = Document.objects.select_for_update().get(id=document_id)
    if document.pages.filter(number__gte=upto).exists():
        jobs.defer(
            "documents.recognise_text",
            lock=f"reading:{document.id}",
            document_id=str(document.id),
            from_page=upto,
        )
        return document
    is_whole = all(text_of_page(document, page) is not None for page in document.pages.all())
    document.recognition = terms.RECOGNISED if is_whole else terms.UNRECOGNISED
    document.save(update_fields=["recognition"])
    return document


def _read(document: Document, page: DocumentPage) -> int:
    """Read one page unless it has been; answers how many pictures were looked at."""
    if text_of_page(document, page) is not None:
        _keep_pairs(document, page)
        return 0
    try:
        by, lines = _lines_of(document, page)
    except recognition.Unavailable:
        # Without the model the page has no text; the state of the document says so at the end.
        return 0
    except files.Unusable:
        by, lines = NOTHING, []
    keep_text_of_page(document, page, by, lines)
    _keep_pairs(document, page)
    return int(by == PICTURE)


def _lines_of(document: Document, page: DocumentPage) -> tuple[str, list[Line]]:
    path, kind = shown_file(document)
    if kind == "pdf" and files.has_text(path, page.number):
        held = files.wording_of(path, page.number)
        return OWN, [Line(run.text, run.x, run.y, run.wide, run.high) for run in held]
    return PICTURE, recognition.read_picture(straight_picture(document, page.number))


def _keep_pairs(document: Document, page: DocumentPage) -> None:
    text = text_of_page(document, page)
    page.pairs = pairs_of(text.text) if text else []
    page.save(update_fields=["pairs"])

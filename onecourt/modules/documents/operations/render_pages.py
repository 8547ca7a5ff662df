"""Drawing the pages of a document for the screen."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.documents import terms
from onecourt.modules.documents.models import Document
from onecourt.modules.documents.queries.examination import fault
from onecourt.modules.documents.queries.pictures import page_picture
from onecourt.modules.documents.terms import WARNS, Fault
from onecourt.platform import access, files, jobs
from onecourt.platform.operations import operation

# So many pages in one transaction; the rest follows in the next job, so that none runs long.
BATCH = 20


@operation
def render_pages(*, actor: Actor, document_id: UUID, at: datetime, from_page: int = 1) -> Document:
    """Make the pictures of the next pages and mark pages on which there is nothing to be seen.

    Raises NotFound. Safe to run twice: pictures that are there are taken as they are.
    """
    document = Document.objects.filter(id=document_id).first()
    if document is None:
        raise NotFound
    access.require(actor, terms.RENDER, document)
    if document.state not in terms.HELD or document.rendition != terms.PROCESSING:
        return document
    last = document.pages.count()
    end = min(from_page + BATCH, last + 1)
    found = [f for number in range(from_page, end) for f in _draw(document, number, last)]
    failed = any(f.code == "damaged" for f in found)
    # Locked only now: drawing takes seconds, and a reader may throw the file away meanwhile.
    document = Document.objects.select_for_update().get(id=document_id)
    known = {(f["code"], f["page"]) for f in document.faults}
    document.faults += [f.as_json() for f in found if (f.code, f.page) not in known]
    if failed:
        document.rendition = terms.FAILED
    elif end > last:
        document.rendition = terms.AS_TEXT if document.preview == terms.FROM_TEXT else terms.READY
    document.save(update_fields=["faults", "rendition"])
    if document.rendition == terms.PROCESSING:
        jobs.defer(
            "documents.render_pages",
            lock=f"document:{document.id}",
            document_id=str(document.id),
            from_page=end,
        )
    elif document.examination == terms.WAITING:
        jobs.defer("documents.examine_pictures", lock=f"document:{document.id}", document_id=str(document.id))
    elif document.recognition == terms.WAITING:
        jobs.defer("documents.recognise_text", lock=f"reading:{document.id}", document_id=str(document.id))
    return document


def _draw(document: Document, number: int, last: int) -> list[Fault]:
    page = number if last > 1 else None
    try:
        page_picture(document, number)
        is_blank = files.is_blank(page_picture(document, number, thumb=True))
    except files.Unusable:
        return [fault("damaged", document.original_name, severity=WARNS, page=page)]
    return [fault("blank_page", document.original_name, severity=WARNS, page=page)] if is_blank else []

"""Making pages for a Word document, so that it can be read on the screen."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.documents import terms
from onecourt.modules.documents.models import Document, DocumentPage
from onecourt.modules.documents.queries.limits import get_limits
from onecourt.modules.documents.queries.previews import shown_file, way_of_preview
from onecourt.platform import access, files, jobs
from onecourt.platform.operations import operation


@operation
def preview_document(*, actor: Actor, document_id: UUID, at: datetime) -> Document:
    """Lay a Word document out in pages, or say that this cannot be done here; the file stays as it came.

    Raises NotFound. Safe to run twice: pages that are there are left alone.
    """
    document = Document.objects.select_for_update().filter(id=document_id).first()
    if document is None:
        raise NotFound
    access.require(actor, terms.RENDER, document)
    if document.state not in terms.HELD or document.rendition != terms.PROCESSING or document.pages.exists():
        return document
    document.preview = way_of_preview(document)
    if not document.preview:
        document.rendition = terms.UNCONVERTED
        document.save(update_fields=["preview", "rendition"])
        return document
    try:
        path, kind = shown_file(document)
        pages = files.examine(path, kind, files.Bounds(max_pages=get_limits().max_pages))
    except files.Unusable:
        document.rendition = terms.FAILED
        document.save(update_fields=["preview", "rendition"])
        return document
    DocumentPage.objects.bulk_create(
        DocumentPage(document=document, number=p.number, width=p.width, height=p.height) for p in pages
    )
    document.recognition = terms.WAITING
    document.save(update_fields=["preview", "recognition"])
    jobs.defer("documents.render_pages", lock=f"document:{document.id}", document_id=str(document.id))
    return document

"""Setting a page upright by hand."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.documents import terms
from onecourt.modules.documents.models import DocumentPage
from onecourt.modules.documents.queries.gates import get_visible_document
from onecourt.platform import access, audit, jobs
from onecourt.platform.operations import operation


@operation
def turn_page(
    *, actor: Actor, document_id: UUID, number: int, at: datetime, degrees: int = 90
) -> DocumentPage:
    """Turn the picture of a page clockwise by right angles; the file itself is never altered.

    Raises NotFound, NotPermitted and WrongState.
    """
    document = get_visible_document(actor=actor, document_id=document_id, lock=True)
    access.require(actor, terms.TURN, document)
    if document.state != terms.USABLE:
        raise WrongState
    page = document.pages.filter(number=number).first()
    if page is None or degrees % 90:
        raise NotFound
    page.turned = (page.turned + degrees) % 360
    page.save(update_fields=["turned"])
    # What could not be read lying down is read again.
    document.recognition = terms.WAITING
    document.save(update_fields=["recognition"])
    jobs.defer(
        "documents.recognise_text",
        lock=f"reading:{document.id}",
        document_id=str(document.id),
        from_page=number,
    )
    audit.record(
        "documents.page.turned",
        actor=actor,
        at=at,
        thing=("documents.document", document.id),
        chain=f"document:{document.id}",
        facts={"page": number, "turned": page.turned},
    )
    return page

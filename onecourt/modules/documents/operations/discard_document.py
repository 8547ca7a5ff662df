"""Throwing away a file."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.documents import terms
from onecourt.modules.documents.models import Document
from onecourt.modules.documents.queries.gates import get_visible_document
from onecourt.modules.documents.workflow import DOCUMENT
from onecourt.platform import audit
from onecourt.platform.operations import operation


@operation
def discard_document(*, actor: Actor, document_id: UUID, at: datetime) -> Document:
    """Take a file out of its owner's list; the row stays, and the bytes, which others may share.

    The pictures that it was made of go with it. Raises NotFound and NotPermitted.
    """
    document = get_visible_document(actor=actor, document_id=document_id, lock=True)
    _throw_away(document, actor, at)
    for part in document.parts.filter(state=terms.MERGED).select_for_update().order_by("id"):
        _throw_away(part, actor, at)
    return document


def _throw_away(document: Document, actor: Actor, at: datetime) -> None:
    DOCUMENT.take("discard", document, actor=actor, at=at)
    audit.record(
        "documents.document.discarded",
        actor=actor,
        at=at,
        thing=("documents.document", document.id),
        chain=f"document:{document.id}",
        facts={"sha256": document.sha256},
    )

"""Throwing away a file."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.documents.models import Document
from onecourt.modules.documents.queries.gates import get_visible_document
from onecourt.modules.documents.workflow import DOCUMENT
from onecourt.platform import audit
from onecourt.platform.operations import operation


@operation
def discard_document(*, actor: Actor, document_id: UUID, at: datetime) -> Document:
    """Take a file out of its owner's list; the row stays, and the bytes, which others may share.

    Raises NotFound and NotPermitted.
    """
    document = get_visible_document(actor=actor, document_id=document_id, lock=True)
    DOCUMENT.take("discard", document, actor=actor, at=at)
    audit.record(
        "documents.document.discarded",
        actor=actor,
        at=at,
        thing=("documents.document", document.id),
        chain=f"document:{document.id}",
        facts={"sha256": document.sha256},
    )
    return document

"""Using a file although its pictures are poor."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import Refusal, WrongState
from onecourt.modules.documents import terms
from onecourt.modules.documents.events import DocumentExamined
from onecourt.modules.documents.models import Document
from onecourt.modules.documents.queries.documents import has_open_warnings
from onecourt.modules.documents.queries.gates import get_visible_document
from onecourt.platform import access, audit
from onecourt.platform.operations import announce, operation


class ReasonMissing(Refusal):
    """Nothing was said, or more than a clerk would read."""

    code = "keeping_unexplained"
    message = f"请写一句为什么仍用这张，最多 {terms.LONGEST_REASON} 个字。"


@operation
def keep_document_as_is(*, actor: Actor, document_id: UUID, reason: str, at: datetime) -> Document:
    """Say why a poor picture is the best there is; the clerk reads it beside the page.

    Raises NotFound, NotPermitted, ReasonMissing, and WrongState where nothing was found.
    """
    document = get_visible_document(actor=actor, document_id=document_id, lock=True)
    access.require(actor, terms.KEEP, document)
    if document.state != terms.USABLE or not has_open_warnings(document):
        raise WrongState
    said = " ".join(reason.split())
    if not said or len(said) > terms.LONGEST_REASON:
        raise ReasonMissing(ReasonMissing.message, field="reason")
    document.kept_reason, document.kept_by, document.kept_at = said, actor.account_id, at
    document.save(update_fields=["kept_reason", "kept_by", "kept_at"])
    audit.record(
        "documents.document.kept",
        actor=actor,
        at=at,
        thing=("documents.document", document.id),
        chain=f"document:{document.id}",
        facts={"faults": [f["code"] for f in document.faults]},
    )
    announce(
        DocumentExamined(
            document_id=document.id, owner_kind=document.owner_kind, owner_id=document.owner_id, at=at
        )
    )
    return document

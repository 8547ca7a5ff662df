"""Taking a file that was put together from photographs apart again."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import WrongState
from onecourt.modules.documents import terms
from onecourt.modules.documents.models import Document
from onecourt.modules.documents.queries.gates import get_visible_document
from onecourt.modules.documents.workflow import DOCUMENT
from onecourt.platform import access, audit
from onecourt.platform.operations import operation


@operation
def split_document(*, actor: Actor, document_id: UUID, at: datetime) -> list[Document]:
    """Give the pictures back as files of their own, in the order of their pages; what was made stays beside.

    Raises NotFound, NotPermitted, and WrongState for a file that came in as it is.
    """
    document = get_visible_document(actor=actor, document_id=document_id, lock=True)
    access.require(actor, terms.MERGE, document)
    parts = {part.id: part for part in document.parts.select_for_update().order_by("id")}
    named = document.pages.exclude(source=None).order_by("number").values_list("source__document", flat=True)
    # A picture whose pages were all left out comes back as well, after the others.
    pictures = [part.id for part in parts.values() if not part.pages.exclude(source=None).exists()]
    order = [each for each in dict.fromkeys([*named, *pictures]) if each in parts]
    if document.state != terms.USABLE or not order:
        raise WrongState
    for each in order:
        DOCUMENT.take("split", parts[each], actor=actor, at=at)
        parts[each].merged_into = None
        parts[each].save(update_fields=["merged_into"])
    audit.record(
        "documents.document.split",
        actor=actor,
        at=at,
        thing=("documents.document", document.id),
        chain=f"document:{document.id}",
        facts={"parts": [str(each) for each in order]},
    )
    return [parts[each] for each in order]

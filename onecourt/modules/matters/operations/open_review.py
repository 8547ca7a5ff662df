"""Opening a matter for review."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Look, Matter
from onecourt.modules.matters.queries.content import content_for
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.platform import access, audit
from onecourt.platform.operations import operation


@operation
def open_review(
    *, actor: Actor, matter_id: UUID, at: datetime, document_id: UUID | None = None, page: int = 1
) -> Matter:
    """Note that an officer looks at a matter, and at which page: colleagues see it, reading is on record."""
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.REVIEW, matter)
    if document_id is not None:
        note_look(actor, matter, document_id, page, at)
    if matter.opened_by_id == actor.account_id:
        return matter
    matter.opened_by_id = actor.account_id
    matter.opened_at = at
    matter.save(update_fields=["opened_by", "opened_at"])
    audit.record(
        "matters.matter.opened",
        actor=actor,
        at=at,
        thing=("matters.matter", matter.id),
        chain=f"matter:{matter.id}",
        facts={"round": matter.round},
    )
    return matter


def note_look(actor: Actor, matter: Matter, document_id: UUID, page: int, at: datetime) -> None:
    """Keep that this officer has had a page on the screen; only of the matter's own files."""
    held = {f.document_id: f for f in content_for(actor, matter).files}
    file = held.get(document_id)
    if file is None or not 1 <= page <= max(file.pages, 1):
        return
    Look.objects.get_or_create(
        matter=matter, document_id=document_id, page=page, by_id=actor.account, defaults={"at": at}
    )

"""Throwing away a draft that was never handed in."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import WrongState
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Material, Matter
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.platform import access, audit
from onecourt.platform.operations import operation


@operation
def discard_draft(*, actor: Actor, matter_id: UUID, at: datetime) -> None:
    """Delete a draft with its files; what was once submitted cannot be deleted, only left."""
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.FILL, matter)
    if matter.state != terms.DRAFT or matter.round > 0:
        raise WrongState("提交过的事项要留存，不能删除。")
    throw_away(matter, actor, at)


def throw_away(matter: Matter, actor: Actor, at: datetime) -> None:
    """Remove a locked draft and let go of its files; the audit trail keeps that it was there."""
    audit.record(
        "matters.matter.discarded",
        actor=actor,
        at=at,
        thing=("matters.matter", matter.id),
        chain=f"matter:{matter.id}",
        facts={"kind": matter.kind},
    )
    for material in Material.objects.filter(matter=matter, struck_at=None).order_by("id"):
        documents.discard_document(actor=actor, document_id=material.document_id, at=at)
    Material.objects.filter(matter=matter).delete()
    matter.delete()

"""删除: throwing away a draft, and putting away what the court gave back."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import WrongState
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import HalfUpload, Material, Matter
from onecourt.modules.matters.operations.discard_half_upload import throw_away_half
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.modules.matters.workflow import DISCARDABLE
from onecourt.platform import access, audit
from onecourt.platform.operations import operation


@operation
def discard_draft(*, actor: Actor, matter_id: UUID, at: datetime) -> None:
    """Delete a draft with its files; what was handed in once is put away, and the court keeps its record.

    Raises WrongState while the court has it, and for what has ended.
    """
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.FILL, matter)
    if matter.state not in DISCARDABLE:
        raise WrongState("法院正在办理或者已经办结的，不能删除。")
    if matter.round == 0:
        throw_away(matter, actor, at)
    else:
        _put_away(matter, actor, at)


def _put_away(matter: Matter, actor: Actor, at: datetime) -> None:
    matter.put_away_at = at
    matter.save(update_fields=["put_away_at"])
    audit.record(
        "matters.matter.put_away",
        actor=actor,
        at=at,
        thing=("matters.matter", matter.id),
        chain=f"matter:{matter.id}",
        facts={"round": matter.round},
    )


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
    for half in HalfUpload.objects.filter(matter=matter):
        throw_away_half(half)
    matter.delete()

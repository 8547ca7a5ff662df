"""Taking a file of a slot that was put together from photographs apart again."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Material, Matter
from onecourt.modules.matters.operations.attach_file import SlotIsFull
from onecourt.modules.matters.queries.matters import get_matter, is_editable
from onecourt.modules.matters.queries.openings import require_open_slot
from onecourt.modules.matters.queries.slots import kind_for, name_for
from onecourt.platform import access, audit
from onecourt.platform.operations import operation


@operation
def split_file(*, actor: Actor, matter_id: UUID, material_id: UUID, at: datetime) -> list[Material]:
    """Put the photographs back into the slot, in the order of their pages.

    Raises NotFound, SlotIsFull, and WrongState for a file that came in as it is.
    """
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.FILL, matter)
    if not is_editable(matter):
        raise WrongState
    merged = Material.objects.filter(matter=matter, id=material_id, struck_at=None).first()
    if merged is None:
        raise NotFound
    require_open_slot(matter, merged.slot)
    parts = documents.split_document(actor=actor, document_id=merged.document_id, at=at)
    merged.struck_at = at
    merged.save(update_fields=["struck_at"])
    if matter.round == 0:
        documents.discard_document(actor=actor, document_id=merged.document_id, at=at)
    slot = kind_for(matter).slot(merged.slot)
    if slot is None:
        raise NotFound
    materials = _put_back(matter, slot, parts, merged.at)
    held = Material.objects.filter(matter=matter, slot=merged.slot, struck_at=None).count()
    if held > slot.maximum:
        raise SlotIsFull(f"拆开后有 {held} 份，{slot.label}最多放 {slot.maximum} 份。请先删去别的。")
    audit.record(
        "matters.material.split",
        actor=actor,
        at=at,
        thing=("matters.matter", matter.id),
        chain=f"matter:{matter.id}",
        facts={"document": merged.document_id, "slot": merged.slot, "into": [p.id for p in parts]},
    )
    return materials


def _put_back(
    matter: Matter, slot: terms.Slot, parts: Sequence[documents.Document], at: datetime
) -> list[Material]:
    """A moment apart, so that they keep the order of the pages."""
    return [
        Material.objects.create(
            matter=matter,
            document_id=part.id,
            slot=slot.key,
            name=name_for(matter, slot, "", part.kind),
            at=at + timedelta(microseconds=place),
        )
        for place, part in enumerate(parts)
    ]

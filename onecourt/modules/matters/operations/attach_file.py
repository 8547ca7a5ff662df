"""Putting a file into a slot."""

from datetime import datetime
from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, Refusal, WrongState
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Material
from onecourt.modules.matters.queries.answers import open_answers
from onecourt.modules.matters.queries.content import OWNER
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.modules.matters.queries.matters import get_matter, is_editable
from onecourt.platform import access, audit
from onecourt.platform.operations import operation


class SlotIsFull(Refusal):
    """The slot holds as many files as it may."""

    code = "slot_is_full"


@operation
def attach_file(*, actor: Actor, matter_id: UUID, slot_key: str, upload: Any, at: datetime) -> Material:
    """Take a file into a slot; one that fails the checks stays listed but does not count.

    Raises SlotIsFull. `upload` is an uploaded file with `name` and `chunks()`.
    """
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.FILL, matter)
    if not is_editable(matter):
        raise WrongState
    kind = kind_of(matter.kind)
    asked_for = kind.slots_for(open_answers(kind, matter.data))
    slot = next((s for s in asked_for if s.key == slot_key), None)
    if slot is None:
        raise NotFound
    held = Material.objects.filter(matter=matter, slot=slot.key, struck_at=None).count()
    if held >= slot.maximum:
        raise SlotIsFull(f"{slot.label}最多放 {slot.maximum} 份，请先删去一份。", field=slot.key)
    document = documents.receive_file(
        actor=actor, upload=upload, slot_formats=slot.formats, limits=None, owner=(OWNER, matter.id), at=at
    )
    material = Material.objects.create(matter=matter, document_id=document.id, slot=slot.key, at=at)
    matter.saved_at = at
    matter.reached = "materials"
    matter.save(update_fields=["saved_at", "reached"])
    audit.record(
        "matters.material.attached",
        actor=actor,
        at=at,
        thing=("matters.matter", matter.id),
        chain=f"matter:{matter.id}",
        facts={"document": document.id, "slot": slot.key, "sha256": document.sha256},
    )
    return material

"""Putting a file into a slot."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import Refusal
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Material, Matter
from onecourt.modules.matters.operations.strike_file import strike_file
from onecourt.modules.matters.queries.content import OWNER
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.modules.matters.queries.openings import require_open_slot
from onecourt.modules.matters.queries.slots import get_open_slot, limit_mb, name_for
from onecourt.modules.matters.terms import Slot
from onecourt.platform import access, audit, live
from onecourt.platform.operations import operation

MB = 1024 * 1024


class SlotIsFull(Refusal):
    """The slot holds as many files as it may."""

    code = "slot_is_full"


@operation
def attach_file(
    *,
    actor: Actor,
    matter_id: UUID,
    slot_key: str,
    upload: Any,
    at: datetime,
    part: str = "",
    instead: UUID | None = None,
) -> Material:
    """Take a file into a slot; one that fails the checks stays listed but does not count.

    Raises SlotIsFull. `upload` is an uploaded file with `name` and `chunks()`. It takes the name of its slot;
    its own stays on record. With `instead` the file that it replaces goes out in the same breath.
    """
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.FILL, matter)
    slot = get_open_slot(matter, slot_key)
    require_open_slot(matter, slot.key)
    if instead is not None:
        strike_file(actor=actor, matter_id=matter_id, material_id=instead, at=at)
    held = Material.objects.filter(matter=matter, slot=slot.key, struck_at=None).count()
    if held >= slot.maximum:
        raise SlotIsFull(f"{slot.label}最多放 {slot.maximum} 份，请先删去一份。", field=slot.key)
    document = _receive(actor, matter, slot, upload, at)
    material = _enter(matter, slot, part if slot.part_label(part) else "", document, at)
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
    live.publish(f"matter:{matter.id}")
    return material


def _receive(actor: Actor, matter: Matter, slot: Slot, upload: Any, at: datetime) -> documents.Document:
    """Check the file against what this court asks of this slot."""
    day = court_day(at)
    limits = documents.get_limits(court_id=matter.court_id, on=day)
    return documents.receive_file(
        actor=actor,
        upload=upload,
        slot_formats=slot.formats or documents.list_formats(court_id=matter.court_id, on=day),
        limits=replace(limits, max_bytes=limit_mb(slot, court_id=matter.court_id, on=day) * MB),
        owner=(OWNER, matter.id),
        at=at,
    )


def _enter(matter: Matter, slot: Slot, part: str, document: documents.Document, at: datetime) -> Material:
    # A refused file keeps its own name, by which its sender knows it.
    usable = document.state == documents.USABLE
    name = name_for(matter, slot, part, document.kind) if usable else ""
    return Material.objects.create(
        matter=matter, document_id=document.id, slot=slot.key, part=part, name=name, at=at
    )

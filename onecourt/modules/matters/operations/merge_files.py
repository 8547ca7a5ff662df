"""Putting photographs of a slot together into one file."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import NotFound, Refusal, WrongState
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Material, Matter
from onecourt.modules.matters.queries.answers import open_answers
from onecourt.modules.matters.queries.matters import get_matter, is_editable
from onecourt.modules.matters.queries.openings import require_open_slot
from onecourt.modules.matters.queries.slots import kind_for, name_for
from onecourt.platform import access, audit
from onecourt.platform.operations import operation


class TakesNoPdf(Refusal):
    """The slot takes pictures only, and what is put together is a PDF file."""

    code = "takes_no_pdf"
    message = "这一项只收单张图片，不能合成一份。"


@operation
def merge_files(
    *, actor: Actor, matter_id: UUID, slot_key: str, page_ids: Sequence[UUID], at: datetime
) -> Material:
    """Make one file of pages of photographs in a slot, in this order; the photographs are kept.

    Raises NotFound, WrongState, TakesNoPdf and the refusals of `documents.merge_pages`.
    """
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.FILL, matter)
    if not is_editable(matter):
        raise WrongState
    slot = _open_slot(matter, slot_key)
    require_open_slot(matter, slot.key)
    held = Material.objects.filter(matter=matter, slot=slot.key, struck_at=None).order_by("at", "id")
    by_page = {page.id: m for m in held for page in documents.list_pages(m.document_id)}
    if any(page_id not in by_page for page_id in page_ids):
        raise NotFound
    document = documents.merge_pages(
        actor=actor,
        page_ids=page_ids,
        name=f"{slot.label}.pdf",
        limits=documents.get_limits(court_id=matter.court_id, on=court_day(at)),
        at=at,
    )
    used = list({by_page[p].id: by_page[p] for p in page_ids}.values())
    material = _put_in_their_place(matter, slot, used, document.id, at)
    matter.saved_at = at
    matter.save(update_fields=["saved_at"])
    audit.record(
        "matters.material.merged",
        actor=actor,
        at=at,
        thing=("matters.matter", matter.id),
        chain=f"matter:{matter.id}",
        facts={"document": document.id, "slot": slot.key, "pages": len(page_ids)},
    )
    return material


def _put_in_their_place(
    matter: Matter, slot: terms.Slot, used: list[Material], document_id: UUID, at: datetime
) -> Material:
    """In the place of the first: the order in the slot is the order in which things came."""
    for each in used:
        each.struck_at = at
        each.save(update_fields=["struck_at"])
    first = min(used, key=lambda each: each.at)
    return Material.objects.create(
        matter=matter,
        document_id=document_id,
        slot=slot.key,
        name=name_for(matter, slot, "", "pdf"),
        at=first.at,
    )


def _open_slot(matter: Matter, slot_key: str) -> terms.Slot:
    kind = kind_for(matter)
    asked_for = kind.slots_for(open_answers(kind, matter.data))
    slot = next((s for s in asked_for if s.key == slot_key), None)
    if slot is None:
        raise NotFound
    if slot.formats and "pdf" not in slot.formats:
        raise TakesNoPdf
    return slot

"""Taking a file out of a slot."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Material
from onecourt.modules.matters.queries.matters import get_matter, is_editable
from onecourt.modules.matters.queries.openings import require_open_slot
from onecourt.platform import access, audit
from onecourt.platform.operations import operation


@operation
def strike_file(*, actor: Actor, matter_id: UUID, material_id: UUID, at: datetime) -> Material:
    """Take a file out of a draft; rounds already submitted keep it."""
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.FILL, matter)
    if not is_editable(matter):
        raise WrongState
    material = Material.objects.filter(matter=matter, id=material_id, struck_at=None).first()
    if material is None:
        raise NotFound
    require_open_slot(matter, material.slot)
    material.struck_at = at
    material.save(update_fields=["struck_at"])
    if matter.round == 0:
        documents.discard_document(actor=actor, document_id=material.document_id, at=at)
    audit.record(
        "matters.material.struck",
        actor=actor,
        at=at,
        thing=("matters.matter", matter.id),
        chain=f"matter:{matter.id}",
        facts={"document": material.document_id, "slot": material.slot},
    )
    return material

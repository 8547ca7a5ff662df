"""Setting a page of a file upright while the matter may still be changed."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Material
from onecourt.modules.matters.queries.matters import get_matter, is_editable
from onecourt.modules.matters.queries.openings import require_open_slot
from onecourt.platform import access
from onecourt.platform.operations import operation


@operation
def turn_file(
    *, actor: Actor, matter_id: UUID, material_id: UUID, number: int, degrees: int, at: datetime
) -> Material:
    """Turn the picture of one page by right angles; what was handed in is looked at as it was handed in.

    Raises NotFound, WrongState and NotOpened.
    """
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.FILL, matter)
    if not is_editable(matter):
        raise WrongState
    material = Material.objects.filter(matter=matter, id=material_id, struck_at=None).first()
    if material is None:
        raise NotFound
    require_open_slot(matter, material.slot)
    documents.turn_page(actor=actor, document_id=material.document_id, number=number, degrees=degrees, at=at)
    return material

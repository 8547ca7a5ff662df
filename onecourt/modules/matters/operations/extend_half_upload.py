"""Taking in the next piece of a large file."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import Refusal
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import HalfUpload, Material
from onecourt.modules.matters.operations.attach_file import attach_file
from onecourt.modules.matters.operations.discard_half_upload import throw_away_half
from onecourt.modules.matters.queries.halves import get_half_upload
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.platform import access, files
from onecourt.platform.operations import operation

LARGEST_PIECE = 2 * 1024 * 1024


class WrongOffset(Refusal):
    """The piece does not begin where the last one ended; `held` says how much has arrived."""

    code = "wrong_offset"
    message = "接不上前面传的部分，会从断开的地方接着传。"

    def __init__(self, held: int) -> None:
        self.held = held
        super().__init__()


@operation
def extend_half_upload(
    *, actor: Actor, matter_id: UUID, half_id: UUID, offset: int, piece: bytes, at: datetime
) -> HalfUpload | Material:
    """Put the next piece to the others; the last one makes the file a material of its slot.

    Raises WrongOffset, NotFound, and what `attach_file` raises. The size of the file on the disk is the
    truth, so a piece that a killed process has half written is sent again.
    """
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.FILL, matter)
    half = get_half_upload(actor=actor, matter_id=matter_id, half_id=half_id, lock=True)
    held = files.half_size(half.id)
    fits = len(piece) <= min(LARGEST_PIECE, half.size - held)
    # Nothing more may come where all is there: the file could not be taken in before.
    if offset != held or not fits or (not piece and held < half.size):
        raise WrongOffset(held)
    if files.extend_half(half.id, offset, piece) < half.size:
        return half
    material = attach_file(
        actor=actor,
        matter_id=matter_id,
        slot_key=half.slot,
        part=half.part,
        instead=half.instead,
        upload=files.Half(half.id, half.name),
        at=at,
    )
    throw_away_half(half)
    return material

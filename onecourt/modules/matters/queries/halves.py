"""Files that have arrived in part."""

from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.matters.models import HalfUpload
from onecourt.platform import files


def get_half_upload(*, actor: Actor, matter_id: UUID, half_id: UUID, lock: bool = False) -> HalfUpload:
    """One that this account has begun; NotFound for all others."""
    rows = HalfUpload.objects.filter(matter_id=matter_id, account_id=actor.account)
    if lock:
        rows = rows.select_for_update()
    half = rows.filter(id=half_id).first()
    if half is None:
        raise NotFound
    return half


def count_held_bytes(half: HalfUpload) -> int:
    """How much of it has arrived."""
    return files.half_size(half.id)

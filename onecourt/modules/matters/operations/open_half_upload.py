"""Beginning to take in a large file piece by piece."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import Refusal
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import HalfUpload
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.modules.matters.queries.slots import get_open_slot, limit_mb
from onecourt.platform import access
from onecourt.platform.operations import operation

MB = 1024 * 1024
MOST_OPEN = 20


class FileTooLarge(Refusal):
    """The slot takes no file of that size."""

    code = "file_too_large"


class TooManyHalves(Refusal):
    """Too many files of the draft have been begun and not ended."""

    code = "too_many_halves"
    message = "没传完的文件太多了。请先等前面的传完，再传这一个。"


@operation
def open_half_upload(
    *,
    actor: Actor,
    matter_id: UUID,
    slot_key: str,
    name: str,
    size: int,
    key: str,
    at: datetime,
    part: str = "",
    instead: UUID | None = None,
) -> HalfUpload:
    """Say that a file will come in pieces; the same file again goes on where it stopped.

    `key` tells the file from others of the same sender. Raises FileTooLarge, TooManyHalves, NotFound.
    """
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.FILL, matter)
    slot = get_open_slot(matter, slot_key)
    _refuse_large(size, limit_mb(slot, court_id=matter.court_id, on=court_day(at)))
    begun = HalfUpload.objects.filter(matter=matter)
    same = begun.filter(slot=slot.key, part=part, instead=instead, name=name[:255], size=size, key=key[:80])
    if found := same.first():
        return found
    if begun.count() >= MOST_OPEN:
        raise TooManyHalves
    return HalfUpload.objects.create(
        matter=matter,
        account_id=actor.account,
        slot=slot.key,
        part=part[:20],
        instead=instead,
        name=name[:255],
        size=size,
        key=key[:80],
        at=at,
    )


def _refuse_large(size: int, limit: int) -> None:
    if not 0 < size <= limit * MB:
        raise FileTooLarge(f"这个文件 {size / MB:.0f} MB，超过 {limit} MB 了。请分成几份，或者改传照片。")

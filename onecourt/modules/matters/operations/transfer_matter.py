"""Handing a matter on to a colleague."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import Refusal
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.operations.assign_matter import require_open_and_seated, tell_officer
from onecourt.modules.matters.operations.claim_matter import give_to
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.platform import access
from onecourt.platform.operations import operation


class TransferReasonMissing(Refusal):
    """The colleague wants to know why."""

    code = "transfer_reason_missing"
    message = "请写明转交的理由，同事会看到。"
    field = "reason"


class SameHands(Refusal):
    """It is in these hands already."""

    code = "same_hands"
    message = "这件现在就由他办理，请选另一位同事。"
    field = "to"


@operation
def transfer_matter(
    *, actor: Actor, matter_id: UUID, to_id: UUID | None, reason: str, at: datetime
) -> Matter:
    """转交: hand a matter on to a colleague of the same desk, with a reason; the colleague is told.

    By whoever has claimed it, or by the leader of the desk. Raises TransferReasonMissing, NotAtThisDesk.
    """
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.ASSIGN, matter)
    require_open_and_seated(matter, to_id, at)
    if to_id == matter.claimed_by_id:
        raise SameHands
    said = reason.strip()
    if not said:
        raise TransferReasonMissing
    if len(said) > 300:
        raise TransferReasonMissing("理由最多写 300 个字。")
    give_to(matter, way=terms.TRANSFERRED, to_id=to_id, reason=said, actor=actor, at=at)
    tell_officer(matter, "matters.transferred.officer", said, actor, at)
    return matter

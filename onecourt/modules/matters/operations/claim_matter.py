"""Taking a matter in hand."""

from datetime import datetime
from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import Refusal, WrongState
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Assignment, Matter
from onecourt.modules.matters.queries.hands import find_holder, is_held_by_another
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.modules.matters.workflow import ENDED
from onecourt.platform import access, audit, live
from onecourt.platform.operations import operation


class AlreadyClaimed(Refusal):
    """A colleague was faster."""

    code = "already_claimed"


class HeldByColleague(Refusal):
    """A colleague has claimed the matter."""

    code = "held_by_colleague"


@operation
def claim_matter(*, actor: Actor, matter_id: UUID, at: datetime) -> Matter:
    """领取: take a matter of one's desk in hand; from then on nobody else decides it.

    What a colleague has claimed who no longer sits at the desk may be claimed again. Raises AlreadyClaimed.
    """
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.REVIEW, matter)
    if matter.state in ENDED:
        raise WrongState("这件已经办完，不用再领取。")
    if matter.claimed_by_id == actor.account_id:
        return matter
    holder = find_holder(matter, on=court_day(at))
    if holder is not None:
        raise AlreadyClaimed(f"{holder.name}已经领取了这件。要由您办理，请他转交给您。")
    return give_to(matter, way=terms.CLAIMED, to_id=actor.account, reason="", actor=actor, at=at)


def require_own_hands(actor: Actor, matter: Matter, at: datetime) -> None:
    """Insist that no colleague has the matter in hand."""
    if is_held_by_another(actor, matter, on=court_day(at)):
        holder: Any = matter.claimed_by
        raise HeldByColleague(f"{holder.person.name}已经领取了这件，由他办理。要由您办理，请他转交给您。")


def give_to(
    matter: Matter, *, way: str, to_id: UUID | None, reason: str, actor: Actor, at: datetime
) -> Matter:
    """Put a locked matter into somebody's hands and keep how it came there."""
    matter.claimed_by_id = to_id
    matter.claimed_at = at if to_id else None
    matter.save(update_fields=["claimed_by", "claimed_at"])
    row = Assignment.objects.create(
        matter=matter, round=matter.round, way=way, to_id=to_id, by_id=actor.account, reason=reason, at=at
    )
    audit.record(
        f"matters.matter.{way}",
        actor=actor,
        at=at,
        thing=("matters.matter", matter.id),
        chain=f"matter:{matter.id}",
        facts={"round": matter.round, "to": to_id, "assignment": row.id},
    )
    live.publish(f"queue:{matter.court_id}:{matter.desk}")
    return matter

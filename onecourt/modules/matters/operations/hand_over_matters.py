"""When an officer leaves: what he has in hand goes to a colleague, or back into the queue."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.operations.assign_matter import tell_officer
from onecourt.modules.matters.operations.claim_matter import give_to
from onecourt.modules.matters.queries.hands import list_colleagues_at
from onecourt.modules.matters.workflow import ENDED
from onecourt.platform import access
from onecourt.platform.operations import operation

REASON = "原办理人离岗"


@operation
def hand_over_matters(*, actor: Actor, from_id: UUID, to_id: UUID | None, at: datetime) -> int:
    """Hand everything that an officer has claimed at the actor's court on; says how many matters.

    A colleague who does not sit at the desk of a matter cannot have it: that one goes back into the queue.
    """
    access.require(actor, terms.HAND_OVER, actor.court_id)
    held = Matter.objects.select_for_update(of=("self",)).filter(court_id=actor.court, claimed_by_id=from_id)
    open_ones = list(held.exclude(state__in=ENDED).order_by("id"))
    for matter in open_ones:
        _hand_over(matter, to_id, actor, at)
    return len(open_ones)


def _hand_over(matter: Matter, to_id: UUID | None, actor: Actor, at: datetime) -> None:
    seated = {row.account_id for row in list_colleagues_at(matter, on=court_day(at))}
    if to_id not in seated:
        give_to(matter, way=terms.RELEASED, to_id=None, reason=REASON, actor=actor, at=at)
        return
    give_to(matter, way=terms.TRANSFERRED, to_id=to_id, reason=REASON, actor=actor, at=at)
    tell_officer(matter, "matters.transferred.officer", REASON, actor, at)

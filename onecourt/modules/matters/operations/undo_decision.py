"""Taking back a decision before it takes effect."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, NotPermitted, WrongState
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Decision
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.modules.matters.workflow import DECISION
from onecourt.platform import audit
from onecourt.platform.operations import operation


@operation
def undo_decision(*, actor: Actor, matter_id: UUID, at: datetime) -> Decision:
    """Take back one's own decision while nothing of it has left the court yet."""
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    decision = (
        Decision.objects.select_for_update()
        .filter(matter=matter, round=matter.round)
        .exclude(state__in=(terms.UNDONE, terms.LAPSED))
        .first()
    )
    if decision is None or not actor.is_staff:
        raise NotFound
    if decision.by_id != actor.account_id:
        raise NotPermitted("只有作出决定的人可以撤回。")
    if decision.state == terms.CARRIED_OUT or at >= decision.takes_effect_at:
        raise WrongState("撤回时间已经过了，决定已经生效。")
    DECISION.take("undo", decision, actor=actor, at=at)
    audit.record(
        "matters.decision.undone",
        actor=actor,
        at=at,
        thing=("matters.matter", matter.id),
        chain=f"matter:{matter.id}",
        facts={"round": matter.round, "decision": decision.id},
    )
    return decision

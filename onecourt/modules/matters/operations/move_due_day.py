"""When a deadline of a matter has moved."""

from datetime import date, datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.platform import live
from onecourt.platform.operations import operation


@operation
def move_due_day(*, actor: Actor, matter_id: UUID, kind: str, due_on: date, at: datetime) -> Matter:
    """Show the day on which something is due as its deadline now has it; only the platform itself may."""
    if not actor.is_system:
        raise NotPermitted
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    if kind == "matters.review":
        matter.due_on = due_on
    else:
        matter.supplement_due_on = due_on
    matter.save(update_fields=["due_on", "supplement_due_on"])
    live.publish(f"matter:{matter.id}")
    return matter

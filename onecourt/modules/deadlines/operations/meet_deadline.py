"""Meeting a deadline."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.deadlines import terms
from onecourt.modules.deadlines.models import Deadline
from onecourt.modules.deadlines.queries.deadlines import open_deadlines
from onecourt.platform import access
from onecourt.platform.operations import operation


@operation
def meet_deadline(*, actor: Actor, kind: str, subject: tuple[str, UUID], at: datetime) -> Deadline | None:
    """Record that what was due has been done, in time or late; where none runs, nothing changes."""
    access.require(actor, terms.KEEP, subject)
    deadline = open_deadlines(kind, subject).select_for_update().first()
    if deadline is not None:
        deadline.met_at = at
        deadline.save(update_fields=["met_at"])
    return deadline

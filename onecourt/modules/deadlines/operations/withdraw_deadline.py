"""Withdrawing a deadline."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.deadlines import terms
from onecourt.modules.deadlines.models import Deadline
from onecourt.modules.deadlines.queries.deadlines import open_deadlines
from onecourt.platform import access
from onecourt.platform.operations import operation


@operation
def withdraw_deadline(*, actor: Actor, kind: str, subject: tuple[str, UUID], at: datetime) -> Deadline | None:
    """End a deadline that no longer matters, because the step it follows from was taken back.

    Where none runs, nothing changes.
    """
    access.require(actor, terms.KEEP, subject)
    deadline = open_deadlines(kind, subject).select_for_update().first()
    if deadline is not None:
        deadline.withdrawn_at = at
        deadline.save(update_fields=["withdrawn_at"])
    return deadline

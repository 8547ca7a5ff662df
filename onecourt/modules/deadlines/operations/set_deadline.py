"""Setting a deadline."""

from datetime import date, datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.deadlines import terms
from onecourt.modules.deadlines.models import Deadline
from onecourt.modules.deadlines.operations.withdraw_deadline import withdraw_deadline
from onecourt.modules.deadlines.rules import Derived
from onecourt.platform import access
from onecourt.platform.operations import operation


@operation
def set_deadline(
    *,
    actor: Actor,
    kind: str,
    subject: tuple[str, UUID],
    derived: Derived,
    starts_on: date,
    at: datetime,
    account_id: UUID | None = None,
    court_id: UUID | None = None,
    desk: str = "",
    label: str = "",
) -> Deadline:
    """Let a deadline run for a person or a desk; one of the same kind that still runs gives way to it."""
    access.require(actor, terms.KEEP, subject)
    withdraw_deadline(actor=actor, kind=kind, subject=subject, at=at)
    return Deadline.objects.create(
        kind=kind,
        label=label,
        subject_kind=subject[0],
        subject_id=subject[1],
        starts_on=starts_on,
        due_on=derived.day,
        lines=list(derived.lines),
        period_kind=derived.period[0] if derived.period else "",
        period_count=derived.period[1] if derived.period else None,
        provisional=derived.provisional,
        account_id=account_id,
        court_id=court_id,
        desk=desk,
        set_at=at,
    )

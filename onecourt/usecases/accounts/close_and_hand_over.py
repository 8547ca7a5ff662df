"""When a member of staff leaves the court."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers
from onecourt.modules.matters import public as matters
from onecourt.modules.people import public as people
from onecourt.platform.operations import operation


@operation
def close_and_hand_over(
    *, actor: Actor, account_id: UUID, reason: str, to_id: UUID | None, at: datetime
) -> UUID:
    """Close the account of somebody who leaves and hand what she has in hand to a colleague or the queue."""
    if to_id == account_id:
        raise BadAnswers({"to_id": "请选另一位同事。"})
    people.close_staff_account(actor=actor, account_id=account_id, reason=reason, at=at)
    matters.hand_over_matters(actor=actor, from_id=account_id, to_id=to_id, at=at)
    return account_id

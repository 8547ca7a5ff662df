"""Signing out."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.people.models import SignIn
from onecourt.platform import audit
from onecourt.platform.operations import operation


@operation
def sign_out(*, actor: Actor, at: datetime, sign_in_id: UUID | None = None) -> None:
    """Put on record that somebody has left this device."""
    if actor.account_id is None:
        return
    if sign_in_id is not None:
        SignIn.objects.filter(pk=sign_in_id, account_id=actor.account_id).update(left_at=at)
    audit.record(
        "people.account.signed_out",
        actor=actor,
        at=at,
        thing=("people.account", actor.account_id),
        chain=f"account:{actor.account_id}",
    )

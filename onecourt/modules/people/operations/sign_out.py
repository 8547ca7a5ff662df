"""Signing out."""

from datetime import datetime

from onecourt.kernel.actor import Actor
from onecourt.platform import audit
from onecourt.platform.operations import operation


@operation
def sign_out(*, actor: Actor, at: datetime) -> None:
    """Put on record that somebody has left this device."""
    if actor.account_id is None:
        return
    audit.record(
        "people.account.signed_out",
        actor=actor,
        at=at,
        thing=("people.account", actor.account_id),
        chain=f"account:{actor.account_id}",
    )

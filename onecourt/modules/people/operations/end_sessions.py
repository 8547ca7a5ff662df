"""Signing out elsewhere."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.people.models import Account, SignIn
from onecourt.platform import audit
from onecourt.platform.operations import operation


@operation
def end_sessions(*, actor: Actor, at: datetime, staying: UUID | None = None) -> UUID:
    """End all sessions of one's own account but the one named, which the caller opens anew."""
    if actor.account_id is None:
        raise NotFound
    account = Account.objects.select_for_update().get(pk=actor.account_id)
    end_all_sessions(account, staying)
    audit.record(
        "people.sessions.ended",
        actor=actor,
        at=at,
        thing=("people.account", account.pk),
        chain=f"account:{account.pk}",
    )
    return account.pk


def end_all_sessions(account: Account, staying: UUID | None = None) -> None:
    """Count the epoch up; the sign-in that stays goes along with it."""
    account.session_epoch += 1
    account.save(update_fields=["session_epoch"])
    if staying is not None:
        SignIn.objects.filter(pk=staying, account=account).update(epoch=account.session_epoch)

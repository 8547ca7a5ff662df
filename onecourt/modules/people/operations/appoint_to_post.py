"""Appointment to a post at a court."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.people.models import Account, Post
from onecourt.modules.people.operations.open_staff_account import require_administrator
from onecourt.modules.people.terms import AccountKind
from onecourt.platform import audit
from onecourt.platform.operations import operation


@operation
def appoint_to_post(
    *,
    actor: Actor,
    account_id: UUID,
    court_id: UUID,
    department: str,
    roles: Iterable[str],
    valid_from: date,
    at: datetime,
    valid_to: date | None = None,
) -> UUID:
    """Give a member of staff a post with its roles, from a day and perhaps to a day."""
    require_administrator(actor, court_id)
    if not Account.objects.filter(pk=account_id, kind=AccountKind.STAFF).exists():
        raise NotFound
    post = Post.objects.create(
        account_id=account_id,
        court_id=court_id,
        department=department,
        roles=sorted(roles),
        valid_from=valid_from,
        valid_to=valid_to,
    )
    audit.record(
        "people.post.appointed",
        actor=actor,
        at=at,
        thing=("people.post", post.pk),
        chain=f"account:{account_id}",
        facts={"court": court_id, "roles": post.roles},
    )
    return post.pk

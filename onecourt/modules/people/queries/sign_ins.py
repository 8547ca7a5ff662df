"""When and where somebody has come in."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings

from onecourt.kernel.actor import Actor
from onecourt.modules.people.models import SignIn
from onecourt.modules.people.terms import Way

SHOWN = 20


@dataclass(frozen=True, slots=True)
class SignInRow:
    """One sign-in, as its owner sees it."""

    sign_in_id: UUID
    at: datetime
    way: str
    place: str
    device: str
    is_open: bool


def list_sign_ins(actor: Actor, *, at: datetime, limit: int = SHOWN) -> list[SignInRow]:
    """One's own sign-ins, newest first; index sign_in_of_account, a few rows."""
    if actor.account_id is None:
        return []
    lasts = timedelta(seconds=settings.SESSION_COOKIE_AGE)
    rows = SignIn.objects.filter(account_id=actor.account_id).select_related("account").order_by("-at", "-id")
    return [
        SignInRow(
            sign_in_id=row.pk,
            at=row.at,
            way=Way(row.way).label,
            place=row.place,
            device=row.device,
            is_open=row.left_at is None and row.epoch == row.account.session_epoch and row.at + lasts > at,
        )
        for row in rows[:limit]
    ]


def find_last_sign_in(account_id: UUID) -> UUID | None:
    """The newest sign-in of an account: the one that its new session belongs to."""
    newest = SignIn.objects.filter(account_id=account_id, left_at__isnull=True).order_by("-at", "-id")
    return newest.values_list("id", flat=True).first()

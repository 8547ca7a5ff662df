"""The session of somebody who has signed in: the account, the post, and the epoch that can end it."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest

from onecourt.modules.people import public as people

ACCOUNT, EPOCH, POST = "account", "epoch", "post"


@dataclass(frozen=True, slots=True)
class OpenSession:
    account_id: UUID
    epoch: int
    post_id: UUID | None


def begin_session(request: HttpRequest, account_id: UUID, *, post_id: UUID | None = None) -> None:
    """Sign the account in on this device, under a new session key."""
    request.session.flush()
    request.session[ACCOUNT] = str(account_id)
    request.session[EPOCH] = people.get_session_epoch(account_id)
    if post_id is not None:
        request.session[POST] = str(post_id)


def end_session(request: HttpRequest) -> None:
    """Forget the account on this device."""
    request.session.flush()


def read_session(request: HttpRequest) -> OpenSession | None:
    account = request.session.get(ACCOUNT)
    if account is None:
        return None
    post = request.session.get(POST)
    return OpenSession(UUID(account), int(request.session[EPOCH]), UUID(post) if post else None)

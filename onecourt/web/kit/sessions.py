"""The session of somebody who has signed in: the account, the post, and the epoch that can end it."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest

from onecourt.modules.people import public as people
from onecourt.web.kit.kept import KEY, kept_for

ACCOUNT, EPOCH, POST, SIGN_IN = "account", "epoch", "post", "sign_in"


@dataclass(frozen=True, slots=True)
class OpenSession:
    account_id: UUID
    epoch: int
    post_id: UUID | None


def begin_session(request: HttpRequest, account_id: UUID, *, post_id: UUID | None = None) -> None:
    """Sign the account in on this device, under a new session key."""
    sign_in_id = _continued(request, account_id) or people.find_last_sign_in(account_id)
    waiting = request.session.get(KEY) if kept_for(request, account_id) else None
    request.session.flush()
    if waiting is not None:
        request.session[KEY] = waiting
    request.session[ACCOUNT] = str(account_id)
    request.session[EPOCH] = people.get_session_epoch(account_id)
    if post_id is not None:
        request.session[POST] = str(post_id)
    if sign_in_id is not None:
        request.session[SIGN_IN] = str(sign_in_id)


def renew_session(request: HttpRequest) -> None:
    """Go on here after all sessions of the account were ended, in the same post."""
    here = read_session(request)
    if here is not None:
        begin_session(request, here.account_id, post_id=here.post_id)


def this_sign_in(request: HttpRequest) -> UUID | None:
    """The sign-in that this session began with."""
    kept = request.session.get(SIGN_IN)
    return UUID(kept) if kept else None


def _continued(request: HttpRequest, account_id: UUID) -> UUID | None:
    """Choosing a post or a password is no new sign-in."""
    actor = getattr(request, "actor", None)
    return this_sign_in(request) if actor and actor.account_id == account_id else None


def end_session(request: HttpRequest) -> None:
    """Forget the account on this device."""
    request.session.flush()


def read_session(request: HttpRequest) -> OpenSession | None:
    account = request.session.get(ACCOUNT)
    if account is None:
        return None
    post = request.session.get(POST)
    return OpenSession(UUID(account), int(request.session[EPOCH]), UUID(post) if post else None)

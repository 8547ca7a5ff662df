"""Signing in of staff with login name and password."""

from datetime import datetime, timedelta
from math import ceil
from uuid import UUID

from django.contrib.auth.hashers import check_password, make_password

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import Refusal
from onecourt.modules.people import terms
from onecourt.modules.people.models import Account, SignInGuard
from onecourt.modules.people.operations.sign_in_by_code import put_on_record
from onecourt.modules.people.terms import AccountKind, Way
from onecourt.platform import audit
from onecourt.platform.configuration import value
from onecourt.platform.crypto import blind_index
from onecourt.platform.operations import operation


class WrongPassword(Refusal):
    code = "wrong_password"
    field = "password"
    message = "账号或密码不对。"


class SignInLocked(Refusal):
    code = "sign_in_locked"
    field = "password"


@operation
def sign_in_by_password(
    *,
    actor: Actor,
    login_name: str,
    password: str,
    at: datetime,
    address: str = "",
    device: str = "",
) -> UUID | Refusal:
    """Sign in a member of staff; the words are the same whether or not there is such an account.

    A wrong try is counted, so the refusal is given back and not raised.
    """
    name = login_name.strip().lower()
    account = Account.objects.filter(login_name=name, kind=AccountKind.STAFF).first()
    wrong = guard_password(("login_name", name), account, password, "账号或密码不对", actor=actor, at=at)
    if wrong is not None:
        return wrong
    assert account is not None
    put_on_record(account, Way.PASSWORD, address=address, device=device, at=at)
    return account.pk


def guard_password(
    name: tuple[str, str],
    account: Account | None,
    password: str,
    says: str,
    *,
    actor: Actor,
    at: datetime,
) -> Refusal | None:
    """Compare a password, counting wrong ones for the name typed; None when it is right."""
    guard = _guard_of(*name)
    if guard.closed_until and guard.closed_until > at:
        return SignInLocked(_locked(guard.closed_until - at))
    # Without an account as much is computed as with one: the time taken tells nothing.
    right = check_password(password, account.password) if account else not make_password(password)
    if account is None or not right or not account.is_active:
        return _count_wrong_try(guard, actor, account, says, at)
    guard.wrong_tries, guard.closed_until = 0, None
    guard.save(update_fields=["wrong_tries", "closed_until"])
    return None


def lift_guard(kind: str, name: str) -> None:
    """Who has proved to be the owner in another way may try again at once."""
    SignInGuard.objects.filter(name_index=blind_index(kind, name)).update(wrong_tries=0, closed_until=None)


def _guard_of(kind: str, name: str) -> SignInGuard:
    index = blind_index(kind, name)
    SignInGuard.objects.bulk_create([SignInGuard(name_index=index)], ignore_conflicts=True)
    return SignInGuard.objects.select_for_update().get(name_index=index)


def _count_wrong_try(
    guard: SignInGuard, actor: Actor, account: Account | None, says: str, at: datetime
) -> Refusal:
    pause = timedelta(minutes=value(terms.LOCKOUT_MINUTES))
    if guard.last_wrong_at and guard.last_wrong_at + pause <= at:
        guard.wrong_tries = 0
    guard.wrong_tries += 1
    guard.last_wrong_at = at
    left = value(terms.LOCKOUT_TRIES) - guard.wrong_tries
    if left <= 0:
        guard.wrong_tries, guard.closed_until = 0, at + pause
    guard.save(update_fields=["wrong_tries", "last_wrong_at", "closed_until"])
    thing_id = account.pk if account else guard.pk
    audit.record(
        "people.account.sign_in_failed",
        actor=actor,
        at=at,
        thing=("people.account", thing_id),
        chain=f"account:{thing_id}",
        facts={"by": "password"},
    )
    if left <= 0:
        return SignInLocked(_locked(pause))
    return WrongPassword(f"{says}，还可以试 {left} 次。")


def _locked(left: timedelta) -> str:
    minutes = ceil(left.total_seconds() / 60)
    return f"输错的次数太多，请 {minutes} 分钟后再试。"

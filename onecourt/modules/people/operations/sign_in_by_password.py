"""Signing in of staff with login name and password."""

from datetime import datetime, timedelta
from math import ceil
from uuid import UUID

from django.contrib.auth.hashers import check_password, make_password

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import Refusal
from onecourt.modules.people import terms
from onecourt.modules.people.models import Account, SignInGuard
from onecourt.modules.people.terms import AccountKind
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
def sign_in_by_password(*, actor: Actor, login_name: str, password: str, at: datetime) -> UUID | Refusal:
    """Sign in a member of staff; the words are the same whether or not there is such an account.

    A wrong try is counted, so the refusal is given back and not raised.
    """
    name = login_name.strip().lower()
    guard = _guard_of(name)
    if guard.closed_until and guard.closed_until > at:
        return SignInLocked(_locked(guard.closed_until - at))
    account = Account.objects.filter(login_name=name, kind=AccountKind.STAFF).first()
    # Without an account as much is computed as with one: the time taken tells nothing.
    right = check_password(password, account.password) if account else not make_password(password)
    if account is None or not right or not account.is_active:
        return _count_wrong_try(guard, actor, account, at)
    guard.wrong_tries, guard.closed_until = 0, None
    guard.save(update_fields=["wrong_tries", "closed_until"])
    _record("people.account.signed_in", actor, account.pk, at)
    return account.pk


def _guard_of(name: str) -> SignInGuard:
    index = blind_index("login_name", name)
    SignInGuard.objects.bulk_create([SignInGuard(name_index=index)], ignore_conflicts=True)
    return SignInGuard.objects.select_for_update().get(name_index=index)


def _count_wrong_try(guard: SignInGuard, actor: Actor, account: Account | None, at: datetime) -> Refusal:
    pause = timedelta(minutes=value(terms.LOCKOUT_MINUTES))
    if guard.last_wrong_at and guard.last_wrong_at + pause <= at:
        guard.wrong_tries = 0
    guard.wrong_tries += 1
    guard.last_wrong_at = at
    left = value(terms.LOCKOUT_TRIES) - guard.wrong_tries
    if left <= 0:
        guard.wrong_tries, guard.closed_until = 0, at + pause
    guard.save(update_fields=["wrong_tries", "last_wrong_at", "closed_until"])
    _record("people.account.sign_in_failed", actor, account.pk if account else guard.pk, at)
    if left <= 0:
        return SignInLocked(_locked(pause))
    return WrongPassword(f"账号或密码不对，还可以试 {left} 次。")


def _locked(left: timedelta) -> str:
    minutes = ceil(left.total_seconds() / 60)
    return f"输错的次数太多，请 {minutes} 分钟后再试。"


def _record(act: str, actor: Actor, thing_id: UUID, at: datetime) -> None:
    audit.record(
        act,
        actor=actor,
        at=at,
        thing=("people.account", thing_id),
        chain=f"account:{thing_id}",
        facts={"by": "password"},
    )

"""A new password, set by the owner of the account."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers, NotFound, Refusal
from onecourt.modules.people.models import Account
from onecourt.modules.people.operations.end_sessions import end_all_sessions
from onecourt.modules.people.operations.prove_phone import prove_phone
from onecourt.modules.people.operations.sign_in_by_code import use_code
from onecourt.modules.people.operations.sign_in_by_password import guard_password
from onecourt.modules.people.queries.passwords import find_password_problem
from onecourt.modules.people.terms import CodePurpose
from onecourt.platform import audit
from onecourt.platform.operations import operation


class SamePassword(Refusal):
    code = "same_password"
    field = "password"
    message = "新密码和原来的一样，请换一个。"


class WrongOldPassword(Refusal):
    code = "wrong_old_password"
    field = "old_password"


@operation
def change_password(
    *,
    actor: Actor,
    password: str,
    at: datetime,
    old_password: str = "",
    code: str = "",
    attempt: str = "",
    staying: UUID | None = None,
) -> UUID | Refusal:
    """Set a new password with the old one, or with a code sent to the phone; all sessions end.

    The caller opens the session of this device, `staying`, anew. A wrong try is counted: that refusal is
    given back.
    """
    if actor.account_id is None:
        raise NotFound
    account = Account.objects.select_for_update().filter(pk=actor.account_id, is_active=True).first()
    if account is None:
        raise NotFound
    check_new_password(account, password)
    if code:
        proof = prove_phone(
            actor=actor,
            phone=account.phone or "",
            code=code,
            attempt=attempt,
            at=at,
            purposes=(CodePurpose.PASSWORD,),
        )
        if isinstance(proof, Refusal):
            return proof
        use_code(proof, attempt, at)
    elif wrong := _compare_old(account, old_password, actor, at):
        return wrong
    if account.check_password(password):
        raise SamePassword
    put_password(account, password, by="code" if code else "password", actor=actor, at=at, staying=staying)
    return account.pk


def check_new_password(account: Account, password: str) -> None:
    """Refuse a password against the rule; what others know of the owner may not be in it."""
    if problem := find_password_problem(
        password,
        name=account.person.name,
        phone=account.phone or "",
        login_name=account.login_name or "",
    ):
        raise BadAnswers({"password": problem})


def put_password(
    account: Account, password: str, *, by: str, actor: Actor, at: datetime, staying: UUID | None = None
) -> None:
    """Keep the password, end all sessions of the account, put it on record."""
    account.set_password(password)
    account.has_first_password = False
    account.save(update_fields=["password", "has_first_password"])
    end_all_sessions(account, staying)
    audit.record(
        "people.password.changed",
        actor=actor,
        at=at,
        thing=("people.account", account.pk),
        chain=f"account:{account.pk}",
        facts={"by": by},
    )


def _compare_old(account: Account, old_password: str, actor: Actor, at: datetime) -> Refusal | None:
    wrong = guard_password(
        ("change_password", str(account.pk)), account, old_password, "原密码不对", actor=actor, at=at
    )
    return WrongOldPassword(wrong.message) if wrong else None

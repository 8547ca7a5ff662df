"""The account of a member of staff."""

import re
from datetime import datetime
from uuid import UUID

from onecourt.kernel import names
from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers, NotPermitted
from onecourt.modules.people.models import Account, Person
from onecourt.modules.people.policies import administers_the_court
from onecourt.modules.people.queries.codes import phone_index
from onecourt.modules.people.queries.passwords import find_password_problem
from onecourt.modules.people.rules import read_phone
from onecourt.modules.people.terms import MANAGE_STAFF, AccountKind, Level
from onecourt.platform import access, audit
from onecourt.platform.operations import operation

LOGIN_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,59}")


@operation
def open_staff_account(
    *, actor: Actor, login_name: str, password: str, name: str, at: datetime, phone: str = ""
) -> UUID:
    """Open the account of a member of staff; what she may do comes with her posts.

    A password that an administrator gives is the first one: it has to be changed before any work.
    """
    require_administrator(actor, actor.court_id)
    login, checked = login_name.strip().lower(), names.check_name(name)
    errors = {"name": checked.problem} if checked.problem else {}
    if Account.objects.filter(login_name=login).exists():
        errors["login_name"] = "这个登录名已经有人用了。"
    if not LOGIN_NAME.fullmatch(login):
        errors["login_name"] = "登录名用小写字母、数字和点，2 到 60 位。"
    if problem := find_password_problem(password, name=checked.value or name, phone=phone, login_name=login):
        errors["password"] = problem
    if errors:
        raise BadAnswers(errors)
    number = read_phone(phone) if phone else None
    account = Account(
        kind=AccountKind.STAFF,
        person=Person.objects.create(name=checked.value, made_at=at),
        login_name=login,
        phone=number,
        phone_index=phone_index(number) if number else None,
        level=Level.VERIFIED,
        has_first_password=not actor.is_system,
        opened_at=at,
    )
    account.set_password(password)
    account.save(force_insert=True)
    audit.record(
        "people.account.opened",
        actor=actor,
        at=at,
        thing=("people.account", account.pk),
        chain=f"account:{account.pk}",
        facts={"kind": account.kind},
    )
    return account.pk


def require_administrator(actor: Actor, court_id: UUID | None) -> None:
    """The platform itself needs no role; everybody else role and policy."""
    if actor.is_system:
        if not administers_the_court(actor, court_id):
            raise NotPermitted
        return
    access.require(actor, MANAGE_STAFF, court_id)

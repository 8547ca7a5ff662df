"""The account of somebody whose phone is known to be hers."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel import names
from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers, NotPermitted
from onecourt.modules.people.models import Account, Person
from onecourt.modules.people.queries.codes import phone_index
from onecourt.modules.people.rules import read_phone
from onecourt.modules.people.terms import AccountKind, Level
from onecourt.platform import audit
from onecourt.platform.operations import operation


@operation
def open_public_account(*, actor: Actor, phone: str, name: str, at: datetime, password: str = "") -> UUID:
    """Open the account of a number, or find the one that is open already; only the platform itself may.

    Without a password it is entered by code.
    """
    if not actor.is_system:
        raise NotPermitted
    number, checked = read_phone(phone), names.check_name(name)
    if checked.problem:
        raise BadAnswers({"name": checked.problem})
    index = phone_index(number)
    if found := Account.objects.filter(phone_index=index, kind=AccountKind.PUBLIC).first():
        return found.pk
    account = Account(
        kind=AccountKind.PUBLIC,
        person=Person.objects.create(name=checked.value, made_at=at),
        phone=number,
        phone_index=index,
        level=Level.PHONE,
        opened_at=at,
    )
    account.set_password(password or None)
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

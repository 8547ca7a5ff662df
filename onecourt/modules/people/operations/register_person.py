"""Light registration: a phone, a code, a name, a password."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel import names
from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers, Refusal
from onecourt.modules.people.models import Account
from onecourt.modules.people.operations.open_public_account import open_public_account
from onecourt.modules.people.operations.prove_phone import prove_phone
from onecourt.modules.people.operations.sign_in_by_code import StaffEntrance, put_on_record, use_code
from onecourt.modules.people.queries.codes import phone_index
from onecourt.modules.people.queries.passwords import find_password_problem
from onecourt.modules.people.rules import read_phone
from onecourt.modules.people.terms import AccountKind, Way
from onecourt.platform.operations import operation


@operation
def register_person(
    *,
    actor: Actor,
    phone: str,
    code: str,
    name: str,
    password: str,
    at: datetime,
    attempt: str = "",
    address: str = "",
    device: str = "",
) -> UUID | Refusal:
    """Open an account for the number whose code was typed; a number that has one is led into it as it is.

    The code is asked after name and password, so that a slip in those costs no try.
    """
    checked = names.check_name(name)
    errors = {"name": checked.problem} if checked.problem else {}
    if problem := find_password_problem(password, name=name, phone=read_phone(phone)):
        errors["password"] = problem
    if errors:
        raise BadAnswers(errors)
    proof = prove_phone(actor=actor, phone=phone, code=code, attempt=attempt, at=at)
    if isinstance(proof, Refusal):
        return proof
    if Account.objects.filter(phone_index=phone_index(read_phone(phone)), kind=AccountKind.STAFF).exists():
        return StaffEntrance()
    use_code(proof, attempt, at)
    account_id = open_public_account(
        actor=Actor.system("people.register"), phone=phone, name=name, password=password, at=at
    )
    account = Account.objects.get(pk=account_id)
    if account.is_active:
        put_on_record(account, Way.REGISTERING, address=address, device=device, at=at)
    return account_id

"""A forgotten password, set anew with a code to the phone."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers, Refusal
from onecourt.modules.people.models import Account
from onecourt.modules.people.operations.change_password import check_new_password, put_password
from onecourt.modules.people.operations.prove_phone import prove_phone
from onecourt.modules.people.operations.sign_in_by_code import (
    AccountClosed,
    NotRegistered,
    put_on_record,
    use_code,
)
from onecourt.modules.people.operations.sign_in_by_password import lift_guard
from onecourt.modules.people.queries.codes import phone_index
from onecourt.modules.people.queries.passwords import find_password_problem
from onecourt.modules.people.rules import read_phone
from onecourt.modules.people.terms import AccountKind, CodePurpose, Way
from onecourt.platform.operations import operation


@operation
def recover_password(
    *,
    actor: Actor,
    phone: str,
    code: str,
    password: str,
    at: datetime,
    attempt: str = "",
    address: str = "",
    device: str = "",
) -> UUID | Refusal:
    """Set a new password for the account of a number, and sign in; only the phone's owner learns of it.

    The password is looked at first, so that a weak one costs no try of the code.
    """
    number = read_phone(phone)
    if problem := find_password_problem(password, phone=number):
        raise BadAnswers({"password": problem})
    proof = prove_phone(
        actor=actor, phone=number, code=code, attempt=attempt, at=at, purposes=(CodePurpose.PASSWORD,)
    )
    if isinstance(proof, Refusal):
        return proof
    account = (
        Account.objects.select_for_update()
        .filter(phone_index=phone_index(number), kind=AccountKind.PUBLIC)
        .first()
    )
    if account is None:
        return NotRegistered("这个手机号还没有注册，请先注册。")
    if not account.is_active:
        return AccountClosed()
    check_new_password(account, password)
    use_code(proof, attempt, at)
    lift_guard("phone", number)
    put_password(account, password, by="recovery", actor=actor, at=at)
    put_on_record(account, Way.RECOVERY, address=address, device=device, at=at)
    return account.pk

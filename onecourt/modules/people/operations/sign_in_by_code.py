"""Signing in with a code sent to the phone."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import Refusal
from onecourt.modules.people.models import Account, SignIn, SignInCode
from onecourt.modules.people.operations.prove_phone import attempt_index, prove_phone
from onecourt.modules.people.queries.accounts import actor_of
from onecourt.modules.people.queries.codes import phone_index
from onecourt.modules.people.rules import mask_place, name_device, read_phone
from onecourt.modules.people.terms import AccountKind, Way
from onecourt.platform import audit
from onecourt.platform.operations import operation


class NotRegistered(Refusal):
    """Said only to somebody who has shown that the phone is hers; the code stays good for registering."""

    code = "not_registered"
    field = "phone"
    message = "这个手机号还没有注册，填上姓名就可以注册。"


class AccountClosed(Refusal):
    code = "account_closed"
    message = "这个账号已停用，请拨打 12368。"


class StaffEntrance(Refusal):
    """A code alone lets nobody into the workbench."""

    code = "staff_entrance"
    field = "phone"
    message = "这个手机号是法院工作人员的，请从“法院工作人员登录”进入。"


@operation
def sign_in_by_code(
    *,
    actor: Actor,
    phone: str,
    code: str,
    at: datetime,
    attempt: str = "",
    address: str = "",
    device: str = "",
) -> UUID | Refusal:
    """Sign in the account of a number; gives the account, or the refusal, whose trace must stay."""
    proof = prove_phone(actor=actor, phone=phone, code=code, attempt=attempt, at=at)
    if isinstance(proof, Refusal):
        return proof
    account = Account.objects.filter(phone_index=phone_index(read_phone(phone))).first()
    if account is None:
        return NotRegistered()
    if account.kind == AccountKind.STAFF:
        return StaffEntrance()
    if not account.is_active:
        return AccountClosed()
    use_code(proof, attempt, at)
    put_on_record(account, Way.CODE, address=address, device=device, at=at)
    return account.pk


def put_on_record(account: Account, way: Way, *, address: str, device: str, at: datetime) -> None:
    """Note a sign-in for its owner, and in the audit under her name; the address is kept masked."""
    SignIn.objects.create(
        account=account,
        at=at,
        way=way,
        place=mask_place(address),
        device=name_device(device),
        epoch=account.session_epoch,
    )
    audit.record(
        "people.account.signed_in",
        actor=actor_of(account.pk, at=at),
        at=at,
        thing=("people.account", account.pk),
        chain=f"account:{account.pk}",
        facts={"by": way.value},
    )


def use_code(code_id: UUID, attempt: str, at: datetime) -> None:
    """The code is good for this form only from now on."""
    SignInCode.objects.filter(pk=code_id, used_at__isnull=True).update(
        used_at=at, used_by=attempt_index(attempt)
    )

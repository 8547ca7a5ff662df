"""Another telephone number for an account."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, Refusal
from onecourt.modules.people.models import Account
from onecourt.modules.people.operations.end_sessions import end_all_sessions
from onecourt.modules.people.operations.prove_phone import prove_phone
from onecourt.modules.people.operations.sign_in_by_code import use_code
from onecourt.modules.people.queries.codes import phone_index
from onecourt.modules.people.rules import read_phone
from onecourt.modules.people.terms import CodePurpose
from onecourt.platform import audit
from onecourt.platform.operations import operation


class PhoneTaken(Refusal):
    """Said only to somebody who has shown that the number is hers."""

    code = "phone_taken"
    field = "phone"
    message = "这个手机号已经有账号，不能再绑定。您可以用它直接登录。"


class WrongPhoneCode(Refusal):
    """One of the two codes was not right; `field` says which."""

    code = "wrong_phone_code"


@operation
def change_phone(
    *,
    actor: Actor,
    phone: str,
    old_code: str,
    new_code: str,
    at: datetime,
    attempt: str = "",
    staying: UUID | None = None,
) -> UUID | Refusal:
    """Put a new number in the place of the old, with a code from each; all sessions end.

    A wrong try is counted: that refusal is given back. Who has lost the old number goes to the court's
    window.
    """
    if actor.account_id is None:
        raise NotFound
    account = Account.objects.select_for_update().filter(pk=actor.account_id, is_active=True).first()
    if account is None or not account.phone:
        raise NotFound
    number = read_phone(phone)
    proofs = []
    for field, held, code in (("old_code", account.phone, old_code), ("new_code", number, new_code)):
        proof = prove_phone(
            actor=actor, phone=held, code=code, attempt=attempt, at=at, purposes=(CodePurpose.PHONE,)
        )
        if isinstance(proof, Refusal):
            return WrongPhoneCode(proof.message, field=field)
        proofs.append(proof)
    if Account.objects.filter(phone_index=phone_index(number)).exists():
        return PhoneTaken()
    for proof in proofs:
        use_code(proof, attempt, at)
    _put_phone(account, number, actor=actor, at=at)
    end_all_sessions(account, staying)
    return account.pk


def _put_phone(account: Account, number: str, *, actor: Actor, at: datetime) -> None:
    account.phone, account.phone_index = number, phone_index(number)
    account.save(update_fields=["phone", "phone_index"])
    audit.record(
        "people.phone.changed",
        actor=actor,
        at=at,
        thing=("people.account", account.pk),
        chain=f"account:{account.pk}",
    )

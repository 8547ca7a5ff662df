"""The two codes with which a number is exchanged for another."""

from datetime import datetime

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers, NotFound
from onecourt.modules.people.models import Account
from onecourt.modules.people.operations.send_sign_in_code import CodeSent, send_sign_in_code
from onecourt.modules.people.rules import read_phone
from onecourt.modules.people.terms import CodePurpose
from onecourt.platform.operations import operation


@operation
def send_phone_codes(*, actor: Actor, phone: str, address: str, at: datetime) -> CodeSent:
    """Send one code to the number of the account and one to the number that is to take its place."""
    if actor.account_id is None:
        raise NotFound
    account = Account.objects.filter(pk=actor.account_id).first()
    if account is None or not account.phone:
        raise NotFound
    number = read_phone(phone)
    if number == account.phone:
        raise BadAnswers({"phone": "这就是您现在的手机号。"})
    purpose = CodePurpose.PHONE
    send_sign_in_code(actor=actor, phone=account.phone, purpose=purpose, address=address, at=at)
    return send_sign_in_code(actor=actor, phone=number, purpose=purpose, address=address, at=at)

"""A code to one's own phone."""

from datetime import datetime

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.people.models import Account
from onecourt.modules.people.operations.send_sign_in_code import CodeSent, send_sign_in_code
from onecourt.platform.operations import operation


@operation
def send_own_code(*, actor: Actor, purpose: str, address: str, at: datetime) -> CodeSent:
    """Send a code to the number of the account in use, which the page need not know."""
    if actor.account_id is None:
        raise NotFound
    account = Account.objects.filter(pk=actor.account_id).first()
    if account is None or not account.phone:
        raise NotFound
    return send_sign_in_code(actor=actor, phone=account.phone, purpose=purpose, address=address, at=at)

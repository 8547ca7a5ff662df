"""Proof that somebody has the phone in hand."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.identifiers import normalise_number
from onecourt.kernel.refusals import Refusal
from onecourt.modules.people import terms
from onecourt.modules.people.queries.codes import code_digest, newest_code
from onecourt.modules.people.rules import read_phone
from onecourt.modules.people.terms import CodePurpose
from onecourt.platform.configuration import value
from onecourt.platform.crypto import blind_index
from onecourt.platform.operations import operation

# A new number that asked to sign in goes on to register with the same code.
ENTERING = (CodePurpose.SIGN_IN, CodePurpose.REGISTER)


class WrongCode(Refusal):
    code = "wrong_code"
    field = "code"
    message = "验证码不对，请核对短信。"


class CodeVoid(Refusal):
    code = "code_void"
    field = "code"
    message = "验证码已失效，请重新获取。"


@operation
def prove_phone(
    *,
    actor: Actor,
    phone: str,
    code: str,
    attempt: str,
    at: datetime,
    purposes: Collection[str] = ENTERING,
) -> UUID | Refusal:
    """Compare the code typed with the one last sent; gives its id, without using it up.

    A wrong try must be counted, so the refusal is given back and not raised. `attempt` names the form: when a
    used code comes again with the same form (a double tap), it is let in again until it runs out. A code is
    good for what its message said only.
    """
    sent = newest_code(read_phone(phone), lock=True)
    if sent is None or sent.purpose not in purposes:
        return CodeVoid()
    if sent.expires_at <= at or sent.wrong_tries >= value(terms.SMS_TRIES):
        return CodeVoid()
    if sent.used_at is not None and sent.used_by != attempt_index(attempt):
        return CodeVoid()
    if code_digest(sent.id, normalise_number(code)) != sent.digest:
        sent.wrong_tries += 1
        sent.save(update_fields=["wrong_tries"])
        left = value(terms.SMS_TRIES) - sent.wrong_tries
        return WrongCode(f"验证码不对，还可以试 {left} 次。") if left > 0 else CodeVoid()
    return sent.id


def attempt_index(attempt: str) -> str:
    """What is kept of the form's own key; a form without one matches nothing."""
    return blind_index("attempt", attempt) if attempt else "-"

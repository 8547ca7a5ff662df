"""Light registration: a phone, a code, a name."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel import names
from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers, Refusal
from onecourt.modules.people.operations.open_public_account import open_public_account
from onecourt.modules.people.operations.prove_phone import prove_phone
from onecourt.modules.people.operations.sign_in_by_code import use_code
from onecourt.platform.operations import operation


@operation
def register_person(
    *, actor: Actor, phone: str, code: str, name: str, at: datetime, attempt: str = ""
) -> UUID | Refusal:
    """Open an account for the number whose code was typed; a number that has one is led into it.

    The code is asked after the name, so that a slip in the name costs no try.
    """
    checked = names.check_name(name)
    if checked.problem:
        raise BadAnswers({"name": checked.problem})
    proof = prove_phone(actor=actor, phone=phone, code=code, attempt=attempt, at=at)
    if isinstance(proof, Refusal):
        return proof
    use_code(proof, attempt, at)
    return open_public_account(actor=Actor.system("people.register"), phone=phone, name=name, at=at)

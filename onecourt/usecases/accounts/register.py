"""Registering: an account, and the texts accepted with it."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import Refusal
from onecourt.modules.agreements import public as agreements
from onecourt.modules.people import public as people
from onecourt.platform.operations import operation


class NotAccepted(Refusal):
    """Registering needs the registration agreement and the privacy policy, in the versions of the day."""

    code = "not_accepted"
    field = "agreed"
    message = "请先看完并勾选注册协议和隐私政策。"


@operation
def register(
    *,
    actor: Actor,
    phone: str,
    code: str,
    name: str,
    password: str,
    agreed: Collection[UUID],
    address: str,
    device: str,
    at: datetime,
    attempt: str = "",
) -> UUID | Refusal:
    """Open the account of a phone and keep what its owner agreed to; a wrong code is a refusal given back."""
    needed = [agreements.current_agreement(key, on=court_day(at)) for key in agreements.ON_REGISTERING]
    if not {text.version_id for text in needed} <= set(agreed):
        raise NotAccepted
    account_id = people.register_person(
        actor=actor,
        phone=phone,
        code=code,
        name=name,
        password=password,
        attempt=attempt,
        address=address,
        device=device,
        at=at,
    )
    if isinstance(account_id, Refusal):
        return account_id
    owner = people.actor_of(account_id, at=at)
    if not owner.is_signed_in:
        return people.AccountClosed()
    for text in needed:
        agreements.accept_agreement(
            actor=owner, version_id=text.version_id, at=at, address=address, device=device
        )
    return account_id

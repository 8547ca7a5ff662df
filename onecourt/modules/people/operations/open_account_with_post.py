"""Somebody new at the court."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.people.operations.appoint_to_post import appoint_to_post
from onecourt.modules.people.operations.open_staff_account import open_staff_account, require_administrator
from onecourt.platform.operations import operation


@operation
def open_account_with_post(
    *,
    actor: Actor,
    login_name: str,
    password: str,
    name: str,
    department: str,
    roles: Iterable[str],
    valid_from: date,
    at: datetime,
    phone: str = "",
    valid_to: date | None = None,
) -> UUID:
    """Open the account of a member of staff at the administrator's own court, with her first post."""
    require_administrator(actor, actor.court_id)
    account_id = open_staff_account(
        actor=actor, login_name=login_name, password=password, name=name, phone=phone, at=at
    )
    appoint_to_post(
        actor=actor,
        account_id=account_id,
        court_id=actor.court,
        department=department,
        roles=roles,
        valid_from=valid_from,
        valid_to=valid_to,
        at=at,
    )
    return account_id

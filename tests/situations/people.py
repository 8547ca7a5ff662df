"""People for tests, made through operations: somebody of the public, somebody of the court."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.people import public as people
from onecourt.platform import jobs, providers

PASSWORD = "tidy-lantern-orchard"
PHONE = "13800000001"


@dataclass(frozen=True)
class SomeStaff:
    account_id: UUID
    post_id: UUID


def a_person(at: datetime, *, phone: str = PHONE, name: str = "李秀兰") -> UUID:
    """The account of somebody of the public."""
    return people.open_public_account(actor=Actor.system("tests"), phone=phone, name=name, at=at)


def an_actor(at: datetime, **facts: str) -> Actor:
    """Somebody of the public, signed in."""
    return people.actor_of(a_person(at, **facts), at=at)


def somebody_of_staff(
    at: datetime,
    *,
    court_id: UUID,
    login_name: str = "clerk",
    name: str = "韩立",
    roles: tuple[str, ...] = ("filing_clerk",),
) -> SomeStaff:
    """A member of staff with one post."""
    platform = Actor.system("tests")
    account_id = people.open_staff_account(
        actor=platform, login_name=login_name, password=PASSWORD, name=name, at=at
    )
    post_id = people.appoint_to_post(
        actor=platform,
        account_id=account_id,
        court_id=court_id,
        department="立案庭",
        roles=roles,
        valid_from=date(2026, 1, 1),
        at=at,
    )
    return SomeStaff(account_id, post_id)


def the_code_sent_to(phone: str) -> str:
    """The code of the last message to a number; what waits in the queue is sent first."""
    jobs.run_pending()
    return providers.list_sandbox_messages(phone=phone)[0].text[:6]

"""People for tests, made through operations: somebody of the public, somebody of the court."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.people import public as people
from onecourt.platform import jobs, providers

PASSWORD = "tidy-lantern-7"
PHONE = "13800000001"


@dataclass(frozen=True)
class SomeStaff:
    account_id: UUID
    post_id: UUID


def a_person(at: datetime, *, phone: str = PHONE, name: str = "李秀兰", password: str = "") -> UUID:
    """The account of somebody of the public."""
    return people.open_public_account(
        actor=Actor.system("tests"), phone=phone, name=name, password=password, at=at
    )


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


def sign_in_with(at: datetime, password: str, *, phone: str = PHONE) -> object:
    """Somebody of the public comes with phone and password, and reads the picture rightly."""
    token = people.get_new_captcha(at=at)
    found = people.find_captcha(token, at=at)
    return people.sign_in_by_phone_and_password(
        actor=Actor.visitor(),
        phone=phone,
        password=password,
        captcha_token=token,
        captcha=found[1] if found else "",
        at=at,
        address="10.1.2.3",
        device="Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36",
    )


def the_code_sent_to(phone: str) -> str:
    """The code of the last message to a number; what waits in the queue is sent first."""
    jobs.run_pending()
    return providers.list_sandbox_messages(phone=phone)[0].text[:6]

"""The administrator of a court at the workbench, and somebody of the same rank elsewhere."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.test import Client

from onecourt.kernel.actor import Actor
from onecourt.modules.people import public as people
from onecourt.web.kit.sessions import ACCOUNT, EPOCH, POST
from tests.situations import filings
from tests.situations.people import somebody_of_staff


@dataclass(frozen=True)
class Court:
    """A court with its administrator, and a clerk who takes in what a person files."""

    ground: filings.Ground
    boss: Actor
    clerk: Actor
    person: Actor


def a_court(at: datetime) -> Court:
    """The demo courts, with an administrator and a clerk at the first."""
    ground = filings.the_ground(at)
    return Court(
        ground=ground,
        boss=an_administrator(at, ground.court.id),
        clerk=filings.a_clerk(at, ground.court.id),
        person=filings.somebody(at),
    )


def an_administrator(at: datetime, court_id: UUID, *, login_name: str = "boss", name: str = "孙丽") -> Actor:
    """The administrator of a court in her post."""
    staff = somebody_of_staff(
        at, court_id=court_id, login_name=login_name, name=name, roles=("court_administrator",)
    )
    return people.actor_of(staff.account_id, post_id=staff.post_id, at=at)


def at_work(actor: Actor) -> Client:
    """The browser of somebody who has signed in."""
    client = Client()
    session = client.session
    session[ACCOUNT], session[EPOCH] = str(actor.account), people.get_session_epoch(actor.account)
    if actor.post_id:
        session[POST] = str(actor.post_id)
    session.save()
    return client

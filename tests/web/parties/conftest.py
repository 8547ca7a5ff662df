"""Somebody at the screen, and a court with causes and texts."""

import pytest
from django.test import Client

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import now
from onecourt.modules.people import public as people
from onecourt.web.kit.sessions import ACCOUNT, EPOCH
from tests.situations import filings as situation


def at_the_screen(actor: Actor) -> Client:
    """Somebody of the public signed in, in a browser."""
    client = Client()
    session = client.session
    session[ACCOUNT], session[EPOCH] = str(actor.account_id), people.get_session_epoch(actor.account_id)
    session.save()
    return client


@pytest.fixture
def moment():
    """Pages read the clock themselves."""
    return now()


@pytest.fixture
def ground(db, moment):
    return situation.the_ground(moment)


@pytest.fixture
def person(ground, moment):
    return situation.somebody(moment)


@pytest.fixture
def clerk(ground, moment):
    return situation.a_clerk(moment, ground.court.id)


@pytest.fixture
def screen(person):
    return at_the_screen(person)

"""A person with a draft, in a browser."""

from datetime import datetime
from uuid import UUID

import pytest
from django.test import Client

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import now
from tests.matrix.test_matrix import signed_in
from tests.situations import filings as situation
from tests.situations.filings import Ground
from tests.situations.world import Seat, World


@pytest.fixture
def at(db: None) -> datetime:
    return now()


@pytest.fixture
def ground(at: datetime) -> Ground:
    return situation.the_ground(at)


@pytest.fixture
def person(at: datetime, ground: Ground) -> Actor:
    return situation.somebody(at)


@pytest.fixture
def browser(person: Actor) -> Client:
    assert person.account_id
    return signed_in(World(seats={"owner": Seat(person.account_id)}), "owner")


@pytest.fixture
def draft(at: datetime, person: Actor) -> UUID:
    return situation.a_draft(at, person)

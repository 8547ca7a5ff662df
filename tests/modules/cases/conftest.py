"""The ground of every case: a court with judges and clerks, and a case that was just opened."""

from datetime import datetime
from uuid import UUID

import pytest

from onecourt import wiring
from onecourt.kernel.actor import Actor
from onecourt.modules.cases import public as cases
from tests.situations import filings as situation
from tests.situations.filings import Ground


@pytest.fixture
def ground(at: datetime, db: None) -> Ground:
    wiring.connect()
    return situation.the_ground(at)


@pytest.fixture
def person(at: datetime, ground: Ground) -> Actor:
    return situation.somebody(at)


@pytest.fixture
def clerk(at: datetime, ground: Ground) -> Actor:
    return situation.a_clerk(at, ground.court.id)


@pytest.fixture
def judge(at: datetime, ground: Ground) -> Actor:
    return situation.a_clerk(at, ground.court.id, login_name="judge", name="周敏", role="judge")


@pytest.fixture
def other_judge(at: datetime, ground: Ground) -> Actor:
    return situation.a_clerk(at, ground.court.id, login_name="judge2", name="钱洁", role="judge")


@pytest.fixture
def secretary(at: datetime, ground: Ground) -> Actor:
    return situation.a_clerk(at, ground.court.id, login_name="sec", name="许晴", role="court_clerk")


@pytest.fixture
def opened(at: datetime, person: Actor, clerk: Actor, ground: Ground) -> UUID:
    """A case with the plaintiff bound to it, and nobody to handle it."""
    people = (
        cases.NewParticipant("plaintiff", "原告", "李秀兰", {"phone": "13800000001"}, person.account_id),
        cases.NewParticipant("defendant", "被告", "王建国"),
    )
    new = cases.NewCase(
        court_id=ground.court.id,
        type_code="民初",
        type_label="民事一审",
        tab="trial",
        title="李秀兰 诉 王建国 民间借贷纠纷",
        origin_id=ground.cause.id,
        cause_id=ground.cause.id,
        participants=people,
    )
    return cases.open_case(actor=clerk, new=new, at=at).id

"""The ground of every matter: courts, causes, texts; who files, who reviews, who has no business there."""

from datetime import datetime

import pytest

from onecourt.kernel.actor import Actor
from tests.situations import filings as situation
from tests.situations.filings import Ground


@pytest.fixture
def ground(at: datetime, db: None) -> Ground:
    return situation.the_ground(at)


@pytest.fixture
def person(at: datetime, ground: Ground) -> Actor:
    return situation.somebody(at)


@pytest.fixture
def stranger(at: datetime, ground: Ground) -> Actor:
    return situation.somebody(at, phone="13800000009", name="陈默")


@pytest.fixture
def clerk(at: datetime, ground: Ground) -> Actor:
    return situation.a_clerk(at, ground.court.id)


@pytest.fixture
def colleague(at: datetime, ground: Ground) -> Actor:
    return situation.a_clerk(at, ground.court.id, login_name="colleague", name="宋岚")


@pytest.fixture
def other_clerk(at: datetime, ground: Ground) -> Actor:
    return situation.a_clerk(at, ground.other_court.id, login_name="other", name="吴桐")


@pytest.fixture
def judge(at: datetime, ground: Ground) -> Actor:
    return situation.a_clerk(at, ground.court.id, login_name="judge", name="周敏", role="judge")

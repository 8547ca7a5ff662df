"""The running court, and people on both sides of it, for whoever sends it something bad."""

import pytest

from tests.hostile.asking import Asker
from tests.journeys import people
from tests.journeys.filing_by_hand import Filing, a_draft, a_filing, somebody_new
from tests.journeys.running import RunningCourt
from tests.journeys.visitor import Visitor


@pytest.fixture(scope="session")
def filing(court: RunningCourt) -> Filing:
    """Somebody with a filing handed in."""
    return a_filing(court.url, people.someone("罗云"))


@pytest.fixture(scope="session")
def draft(court: RunningCourt) -> Filing:
    """Somebody else with a whole draft."""
    person = people.someone("方宁")
    return a_draft(somebody_new(court.url, person), person)


@pytest.fixture(scope="session")
def clerk(court: RunningCourt) -> Visitor:
    visitor = Visitor(court.url)
    visitor.sign_in_as_staff(*people.CLERK)
    return visitor


@pytest.fixture(scope="session")
def administrator(court: RunningCourt) -> Visitor:
    visitor = Visitor(court.url)
    visitor.sign_in_as_staff(*people.ADMINISTRATOR)
    return visitor


@pytest.fixture
def asker(court: RunningCourt) -> Asker:
    return Asker(court.url)

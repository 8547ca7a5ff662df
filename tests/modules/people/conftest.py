"""What tests of people share."""

import pytest

from onecourt.kernel import clock
from onecourt.kernel.actor import Actor
from onecourt.modules.courts import public as courts
from onecourt.modules.people import public as people
from tests.situations.people import somebody_of_staff


@pytest.fixture
def a_clock(monkeypatch, at):
    """Jobs, which read the clock themselves, live at the same moment as the test."""
    monkeypatch.setattr(clock, "now", lambda: at)


@pytest.fixture
def an_administrator(at, a_court):
    """Who keeps the accounts of staff of that court."""
    boss = somebody_of_staff(
        at, court_id=a_court, login_name="boss", name="孙丽", roles=("court_administrator",)
    )
    return people.actor_of(boss.account_id, at=at)


@pytest.fixture
def a_court(at):
    """A basic court of the demo province."""
    return courts.load_demo_courts(actor=Actor.system("tests"), at=at)[2].pk

"""What tests of people share."""

import pytest

from onecourt.kernel import clock
from onecourt.kernel.actor import Actor
from onecourt.modules.courts import public as courts


@pytest.fixture
def a_clock(monkeypatch, at):
    """Jobs, which read the clock themselves, live at the same moment as the test."""
    monkeypatch.setattr(clock, "now", lambda: at)


@pytest.fixture
def a_court(at):
    """A basic court of the demo province."""
    return courts.load_demo_courts(actor=Actor.system("tests"), at=at)[2].pk

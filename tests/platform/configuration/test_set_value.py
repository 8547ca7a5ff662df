"""Settings in three levels."""

from datetime import date, timedelta

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import NotPermitted
from onecourt.kernel.settings import COURT, PLATFORM, PROGRAMME, Setting
from onecourt.platform.configuration import BadValue, set_value, value
from onecourt.platform.configuration.values import administers_the_place

DAYS = Setting("test.days", int, PROGRAMME, 30, "Days for a test.")
PLATFORM_ONLY = Setting("test.words", str, PLATFORM, "", "Words for a test.")
COURT_ONLY = Setting("test.on", bool, COURT, True, "A switch for a test.")
COURT_A, COURT_B, FUND = new_id(), new_id(), new_id()
pytestmark = pytest.mark.django_db


def given(at, number, **place):
    return set_value(
        actor=Actor.system("tests"), setting=DAYS, value=number, valid_from=court_day(at), at=at, **place
    )


def test_the_nearest_level_holds(at):
    day = court_day(at)
    assert value(DAYS, on=day) == 30

    given(at, 20)
    given(at, 10, court_id=COURT_A)
    given(at, 5, programme_id=FUND)

    assert value(DAYS, on=day) == 20
    assert value(DAYS, court_id=COURT_A, on=day) == 10
    assert value(DAYS, court_id=COURT_B, on=day) == 20
    assert value(DAYS, court_id=COURT_A, programme_id=FUND, on=day) == 5


def test_holds_from_its_first_day_and_keeps_what_held_before(at):
    day = court_day(at)
    given(at, 20)
    set_value(actor=Actor.system("tests"), setting=DAYS, value=9, valid_from=day + timedelta(days=1), at=at)

    assert value(DAYS, on=day - timedelta(days=1)) == 30
    assert value(DAYS, on=day) == 20
    assert value(DAYS, on=day + timedelta(days=1)) == 9


@pytest.mark.parametrize("setting, wrong", [(DAYS, "10"), (DAYS, True), (PLATFORM_ONLY, 1), (COURT_ONLY, 1)])
def test_refuses_a_value_of_another_type(at, setting, wrong):
    with pytest.raises(BadValue):
        set_value(
            actor=Actor.system("tests"), setting=setting, value=wrong, valid_from=date(2026, 1, 1), at=at
        )


@pytest.mark.parametrize(
    "setting, fits, place",
    [(PLATFORM_ONLY, "a", {"court_id": COURT_A}), (COURT_ONLY, True, {"programme_id": FUND})],
)
def test_refuses_a_level_below_its_own(at, setting, fits, place):
    with pytest.raises(BadValue):
        set_value(
            actor=Actor.system("tests"),
            setting=setting,
            value=fits,
            valid_from=date(2026, 1, 1),
            at=at,
            **place,
        )


def test_a_court_sets_its_own_only(at):
    clerk = Actor(name="韩立", account_id=new_id(), court_id=COURT_A, roles=frozenset({"filing_clerk"}))

    with pytest.raises(NotPermitted):
        set_value(actor=clerk, setting=DAYS, value=1, valid_from=court_day(at), at=at, court_id=COURT_A)
    assert not administers_the_place(clerk, COURT_B)
    assert not administers_the_place(clerk, None)
    assert administers_the_place(clerk, COURT_A)

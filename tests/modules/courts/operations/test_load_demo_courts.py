"""Loading the courts of the demo province."""

import pytest

from onecourt.kernel.actor import STAFF, Actor
from onecourt.kernel.case_numbers import level_of_court
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.courts import public as courts

pytestmark = pytest.mark.django_db


def test_loads_a_province_with_three_levels_of_courts(at):
    loaded = courts.load_demo_courts(actor=Actor.system("test"), at=at)

    assert [court.code for court in loaded] == ["示", "示01", "示0101", "示0102", "示02", "示0201"]
    assert all(court.level == level_of_court(court.code) for court in loaded)
    assert all(court.is_demo for court in loaded)


def test_loading_again_keeps_every_court(at):
    first = courts.load_demo_courts(actor=Actor.system("test"), at=at)
    second = courts.load_demo_courts(actor=Actor.system("test"), at=at)

    assert [court.id for court in first] == [court.id for court in second]
    assert len(courts.list_courts()) == 6


@pytest.mark.parametrize(
    "actor", [Actor.visitor(), Actor(name="书记员", capacity=STAFF, roles=frozenset({"filing_clerk"}))]
)
def test_refuses_whoever_is_not_the_platform(actor, at):
    with pytest.raises(NotPermitted):
        courts.load_demo_courts(actor=actor, at=at)

"""Laying down which papers a court asks for."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, NotPermitted
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations.filings import KIND, Ground


@pytest.fixture
def boss(at: datetime, ground: Ground) -> Actor:
    return situation.a_clerk(at, ground.court.id, login_name="boss", name="孙丽", role="court_administrator")


def lay_down(boss: Actor, at: datetime, slot_key: str = "evidence", days: int = 1, **wish: Any) -> Any:
    return matters.ask_for_materials(
        actor=boss,
        kind_key=KIND,
        slot_key=slot_key,
        wish={"asked": "required"} | wish,
        valid_from=at.date() + timedelta(days=days),
        at=at,
    )


def slots(court_id: Any, at: datetime, days: int) -> dict[str, matters.Slot]:
    day = at.date() + timedelta(days=days)
    return {s.key: s for s in matters.slots.list_slots(matters.kind_of(KIND), court_id=court_id, on=day)}


@pytest.mark.req("MAT-06")
def test_holds_from_the_given_day_for_the_court_alone(at: datetime, ground: Ground, boss: Actor) -> None:
    lay_down(boss, at, days=2, minimum=2, says="每份一个文件。")
    lay_down(boss, at + timedelta(minutes=1), "service_address", days=2, asked="optional")

    assert not slots(ground.court.id, at, 1)["evidence"].required
    then = slots(ground.court.id, at, 2)
    assert (then["evidence"].required, then["evidence"].minimum) == (True, 2)
    assert "service_address" in then
    assert not slots(ground.other_court.id, at, 2)["evidence"].required


@pytest.mark.parametrize(
    "slot_key,wish,field",
    [
        ("evidence", {"asked": "perhaps"}, "asked"),
        ("complaint", {"asked": "optional"}, "asked"),
        ("complaint", {"asked": "none"}, "asked"),
        ("evidence", {"minimum": 5, "maximum": 3}, "maximum"),
        ("evidence", {"maximum": 101}, "maximum"),
        ("evidence", {"max_mb": 201}, "max_mb"),
        ("evidence", {"formats": ["exe"]}, "formats"),
        ("evidence", {"says": "长" * 201}, "says"),
        ("evidence", {"sample": ["行"] * 13}, "sample"),
    ],
)
def test_refuses_what_makes_no_sense(
    at: datetime, boss: Actor, slot_key: str, wish: dict[str, Any], field: str
) -> None:
    with pytest.raises(matters.BadWish) as refused, transaction.atomic():
        lay_down(boss, at, slot_key, **wish)

    assert refused.value.field == field
    assert refused.value.message.endswith("。")


@pytest.mark.req("MAT-06")
def test_refuses_to_change_what_is_asked_today(at: datetime, boss: Actor) -> None:
    with pytest.raises(matters.BadWish) as refused:
        lay_down(boss, at, days=0)

    assert refused.value.field == "valid_from"


def test_knows_no_slot_without_a_category(at: datetime, boss: Actor) -> None:
    with pytest.raises(NotFound):
        lay_down(boss, at, "bribe")


def test_is_the_administrators_alone(at: datetime, clerk: Actor) -> None:
    with pytest.raises(NotPermitted):
        lay_down(clerk, at)

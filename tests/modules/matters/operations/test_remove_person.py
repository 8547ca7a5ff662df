"""Taking one person off a side."""

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations.filings import Ground

NAMES = ["王建国", "孙强", "郑凯"]


def three_defendants(at: datetime, person: Actor) -> UUID:
    matter_id = situation.a_draft(at, person)
    people = [situation.DEFENDANT | {"name": name} for name in NAMES]
    matters.save_step(
        actor=person, matter_id=matter_id, step_key="parties", answers={"defendant": people}, at=at
    )
    return matter_id


def remove(at: datetime, actor: Actor, matter_id: UUID, place: int, **more: Any) -> matters.Saved:
    return matters.remove_person(
        actor=actor,
        matter_id=matter_id,
        step_key="parties",
        side_key="defendant",
        place=place,
        at=at,
        **more,
    )


def names_left(actor: Actor, matter_id: UUID) -> list[str]:
    matter = matters.get_matter(actor=actor, matter_id=matter_id)
    return [p["name"] for p in matters.content_of(matter).answers.people("parties", "defendant")]


@pytest.mark.parametrize(
    "place,left", [(0, ["孙强", "郑凯"]), (1, ["王建国", "郑凯"]), (2, ["王建国", "孙强"])]
)
def test_takes_out_just_this_one(at: datetime, person: Actor, place: int, left: list[str]) -> None:
    matter_id = three_defendants(at, person)

    remove(at, person, matter_id, place)

    assert names_left(person, matter_id) == left


def test_pressed_twice_takes_out_one(at: datetime, person: Actor) -> None:
    matter_id = three_defendants(at, person)
    drawn = matters.get_matter(actor=person, matter_id=matter_id).version
    remove(at, person, matter_id, 0, version=drawn)

    with pytest.raises(matters.EditedElsewhere), transaction.atomic():
        remove(at, person, matter_id, 0, version=drawn)

    assert names_left(person, matter_id) == ["孙强", "郑凯"]


@pytest.mark.parametrize("place", [3, -1])
def test_finds_nobody_at_an_empty_place(at: datetime, person: Actor, place: int) -> None:
    matter_id = three_defendants(at, person)

    with pytest.raises(NotFound):
        remove(at, person, matter_id, place)


def test_refuses_what_was_handed_in(at: datetime, person: Actor, ground: Ground) -> None:
    matter_id = situation.a_filing(at, person, ground)

    with pytest.raises(WrongState):
        remove(at, person, matter_id, 0)


def test_a_stranger_and_the_court_find_no_draft(
    at: datetime, person: Actor, stranger: Actor, clerk: Actor
) -> None:
    matter_id = three_defendants(at, person)

    for actor in (stranger, clerk, Actor.visitor()):
        with pytest.raises(NotFound), transaction.atomic():
            remove(at, actor, matter_id, 0)

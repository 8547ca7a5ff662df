"""Filling in one person."""

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


def save(at: datetime, actor: Actor, matter_id: UUID, place: int, answers: Any, **more: Any) -> matters.Saved:
    side = more.pop("side_key", "defendant")
    return matters.save_person(
        actor=actor,
        matter_id=matter_id,
        step_key="parties",
        side_key=side,
        place=place,
        answers=answers,
        at=at,
        **more,
    )


def defendants(actor: Actor, matter_id: UUID) -> list[dict[str, Any]]:
    matter = matters.get_matter(actor=actor, matter_id=matter_id)
    return matters.content_of(matter).answers.people("parties", "defendant")


@pytest.mark.req("FIL-12", partly="typed by hand; taking over from verification and reserve comes later")
def test_adds_one_after_the_other_and_changes_one(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)

    save(at, person, matter_id, 0, situation.DEFENDANT)
    save(at, person, matter_id, 1, situation.COMPANY)
    saved = save(at, person, matter_id, 0, {"address": "示例市临江区滨江路 1 号"})

    assert saved.errors == {}
    assert [(p["type"], p["name"], p["address"]) for p in defendants(person, matter_id)] == [
        ("natural_person", "王建国", "示例市临江区滨江路 1 号"),
        ("legal_person", "示例物业服务有限公司", "示例市示例区环城路 1 号"),
    ]


def test_says_what_is_wrong_with_this_person_only_and_keeps_it(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)
    save(at, person, matter_id, 0, situation.DEFENDANT | {"phone": "123"})

    saved = save(at, person, matter_id, 1, situation.DEFENDANT | {"id_number": "123"})

    assert set(saved.errors) == {"id_number"}
    assert "18 位" in saved.errors["id_number"]
    assert defendants(person, matter_id)[1]["id_number"] == "123"


def test_another_type_keeps_what_both_are_asked(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)
    save(at, person, matter_id, 0, situation.DEFENDANT | {"id_number": "440604190103050060"})

    save(at, person, matter_id, 0, {"type": "legal_person", "name": "示例商行"})

    changed = defendants(person, matter_id)[0]
    assert (changed["type"], changed["name"]) == ("legal_person", "示例商行")
    assert changed["address"] == situation.DEFENDANT["address"]
    assert "id_number" not in changed


def test_refuses_more_people_than_a_side_takes(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)
    matters.save_step(
        actor=person,
        matter_id=matter_id,
        step_key="parties",
        answers={"defendant": [situation.DEFENDANT] * 50},
        at=at,
    )

    with pytest.raises(matters.SideIsFull, match="最多填 50 人"):
        save(at, person, matter_id, 50, situation.DEFENDANT)


@pytest.mark.parametrize("side,place", [("defendant", 1), ("defendant", -1), ("judge", 0), ("agent", 0)])
def test_finds_no_place_that_is_not_there(at: datetime, person: Actor, side: str, place: int) -> None:
    matter_id = situation.a_draft(at, person)

    with pytest.raises(NotFound):
        save(at, person, matter_id, place, situation.DEFENDANT, side_key=side)


def test_refuses_to_overwrite_what_was_changed_in_another_window(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)
    drawn = matters.get_matter(actor=person, matter_id=matter_id).version
    save(at, person, matter_id, 0, situation.DEFENDANT, version=drawn)

    with pytest.raises(matters.EditedElsewhere), transaction.atomic():
        save(at, person, matter_id, 0, {"name": "孙强"}, version=drawn)

    assert defendants(person, matter_id)[0]["name"] == "王建国"


@pytest.mark.req("PLT-14", partly="numbers and phones of parties at rest")
def test_numbers_are_sealed_under_the_kind_of_their_document(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)
    as_card = situation.DEFENDANT | {"id_number": "440604190103050060"}
    save(at, person, matter_id, 0, as_card)
    save(at, person, matter_id, 1, situation.DEFENDANT | {"id_kind": "passport", "id_number": "E12345678"})
    save(at, person, matter_id, 2, as_card | {"id_kind": "resident_id"})

    stored = matters.get_matter(actor=person, matter_id=matter_id).data["parties"]["defendant"]

    assert "440604190103050060" not in str(stored)
    assert "E12345678" not in str(stored)
    assert stored[0]["id_number"]["index"] == stored[2]["id_number"]["index"]
    assert stored[0]["id_number"]["index"] != stored[1]["id_number"]["index"]


def test_refuses_what_was_handed_in(at: datetime, person: Actor, ground: Ground) -> None:
    matter_id = situation.a_filing(at, person, ground)

    with pytest.raises(WrongState):
        save(at, person, matter_id, 0, situation.DEFENDANT)


def test_a_stranger_and_the_court_find_no_draft(
    at: datetime, person: Actor, stranger: Actor, clerk: Actor
) -> None:
    matter_id = situation.a_draft(at, person)

    for actor in (stranger, clerk, Actor.visitor()):
        with pytest.raises(NotFound), transaction.atomic():
            save(at, actor, matter_id, 0, situation.DEFENDANT)

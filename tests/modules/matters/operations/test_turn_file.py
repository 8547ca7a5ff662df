"""Setting a page of a file upright."""

from datetime import datetime
from typing import Any

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from tests.situations import files as sent
from tests.situations import filings as situation
from tests.situations import rounds
from tests.situations.filings import Ground


def turn(at: datetime, actor: Actor, matter_id: Any, material_id: Any, number: int = 1) -> Any:
    return matters.turn_file(
        actor=actor, matter_id=matter_id, material_id=material_id, number=number, degrees=90, at=at
    )


@pytest.mark.req("MAT-05")
def test_turns_the_picture_of_a_draft(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)
    material = situation.attach(at, person, matter_id, "evidence", sent.a_photo(), "借条.jpg")

    turn(at, person, matter_id, material.id)

    assert documents.get_document(material.document_id).turned_pages == 1


def test_refuses_once_it_was_handed_in(at: datetime, person: Actor, ground: Ground) -> None:
    matter_id = situation.a_filing(at, person, ground)
    file = matters.list_files(matters.get_matter(actor=person, matter_id=matter_id))[0]

    with pytest.raises(WrongState):
        turn(at, person, matter_id, file.material_id)


def test_a_stranger_and_a_page_that_is_not_there_are_not_found(
    at: datetime, person: Actor, stranger: Actor
) -> None:
    matter_id = situation.a_draft(at, person)
    material = situation.attach(at, person, matter_id, "evidence", sent.a_photo(), "借条.jpg")

    for actor, number in ((stranger, 1), (person, 2)):
        with pytest.raises(NotFound), transaction.atomic():
            turn(at, actor, matter_id, material.id, number)


@pytest.mark.req("FIL-19")
def test_what_the_court_did_not_ask_for_stays_as_it_was_handed_in(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = rounds.a_filing_to_supplement(at, person, clerk, ground)
    files = matters.list_files(matters.get_matter(actor=person, matter_id=matter_id))
    closed = next(file for file in files if file.slot != "evidence")
    added = rounds.add_evidence(at, person, matter_id)

    with pytest.raises(matters.NotOpened), transaction.atomic():
        turn(at, person, matter_id, closed.material_id)
    turn(at, person, matter_id, added.id)

    assert documents.get_document(added.document_id).turned_pages == 1

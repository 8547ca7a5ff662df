"""Taking a file out of a slot."""

from datetime import datetime

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations.filings import Ground


def first_file(actor: Actor, matter_id: object) -> matters.FileRow:
    return matters.list_files(matters.get_matter(actor=actor, matter_id=matter_id))[0]


@pytest.mark.req("PLT-09")
def test_takes_a_file_out_of_a_draft(at: datetime, person: Actor, ground: Ground) -> None:
    matter_id = situation.a_whole_draft(at, person, ground)
    file = first_file(person, matter_id)

    matters.strike_file(actor=person, matter_id=matter_id, material_id=file.material_id, at=at)

    assert first_file(person, matter_id).material_id != file.material_id
    with pytest.raises(NotFound):
        documents.file_link(file.document_id, actor=person, at=at)


def test_a_round_already_handed_in_keeps_it(at: datetime, person: Actor, ground: Ground) -> None:
    matter_id = situation.a_filing(at, person, ground)
    file = first_file(person, matter_id)
    matters.withdraw_matter(actor=person, matter_id=matter_id, at=at)

    matters.strike_file(actor=person, matter_id=matter_id, material_id=file.material_id, at=at)

    matter = matters.get_matter(actor=person, matter_id=matter_id)
    submission = matters.get_submission(matter, 1)
    assert submission is not None
    assert str(file.material_id) in [f["material"] for f in submission.files]
    assert file.material_id not in [f.material_id for f in matters.list_files(matter)]
    assert documents.file_link(file.document_id, actor=person, at=at)


def test_refuses_once_it_was_handed_in(at: datetime, person: Actor, ground: Ground) -> None:
    matter_id = situation.a_filing(at, person, ground)
    file = first_file(person, matter_id)

    with pytest.raises(WrongState):
        matters.strike_file(actor=person, matter_id=matter_id, material_id=file.material_id, at=at)


def test_finds_no_file_twice_nor_one_of_another_matter(at: datetime, person: Actor, ground: Ground) -> None:
    matter_id = situation.a_whole_draft(at, person, ground)
    other = first_file(person, situation.a_whole_draft(at, person, ground))
    file = first_file(person, matter_id)
    matters.strike_file(actor=person, matter_id=matter_id, material_id=file.material_id, at=at)

    for material_id in (file.material_id, other.material_id, new_id()):
        with pytest.raises(NotFound), transaction.atomic():
            matters.strike_file(actor=person, matter_id=matter_id, material_id=material_id, at=at)


def test_a_stranger_and_the_court_find_nothing(
    at: datetime, person: Actor, stranger: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_whole_draft(at, person, ground)
    file = first_file(person, matter_id)

    for actor in (stranger, clerk):
        with pytest.raises(NotFound), transaction.atomic():
            matters.strike_file(actor=actor, matter_id=matter_id, material_id=file.material_id, at=at)

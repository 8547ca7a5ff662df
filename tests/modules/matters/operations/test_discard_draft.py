"""Throwing away a draft."""

from datetime import datetime

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from onecourt.platform.audit.models import AuditEntry
from tests.situations import files as sent
from tests.situations import filings as situation
from tests.situations.filings import Ground


def test_a_draft_is_gone_with_its_files(at: datetime, person: Actor, ground: Ground) -> None:
    matter_id = situation.a_whole_draft(at, person, ground)
    situation.attach(at, person, matter_id, "evidence", sent.a_program(), "坏文件.pdf")
    files = matters.list_files(matters.get_matter(actor=person, matter_id=matter_id))
    matters.strike_file(actor=person, matter_id=matter_id, material_id=files[0].material_id, at=at)

    matters.discard_draft(actor=person, matter_id=matter_id, at=at)

    with pytest.raises(NotFound):
        matters.get_matter(actor=person, matter_id=matter_id)
    assert documents.list_documents(matters.OWNER, matter_id) == []
    for file in files:
        with pytest.raises(NotFound):
            documents.file_link(file.document_id, actor=person, at=at)
    told = AuditEntry.objects.filter(thing_id=matter_id).order_by("number").values_list("act", flat=True)
    assert list(told)[-1] == "matters.matter.discarded"


@pytest.mark.parametrize("then", ["submitted", "docketed"])
def test_refuses_what_the_court_has(
    at: datetime, person: Actor, clerk: Actor, ground: Ground, then: str
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    if then == "docketed":
        situation.carry_out(situation.decide(at, clerk, matter_id))

    with pytest.raises(WrongState, match="不能删除"):
        matters.discard_draft(actor=person, matter_id=matter_id, at=at)


@pytest.mark.parametrize("then", ["withdrawn", "returned"])
def test_what_was_handed_in_once_is_put_away_and_the_court_keeps_it(
    at: datetime, person: Actor, clerk: Actor, ground: Ground, then: str
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    if then == "withdrawn":
        matters.withdraw_matter(actor=person, matter_id=matter_id, at=at)
    else:
        situation.carry_out(situation.decide(at, clerk, matter_id, "return", "请写明被告住址。"))

    matters.discard_draft(actor=person, matter_id=matter_id, at=at)

    with pytest.raises(NotFound):
        matters.get_matter(actor=person, matter_id=matter_id)
    kept = matters.get_matter(actor=Actor.system("tests"), matter_id=matter_id)
    assert (kept.round, kept.put_away_at) == (1, at)
    assert documents.list_documents(matters.OWNER, matter_id)


def test_a_stranger_and_the_court_find_nothing(
    at: datetime, person: Actor, stranger: Actor, clerk: Actor
) -> None:
    matter_id = situation.a_draft(at, person)

    for actor in (stranger, clerk, Actor.visitor()):
        with pytest.raises(NotFound), transaction.atomic():
            matters.discard_draft(actor=actor, matter_id=matter_id, at=at)
    assert matters.get_matter(actor=person, matter_id=matter_id)


def test_a_second_time_there_is_nothing_to_discard(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)
    matters.discard_draft(actor=person, matter_id=matter_id, at=at)

    with pytest.raises(NotFound):
        matters.discard_draft(actor=person, matter_id=matter_id, at=at)

"""Answering one thing that the court asked for."""

from datetime import datetime

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations import rounds
from tests.situations.filings import Ground

pytestmark = pytest.mark.django_db


@pytest.mark.req("FIL-19", "B-03")
def test_an_answer_stands_for_what_cannot_be_supplemented_and_reaches_the_officer(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = rounds.a_filing_to_supplement(at, person, clerk, ground)
    with pytest.raises(matters.ItemsOpen, match="还有 1 项没有补"), transaction.atomic():
        situation.submit(at, person, matter_id)

    matters.answer_item(actor=person, matter_id=matter_id, item=1, text="借条丢了。", at=at)
    matters.answer_item(actor=person, matter_id=matter_id, item=1, text=" 借条丢了，有转账记录。\r\n", at=at)
    situation.submit(at, person, matter_id)

    matter = matters.get_matter(actor=clerk, matter_id=matter_id)
    row = matters.list_item_rows(matter, 1)[0]
    assert (matter.round, row.changed, row.answer) == (2, False, "借条丢了，有转账记录。")


def test_refuses_what_is_too_long_unasked_or_over(
    at: datetime, person: Actor, stranger: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = rounds.a_filing_to_supplement(at, person, clerk, ground)
    draft = situation.a_draft(at, person)

    with pytest.raises(matters.AnswerTooLong, match="最多 500 个字"):
        matters.answer_item(actor=person, matter_id=matter_id, item=1, text="长" * 501, at=at)
    for item in (0, 2):
        with pytest.raises(NotFound):
            matters.answer_item(actor=person, matter_id=matter_id, item=item, text="", at=at)
    with pytest.raises(WrongState):
        matters.answer_item(actor=person, matter_id=draft, item=1, text="", at=at)
    with pytest.raises(NotFound):
        matters.answer_item(actor=stranger, matter_id=matter_id, item=1, text="", at=at)

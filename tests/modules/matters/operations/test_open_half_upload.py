"""Beginning to take in a large file piece by piece."""

from datetime import datetime

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.matters import public as matters
from tests.modules.matters.operations.halves import begin
from tests.situations import filings as situation


@pytest.mark.req("MAT-90", partly="each bad file has a sentence of its own elsewhere")
def test_the_same_file_again_goes_on_where_it_stopped(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)

    first, again = (begin(at, person, matter_id, b"x" * 100) for _ in range(2))
    other = begin(at, person, matter_id, b"x" * 101)

    assert first.id == again.id != other.id


@pytest.mark.req("MAT-07")
@pytest.mark.parametrize("size", [0, -1, 20 * 1024 * 1024 + 1])
def test_refuses_a_file_larger_than_the_slot_takes_before_it_is_sent(
    at: datetime, person: Actor, size: int
) -> None:
    matter_id = situation.a_draft(at, person)

    with pytest.raises(matters.FileTooLarge) as refused:
        begin(at, person, matter_id, b"", size=size)

    assert "超过 20 MB" in refused.value.message


def test_refuses_to_begin_without_end(at: datetime, person: Actor) -> None:
    matter_id = situation.a_draft(at, person)
    for number in range(20):
        begin(at, person, matter_id, b"x", key=str(number))

    with pytest.raises(matters.TooManyHalves):
        begin(at, person, matter_id, b"x", key="one more")


def test_a_stranger_and_an_unknown_slot_are_not_found(at: datetime, person: Actor, stranger: Actor) -> None:
    matter_id = situation.a_draft(at, person)

    for actor, slot in ((stranger, "evidence"), (person, "bribe")):
        with pytest.raises(NotFound), transaction.atomic():
            begin(at, actor, matter_id, b"x", slot_key=slot)

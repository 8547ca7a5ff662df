"""Beginning a matter."""

from dataclasses import replace
from datetime import datetime

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, NotPermitted
from onecourt.modules.matters import public as matters
from onecourt.platform import configuration
from tests.situations import filings as situation


@pytest.mark.req("FIL-01", partly="one kind; the tiles of the others and the choice of each court come later")
def test_makes_a_draft_that_only_the_applicant_sees(
    at: datetime, person: Actor, stranger: Actor, clerk: Actor
) -> None:
    matter = matters.start_matter(actor=person, kind_key=situation.KIND, at=at)

    assert (matter.state, matter.round, matter.reference) == (matters.DRAFT, 0, "")
    assert [row.id for row in matters.list_own_matters(person)] == [matter.id]
    assert matters.list_own_matters(stranger) == []
    for actor in (stranger, clerk, Actor.visitor()):
        with pytest.raises(NotFound):
            matters.get_matter(actor=actor, matter_id=matter.id)


def test_pins_the_edition_it_began_with(at: datetime, person: Actor) -> None:
    matter = matters.start_matter(actor=person, kind_key=situation.KIND, at=at)

    assert matter.edition == matters.kind_of(situation.KIND).edition


def test_refuses_staff_and_visitors(at: datetime, clerk: Actor) -> None:
    for actor in (clerk, Actor.visitor()):
        with pytest.raises(NotPermitted, match="身份不能办理"):
            matters.start_matter(actor=actor, kind_key=situation.KIND, at=at)


def test_refuses_somebody_in_a_capacity_the_kind_is_not_open_to(at: datetime, person: Actor) -> None:
    with pytest.raises(NotPermitted, match="这类事项"):
        matters.start_matter(actor=replace(person, capacity="institution"), kind_key=situation.KIND, at=at)


@pytest.mark.parametrize("kind_key", ["filings.unknown", "", "../etc", "filings"])
def test_finds_no_kind_that_nobody_declared(at: datetime, person: Actor, kind_key: str) -> None:
    with pytest.raises(NotFound):
        matters.start_matter(actor=person, kind_key=kind_key, at=at)


def test_asks_for_the_identity_level_that_is_set(at: datetime, person: Actor) -> None:
    assert configuration.value(matters.LEVEL_BY_FUNCTION)[matters.START.key] == person.level

    with pytest.raises(matters.LevelTooLow):
        matters.start_matter(actor=replace(person, level=0), kind_key=situation.KIND, at=at)

    assert matters.start_matter(actor=person, kind_key=situation.KIND, at=at)

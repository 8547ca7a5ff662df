"""Joining a matter with its case."""

from datetime import datetime

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations.filings import Ground


def test_joins_an_approved_filing_with_its_case(
    at: datetime, person: Actor, clerk: Actor, ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = matters.get_matter(
        actor=person, matter_id=situation.a_docketed_filing(at, person, clerk, ground)
    ).case_id
    matter_id = approved(at, person, clerk, ground, monkeypatch)

    matter = matters.docket_matter(actor=clerk, matter_id=matter_id, case_id=case_id, at=at)

    assert (matter.state, matter.case_id) == (matters.DOCKETED, case_id)


def approved(
    at: datetime, person: Actor, clerk: Actor, ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> object:
    """A filing that was approved while nothing follows from it."""
    matter_id = situation.a_filing(at, person, ground)
    monkeypatch.setitem(matters.EFFECTS, "filings.docket", lambda **_given: None)
    situation.carry_out(situation.decide(at, clerk, matter_id))
    return matter_id


@pytest.mark.parametrize("state", ["draft", "submitted", "docketed"])
def test_refuses_what_was_not_approved(
    at: datetime, person: Actor, clerk: Actor, ground: Ground, state: str
) -> None:
    matter_id = situation.a_whole_draft(at, person, ground)
    if state != "draft":
        situation.submit(at, person, matter_id)
    if state == "docketed":
        situation.carry_out(situation.decide(at, clerk, matter_id))

    with pytest.raises(WrongState), transaction.atomic():
        matters.docket_matter(actor=Actor.system("tests"), matter_id=matter_id, case_id=new_id(), at=at)


def test_is_only_for_those_who_see_the_matter(
    at: datetime, person: Actor, stranger: Actor, other_clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    for actor in (stranger, other_clerk):
        with pytest.raises(NotFound), transaction.atomic():
            matters.docket_matter(actor=actor, matter_id=matter_id, case_id=new_id(), at=at)

"""Opening a matter for review."""

from datetime import datetime

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, NotPermitted
from onecourt.modules.matters import public as matters
from onecourt.platform.audit.models import AuditEntry
from tests.situations import filings as situation
from tests.situations.filings import Ground

DESK = "filing-review"


@pytest.mark.req("FRV-01")
def test_shows_colleagues_who_looks_at_it(
    at: datetime, person: Actor, clerk: Actor, colleague: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    matters.open_review(actor=clerk, matter_id=matter_id, at=at)

    (row,) = matters.list_queue(colleague, DESK, "waiting")
    assert (row.id, row.opened_by, row.findings) == (matter_id, "韩立", 1)


@pytest.mark.req("PLT-15")
def test_reading_is_on_record_once_for_each_change_of_hands(
    at: datetime, person: Actor, clerk: Actor, colleague: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    for actor in (clerk, clerk, colleague, clerk):
        matters.open_review(actor=actor, matter_id=matter_id, at=at)

    told = AuditEntry.objects.filter(thing_id=matter_id, act="matters.matter.opened").order_by("number")
    assert [entry.actor_id for entry in told] == [clerk.account_id, colleague.account_id, clerk.account_id]


def test_nobody_else_finds_or_opens_it(
    at: datetime, person: Actor, stranger: Actor, other_clerk: Actor, judge: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    for actor in (stranger, other_clerk, judge, Actor.visitor()):
        with pytest.raises(NotFound), transaction.atomic():
            matters.open_review(actor=actor, matter_id=matter_id, at=at)
    with pytest.raises(NotPermitted), transaction.atomic():
        matters.open_review(actor=person, matter_id=matter_id, at=at)


def test_a_draft_is_not_there_for_the_court(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_whole_draft(at, person, ground)

    with pytest.raises(NotFound):
        matters.open_review(actor=clerk, matter_id=matter_id, at=at)
    assert matters.list_queue(clerk, DESK, "waiting") == []


def test_a_new_round_is_open_to_all_again(at: datetime, person: Actor, clerk: Actor, ground: Ground) -> None:
    matter_id = situation.a_filing(at, person, ground)
    matters.open_review(actor=clerk, matter_id=matter_id, at=at)
    matters.withdraw_matter(actor=person, matter_id=matter_id, at=at)

    situation.submit(at, person, matter_id)

    assert matters.list_queue(clerk, DESK, "waiting")[0].opened_by == ""

"""Taking a matter in hand."""

from datetime import datetime, timedelta

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import now
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.matters import public as matters
from onecourt.modules.people import public as people
from onecourt.platform.audit.models import AuditEntry
from tests.situations import filings as situation
from tests.situations.filings import Ground
from tests.situations.rivals import at_once

DESK = "filing-review"


@pytest.mark.req("FRV-01", "PLT-12")
def test_shows_colleagues_who_has_it_in_hand_and_keeps_how_it_came_there(
    at: datetime, person: Actor, clerk: Actor, colleague: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    matters.claim_matter(actor=clerk, matter_id=matter_id, at=at)

    (row,) = matters.list_queue(colleague, DESK, "waiting")
    (kept,) = matters.list_assignments(matters.get_matter(actor=colleague, matter_id=matter_id))
    assert row.claimed_by == "韩立"
    assert (kept.what, kept.by, kept.to, kept.at) == ("领取", "韩立", "韩立", at)
    assert AuditEntry.objects.filter(thing_id=matter_id, act="matters.matter.claimed").count() == 1
    assert [m.id for m in matters.list_claimed(clerk)] == [matter_id]
    assert matters.count_claimed(colleague) == 0


@pytest.mark.req("PLT-12")
def test_nobody_else_marks_or_decides_what_is_claimed(
    at: datetime, person: Actor, clerk: Actor, colleague: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    matters.claim_matter(actor=clerk, matter_id=matter_id, at=at)

    with pytest.raises(matters.HeldByColleague, match="韩立已经领取"), transaction.atomic():
        situation.decide(at, colleague, matter_id)
    with pytest.raises(matters.HeldByColleague), transaction.atomic():
        matters.mark_point(
            actor=colleague, matter_id=matter_id, point="plaintiff", mark="met", text="", at=at
        )
    with pytest.raises(matters.AlreadyClaimed, match="请他转交"), transaction.atomic():
        matters.claim_matter(actor=colleague, matter_id=matter_id, at=at)


@pytest.mark.req("PLT-12")
@pytest.mark.django_db(transaction=True)
def test_of_two_officers_at_once_one_gets_it(
    at: datetime, person: Actor, clerk: Actor, colleague: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    came = at_once(
        lambda: matters.claim_matter(actor=clerk, matter_id=matter_id, at=at),
        lambda: matters.claim_matter(actor=colleague, matter_id=matter_id, at=at),
    )

    assert sum(isinstance(one, matters.AlreadyClaimed) for one in came) == 1
    assert len(matters.list_assignments(matters.get_matter(actor=clerk, matter_id=matter_id))) == 1


def test_claiming_twice_changes_nothing(at: datetime, person: Actor, clerk: Actor, ground: Ground) -> None:
    matter_id = situation.a_filing(at, person, ground)

    for _ in range(2):
        matters.claim_matter(actor=clerk, matter_id=matter_id, at=at)

    assert len(matters.list_assignments(matters.get_matter(actor=clerk, matter_id=matter_id))) == 1


def test_stays_with_the_officer_who_asked_for_a_supplement(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    matters.claim_matter(actor=clerk, matter_id=matter_id, at=at)
    matters.withdraw_matter(actor=person, matter_id=matter_id, at=at)

    situation.submit(at, person, matter_id)

    assert [m.id for m in matters.list_claimed(clerk)] == [matter_id]


def test_what_somebody_held_who_has_left_the_desk_can_be_claimed(
    at: datetime, person: Actor, clerk: Actor, colleague: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    matters.claim_matter(actor=clerk, matter_id=matter_id, at=at)
    people.end_post(
        actor=situation.PLATFORM, post_id=clerk.post_id, valid_to=at.date() - timedelta(days=1), at=now()
    )

    matters.claim_matter(actor=colleague, matter_id=matter_id, at=at)

    assert [m.id for m in matters.list_claimed(colleague)] == [matter_id]


def test_refuses_strangers_and_what_is_over(
    at: datetime, person: Actor, clerk: Actor, other_clerk: Actor, judge: Actor, ground: Ground
) -> None:
    matter_id = situation.a_docketed_filing(at, person, clerk, ground)

    for actor in (other_clerk, judge):
        with pytest.raises(NotFound), transaction.atomic():
            matters.claim_matter(actor=actor, matter_id=matter_id, at=at)
    with pytest.raises(WrongState), transaction.atomic():
        matters.claim_matter(actor=clerk, matter_id=matter_id, at=at)

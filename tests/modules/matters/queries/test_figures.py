"""Figures of the review."""

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from onecourt.kernel.actor import Actor
from onecourt.modules.matters import public as matters
from onecourt.platform import access
from tests.situations import filings as situation
from tests.situations.filings import Ground

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)


def figures(ground: Ground, on: datetime, first: date = FIRST, last: date = LAST) -> matters.Figures:
    rows = matters.list_rounds_in([ground.court.id], first, last, on=on.date())
    return matters.get_figures(rows, first, last, on=on.date())


def ask(at: datetime, clerk: Actor, matter_id: UUID) -> None:
    for point in ("plaintiff", "materials"):
        matters.mark_point(
            actor=clerk, matter_id=matter_id, point=point, mark=matters.TO_SUPPLEMENT, text="补交", at=at
        )


@pytest.mark.req("FRV-08")
def test_counts_what_came_how_it_was_answered_how_long_it_took_and_what_was_late(
    at: datetime, person: Actor, clerk: Actor, colleague: Actor, ground: Ground
) -> None:
    # Friday 20 November: filed the Friday before (five working days), two weeks before (late), and today.
    week, fortnight = at - timedelta(days=7), at - timedelta(days=14)
    approved = situation.a_filing(week, person, ground)
    returned = situation.a_filing(fortnight, person, ground)
    refused = situation.a_filing(at, person, ground)
    waiting = situation.a_filing(fortnight, person, ground)
    situation.carry_out(situation.decide(at, clerk, approved))
    situation.carry_out(situation.decide(at, clerk, returned, "return", "缺身份证明"))
    situation.carry_out(situation.decide(at, colleague, refused, "refuse", "不属于本院"))
    matters.claim_matter(actor=colleague, matter_id=waiting, at=at)

    whole = figures(ground, at)
    rows = matters.list_rounds_in([ground.court.id], FIRST, LAST, on=at.date())
    mine = [row for row in rows if row.officer_id == colleague.account_id]

    assert (whole.received, whole.answered) == (4, 3)
    assert (whole.approved, whole.returned, whole.refused, whole.supplements) == (1, 1, 1, 0)
    assert whole.days == pytest.approx((5 + 10 + 0) / 3)
    assert whole.late == 2
    assert sorted(row.matter_id for row in mine) == sorted([refused, waiting])
    assert {row.kind for row in rows} == {situation.KIND}


def test_every_round_counts_and_each_in_its_own_month(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    october = at - timedelta(days=30)
    matter_id = situation.a_filing(october, person, ground)
    situation.carry_out(situation.decide(october, clerk, matter_id, "return", "缺身份证明"))
    situation.submit(at, person, matter_id)

    before = figures(ground, at, date(2026, 10, 1), date(2026, 10, 31))
    now = figures(ground, at)

    assert (before.received, before.returned, before.days) == (1, 1, 0)
    assert (now.received, now.answered, now.days) == (1, 0, None)


def test_an_intention_that_was_taken_back_counts_nowhere(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    situation.decide(at, clerk, matter_id, "return", "缺身份证明")
    matters.undo_decision(actor=clerk, matter_id=matter_id, at=at + timedelta(seconds=2))

    assert figures(ground, at).answered == 0


def test_another_court_has_figures_of_its_own(at: datetime, person: Actor, ground: Ground) -> None:
    situation.a_filing(at, person, ground)

    assert matters.list_rounds_in([ground.other_court.id], FIRST, LAST, on=at.date()) == []


def test_a_higher_court_sees_those_below_it_and_nobody_the_one_beside(
    at: datetime, clerk: Actor, ground: Ground
) -> None:
    above = situation.a_clerk(
        at, ground.court.parent_id, login_name="above", name="罗敏", role="court_leadership"
    )

    assert access.allowed(above, matters.COURT_FIGURES, ground.court.id)
    assert access.allowed(clerk, matters.FIGURES, ground.court.id)
    assert not access.allowed(clerk, matters.FIGURES, ground.other_court.id)
    assert not access.allowed(clerk, matters.COURT_FIGURES, ground.court.id)

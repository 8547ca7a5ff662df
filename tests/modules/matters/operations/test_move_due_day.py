"""A matter shows the day that its deadline now has."""

from datetime import date, datetime

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.matters import public as matters
from tests.situations import filings
from tests.situations.administration import a_court

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    "kind, field", [("matters.review", "due_on"), ("matters.supplement", "supplement_due_on")]
)
def test_follows_its_deadline(at: datetime, kind: str, field: str) -> None:
    court = a_court(at)
    matter_id = filings.a_filing(at, court.person, court.ground)

    matters.move_due_day(actor=Actor.system("calendar"), matter_id=matter_id, kind=kind, due_on=MONDAY, at=at)

    assert getattr(matters.get_matter(actor=court.clerk, matter_id=matter_id), field) == MONDAY


def test_nobody_moves_it_by_hand(at: datetime) -> None:
    court = a_court(at)
    matter_id = filings.a_filing(at, court.person, court.ground)

    with pytest.raises(NotPermitted):
        matters.move_due_day(
            actor=court.clerk, matter_id=matter_id, kind="matters.review", due_on=MONDAY, at=at
        )

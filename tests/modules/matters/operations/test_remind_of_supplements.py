"""Reminding of supplements that are due, and showing the desk those that are over."""

from datetime import datetime, timedelta

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from tests.situations import rounds
from tests.situations.filings import Ground

pytestmark = pytest.mark.django_db

JOB = Actor.system("matters.remind_of_supplements")


def titles(actor: Actor) -> list[str]:
    return [row.title for row in notices.list_notices(actor)]


@pytest.mark.req("FIL-19")
def test_reminds_two_days_before_once(at: datetime, person: Actor, clerk: Actor, ground: Ground) -> None:
    rounds.a_filing_to_supplement(at, person, clerk, ground, working_days=5)

    counted = []
    for day in (1, 4, 5, 5, 6):
        matters.remind_of_supplements(actor=JOB, at=at + timedelta(days=day))
        counted.append(sum("快到期" in title for title in titles(person)))

    assert counted[0] == 0
    assert counted[-1] == 1


@pytest.mark.req("FIL-19")
def test_what_is_over_lies_at_the_desk_again_and_nothing_is_decided(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = rounds.a_filing_to_supplement(at, person, clerk, ground, working_days=1)
    before = matters.list_queue(clerk, "filing-review", "waiting")

    for day in (30, 31):
        assert matters.remind_of_supplements(actor=JOB, at=at + timedelta(days=day)) == 1

    assert before == []
    assert [row.id for row in matters.list_queue(clerk, "filing-review", "waiting")] == [matter_id]
    assert sum("逾期没有补交" in title for title in titles(clerk)) == 1
    assert matters.get_matter(actor=person, matter_id=matter_id).state == matters.SUPPLEMENT_REQUIRED


def test_is_the_platforms_own(at: datetime, clerk: Actor) -> None:
    with pytest.raises(NotPermitted):
        matters.remind_of_supplements(actor=clerk, at=at)

"""The queues of the desks."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from onecourt.kernel.actor import Actor
from onecourt.modules.catalogues import public as catalogues
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations.filings import Ground

DESK = "filing-review"


@pytest.fixture
def three(at: datetime, person: Actor, stranger: Actor, clerk: Actor, ground: Ground) -> list[UUID]:
    """One filed ten days ago, one filed today by somebody else, one over; the first claimed."""
    rent = next(c for c in catalogues.find_causes("物业服务合同纠纷") if c.name == "物业服务合同纠纷")
    old = situation.a_filing(at - timedelta(days=10), person, ground)
    new = situation.a_filing(
        at,
        stranger,
        ground,
        cause={"id": rent.id},
        parties={
            "plaintiff": [situation.PLAINTIFF | {"name": "陈默"}],
            "defendant": [situation.DEFENDANT],
        },
    )
    over = situation.a_docketed_filing(at, person, clerk, ground)
    matters.claim_matter(actor=clerk, matter_id=old, at=at)
    return [old, new, over]


@pytest.mark.req("FRV-01")
@pytest.mark.parametrize(
    ("wanted", "tab", "found"),
    [
        ({}, "waiting", [0, 1]),
        ({"kind": situation.KIND}, "waiting", [0, 1]),
        ({"kind": "another.kind"}, "waiting", []),
        ({"state": "docketed"}, "done", [2]),
        ({"state": "refused"}, "done", []),
        ({"age": "today"}, "waiting", [1]),
        ({"age": "week"}, "waiting", [1]),
        ({"age": "older"}, "waiting", [0]),
        ({"due": "late"}, "waiting", [0]),
        ({"due": "today"}, "waiting", []),
        ({"applicant": "陈默"}, "waiting", [1]),
        ({"applicant": "没有这个人"}, "waiting", []),
        ({"cause": "借贷"}, "waiting", [0]),
        ({"cause": "物业"}, "waiting", [1]),
        ({"hands": "mine"}, "waiting", [0]),
        ({"hands": "nobody"}, "waiting", [1]),
        ({"hands": "others"}, "waiting", []),
        ({"hands": "nobody", "cause": "借贷"}, "waiting", []),
    ],
)
def test_filters_by_type_state_age_applicant_cause_and_hands(
    at: datetime, clerk: Actor, three: list[UUID], wanted: dict[str, str], tab: str, found: list[int]
) -> None:
    chosen = matters.QueueFilter(**wanted)

    rows = matters.list_queue(clerk, DESK, tab, wanted=chosen, on=at.date())

    assert [row.id for row in rows] == [three[i] for i in found]
    assert matters.count_queue(clerk, DESK, wanted=chosen, on=at.date())[tab] == len(found)


@pytest.mark.req("CRT-01")
def test_counts_what_is_late_and_the_days_on_which_something_ends(
    at: datetime, clerk: Actor, other_clerk: Actor, three: list[UUID]
) -> None:
    days = matters.list_due_days(clerk, until=at.date() + timedelta(days=14))

    assert matters.count_late(clerk, DESK, on=at.date()) == 1
    assert matters.count_late(other_clerk, DESK, on=at.date()) == 0
    assert [(n, own) for _, n, own in days] == [(1, 1), (1, 0)]

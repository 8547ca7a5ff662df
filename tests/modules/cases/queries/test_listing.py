"""The cases of a court as its officers look through them."""

from datetime import datetime
from uuid import UUID

import pytest

from onecourt.kernel.actor import Actor
from onecourt.modules.cases import public as cases
from tests.situations import filings as situation
from tests.situations.filings import Ground


@pytest.mark.req("PLT-19")
@pytest.mark.parametrize(
    ("wanted", "fits"),
    [
        ({}, True),
        ({"q": "(2026)示0101民初1号"}, True),
        ({"q": "王建国"}, True),
        ({"q": "没有这个"}, False),
        ({"kind": "民事一审"}, True),
        ({"kind": "行政一审"}, False),
        ({"stage": "filed"}, True),
        ({"stage": "closed"}, False),
        ({"year": "2026"}, True),
        ({"year": "2025"}, False),
        ({"year": "nonsense"}, True),
        ({"party": "李秀兰"}, True),
        ({"party": "陈默"}, False),
        ({"cause": "借贷"}, True),
        ({"cause": "物业"}, False),
        ({"judge": "nobody"}, True),
        ({"whose": "mine"}, False),
    ],
)
def test_filters_by_number_party_cause_type_stage_year_and_judge(
    clerk: Actor, opened: UUID, wanted: dict[str, str], fits: bool
) -> None:
    chosen = cases.CaseFilter(**wanted)

    assert [row.case.id for row in cases.list_court_cases(clerk, chosen)] == ([opened] if fits else [])
    assert cases.count_court_cases(clerk, chosen) == int(fits)


def test_a_judge_and_a_clerk_see_what_is_theirs(
    at: datetime, clerk: Actor, judge: Actor, other_judge: Actor, secretary: Actor, opened: UUID
) -> None:
    cases.assign_case(
        actor=clerk,
        case_id=opened,
        case_judge_id=judge.account_id,
        court_clerk_id=secretary.account_id,
        reason="",
        at=at,
    )
    mine = cases.CaseFilter(whose="mine")

    assert [cases.count_court_cases(a, mine) for a in (judge, secretary, other_judge)] == [1, 1, 0]
    assert cases.list_court_cases(judge, mine)[0].judge == "周敏"


def test_another_court_has_none_of_them(at: datetime, ground: Ground, opened: UUID) -> None:
    other = situation.a_clerk(at, ground.other_court.id, login_name="other", name="吴桐")

    assert cases.count_court_cases(other) == 0
    assert cases.list_case_kinds(other) == []

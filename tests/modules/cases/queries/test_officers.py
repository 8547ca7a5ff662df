"""Whose turn it is to handle a case."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from onecourt.kernel.actor import Actor
from onecourt.modules.cases import public as cases
from onecourt.modules.people import public as people
from tests.situations import filings as situation
from tests.situations.filings import Ground


@pytest.mark.req("FRV-04", partly="the rule; query codes and binding by number come later")
def test_it_is_the_turn_of_whoever_has_the_fewest_open_cases(
    at: datetime, clerk: Actor, judge: Actor, other_judge: Actor, ground: Ground, opened: UUID
) -> None:
    turns = []
    for _ in range(2):
        turn = cases.find_next_officer(ground.court.id, "judge", on=at.date())
        assert turn is not None
        turns.append(turn.name)
        cases.assign_case(
            actor=clerk,
            case_id=opened,
            case_judge_id=turn.account_id,
            court_clerk_id=None,
            reason="轮到",
            at=at,
        )

    assert sorted(turns) == ["周敏", "钱洁"]
    assert [row.open_cases for row in cases.list_officers(ground.court.id, "judge", on=at.date())] == [0, 1]


def test_who_has_left_or_sits_elsewhere_is_not_asked(at: datetime, judge: Actor, ground: Ground) -> None:
    situation.a_clerk(at, ground.other_court.id, login_name="far", name="吴桐", role="judge")
    people.end_post(
        actor=situation.PLATFORM,
        post_id=judge.post_id,
        valid_to=at.date() - timedelta(days=1),
        at=at,
    )

    assert cases.find_next_officer(ground.court.id, "judge", on=at.date()) is None

"""Naming who handles a case."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, NotPermitted
from onecourt.modules.cases import public as cases
from onecourt.modules.notices import public as notices
from tests.situations import filings as situation
from tests.situations.filings import Ground


def name(
    at: datetime, actor: Actor, case_id: UUID, judge: Actor, clerk: Actor | None, reason: str = ""
) -> cases.Case:
    return cases.assign_case(
        actor=actor,
        case_id=case_id,
        case_judge_id=judge.account_id,
        court_clerk_id=clerk.account_id if clerk else None,
        reason=reason,
        at=at,
    )


@pytest.mark.req("FRV-04", partly="by hand; query codes and binding by number come later")
def test_both_are_named_told_and_seen_by_both_sides(
    at: datetime, clerk: Actor, judge: Actor, secretary: Actor, person: Actor, opened: UUID
) -> None:
    case = name(at, clerk, opened, judge, secretary)

    seen = cases.get_case(actor=person, case_id=opened)
    assert cases.case_officers(seen) == {"judge": "周敏", "court_clerk": "许晴"}
    assert cases.list_docket(case)[0].what == "确定承办法官：周敏，书记员：许晴"
    assert [n.title for n in notices.list_notices(judge)] == [f"由您承办：{case.number}"]
    assert [n.link_kind for n in notices.list_notices(secretary)] == ["cases.court_case"]
    assert notices.list_notices(person) == []


def test_a_change_needs_a_reason_and_the_parties_read_it(
    at: datetime,
    clerk: Actor,
    judge: Actor,
    other_judge: Actor,
    secretary: Actor,
    person: Actor,
    opened: UUID,
) -> None:
    name(at, clerk, opened, judge, secretary)
    later = at + timedelta(hours=1)

    with pytest.raises(cases.ChangeReasonMissing), transaction.atomic():
        name(later, clerk, opened, other_judge, secretary)
    name(later, clerk, opened, other_judge, secretary, "原承办人回避")

    (told,) = notices.list_notices(person)
    assert told.title.startswith("承办法官变了")
    assert "现在由钱洁承办" in told.body
    assert "原因：原承办人回避" in told.body


def test_naming_the_same_again_changes_nothing(
    at: datetime, clerk: Actor, judge: Actor, opened: UUID
) -> None:
    for _ in range(2):
        case = name(at, clerk, opened, judge, None)

    assert len(cases.list_docket(case)) == 2
    assert len(notices.list_notices(judge)) == 1


@pytest.mark.req("FRV-90", partly="numbers are given and not typed, so that none is refused as used")
def test_refuses_who_is_no_judge_or_clerk_of_the_court(
    at: datetime, clerk: Actor, judge: Actor, person: Actor, ground: Ground, opened: UUID
) -> None:
    elsewhere = situation.a_clerk(at, ground.other_court.id, login_name="far", name="吴桐", role="judge")

    for wrong in (clerk, person, elsewhere):
        with pytest.raises(cases.UnknownOfficer, match="承办法官"), transaction.atomic():
            name(at, clerk, opened, wrong, None)
        with pytest.raises(cases.UnknownOfficer, match="书记员"), transaction.atomic():
            name(at, clerk, opened, judge, wrong)


def test_strangers_find_no_case_and_the_judge_names_nobody(
    at: datetime, judge: Actor, person: Actor, ground: Ground, opened: UUID
) -> None:
    other = situation.a_clerk(at, ground.other_court.id, login_name="other", name="吴桐")

    with pytest.raises(NotFound), transaction.atomic():
        name(at, other, opened, judge, None)
    for actor in (judge, person):
        with pytest.raises(NotPermitted), transaction.atomic():
            name(at, actor, opened, judge, None)

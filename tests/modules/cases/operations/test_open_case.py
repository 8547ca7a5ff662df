"""Registering a case."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import NotFound, NotPermitted
from onecourt.modules.cases import public as cases
from onecourt.modules.cases.models import Case, NumberSeries, Participant
from onecourt.platform.audit import first_broken
from tests.situations import filings as situation
from tests.situations.rivals import at_once

pytestmark = pytest.mark.django_db


def a_new_case(court_id: UUID, **changed: Any) -> cases.NewCase:
    facts: dict[str, Any] = {
        "court_id": court_id,
        "type_code": "民初",
        "type_label": "民事一审",
        "tab": "trial",
        "title": "李秀兰 诉 王建国 民间借贷纠纷",
        "origin_id": new_id(),
    }
    return cases.NewCase(**(facts | changed))


@pytest.mark.req("FRV-04", partly="number and participants; query codes and binding by number come later")
def test_gives_number_participants_and_the_first_entry(at: datetime) -> None:
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)
    people = (
        cases.NewParticipant("plaintiff", "原告", "李秀兰", {"phone": "13800000001"}, person.account_id),
        cases.NewParticipant("defendant", "被告", "王建国", {"phone": "13800000002"}),
    )

    case = cases.open_case(actor=clerk, new=a_new_case(ground.court.id, participants=people), at=at)

    assert (case.number, case.stage, case.opened_on) == ("（2026）示0101民初1号", "filed", at.date())
    assert cases.list_accounts(case.id) == [person.account_id]
    assert [(e.what, e.who, e.official) for e in cases.list_docket(case)] == [
        (f"{ground.court.name}登记立案", "韩立", True)
    ]
    assert first_broken(f"case:{case.id}") is None


@pytest.mark.req("PLT-06")
def test_every_court_type_special_code_and_year_has_a_series_of_its_own(at: datetime) -> None:
    ground = situation.the_ground(at)
    here = situation.a_clerk(at, ground.court.id)
    there = situation.a_clerk(at, ground.other_court.id, login_name="other", name="吴桐")
    # 16:00 UTC on the last day of December is the new year on the court's clock.
    new_year = datetime.fromisoformat("2026-12-31T16:00:00+00:00")

    opened = [
        cases.open_case(actor=here, new=a_new_case(ground.court.id), at=at),
        cases.open_case(actor=here, new=a_new_case(ground.court.id), at=at),
        cases.open_case(actor=here, new=a_new_case(ground.court.id, special_code="知"), at=at),
        cases.open_case(actor=here, new=a_new_case(ground.court.id, type_code="行初"), at=at),
        cases.open_case(actor=there, new=a_new_case(ground.other_court.id), at=at),
        cases.open_case(actor=here, new=a_new_case(ground.court.id), at=new_year - timedelta(microseconds=1)),
        cases.open_case(actor=here, new=a_new_case(ground.court.id), at=new_year),
    ]

    assert [case.number for case in opened] == [
        "（2026）示0101民初1号",
        "（2026）示0101民初2号",
        "（2026）示0101知民初1号",
        "（2026）示0101行初1号",
        "（2026）示0102民初1号",
        "（2026）示0101民初3号",
        "（2027）示0101民初1号",
    ]


def test_refuses_everybody_but_the_filing_desk_of_the_court(at: datetime) -> None:
    ground = situation.the_ground(at)
    person = situation.somebody(at)
    other = situation.a_clerk(at, ground.other_court.id, login_name="other", name="吴桐")
    judge = situation.a_clerk(at, ground.court.id, login_name="judge", name="周敏", role="judge")

    for actor in (person, other, judge, Actor.visitor(), Actor.system("tests")):
        with pytest.raises(NotPermitted), transaction.atomic():
            cases.open_case(actor=actor, new=a_new_case(ground.court.id), at=at)
    assert not Case.objects.exists()
    assert not NumberSeries.objects.exists()


def test_a_court_that_is_not_there_is_not_found(at: datetime) -> None:
    ground = situation.the_ground(at)
    clerk = situation.a_clerk(at, ground.court.id)

    with pytest.raises((NotFound, NotPermitted)):
        cases.open_case(actor=clerk, new=a_new_case(new_id()), at=at)


@pytest.mark.req("PLT-21")
def test_one_filing_makes_one_case_and_a_failed_try_takes_no_number(at: datetime) -> None:
    ground = situation.the_ground(at)
    clerk = situation.a_clerk(at, ground.court.id)
    new = a_new_case(ground.court.id)
    cases.open_case(actor=clerk, new=new, at=at)

    with pytest.raises(IntegrityError), transaction.atomic():
        cases.open_case(actor=clerk, new=new, at=at)

    following = cases.open_case(actor=clerk, new=a_new_case(ground.court.id), at=at)
    assert following.number == "（2026）示0101民初2号"


@pytest.mark.req("PLT-13")
def test_only_participants_and_their_court_find_it(at: datetime) -> None:
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)
    stranger = situation.somebody(at, phone="13800000009", name="陈默")
    other = situation.a_clerk(at, ground.other_court.id, login_name="other", name="吴桐")
    judge = situation.a_clerk(at, ground.court.id, login_name="judge", name="周敏", role="judge")
    bound = (cases.NewParticipant("plaintiff", "原告", "李秀兰", account_id=person.account_id),)
    case = cases.open_case(actor=clerk, new=a_new_case(ground.court.id, participants=bound), at=at)

    for actor in (person, clerk, judge):
        assert cases.get_case(actor=actor, case_id=case.id).id == case.id
        assert [row.id for row in cases.list_cases(actor)] == [case.id]
    for actor in (stranger, other, Actor.visitor()):
        with pytest.raises(NotFound):
            cases.get_case(actor=actor, case_id=case.id)
        assert cases.list_cases(actor) == []


def test_personal_details_of_participants_are_sealed(at: datetime) -> None:
    ground = situation.the_ground(at)
    clerk = situation.a_clerk(at, ground.court.id)
    people = (cases.NewParticipant("plaintiff", "原告", "李秀兰", {"phone": "13800000001"}),)
    case = cases.open_case(actor=clerk, new=a_new_case(ground.court.id, participants=people), at=at)

    participant = Participant.objects.get(case=case)
    assert "13800000001" in participant.details
    raw = Participant.objects.filter(case=case).extra(select={"stored": "details"}).values("stored")
    assert "13800000001" not in str(raw[0]["stored"])


@pytest.mark.req("FRV-04", partly="numbers under concurrency; query codes and binding by number come later")
@pytest.mark.django_db(transaction=True)
def test_fifty_at_once_get_fifty_consecutive_numbers(at: datetime) -> None:
    ground = situation.the_ground(at)
    clerk = situation.a_clerk(at, ground.court.id)

    came_to = at_once(
        *[lambda: cases.open_case(actor=clerk, new=a_new_case(ground.court.id), at=at) for _ in range(50)],
        workers=25,
    )

    assert [one for one in came_to if isinstance(one, Exception)] == []
    assert sorted(case.sequence for case in came_to) == list(range(1, 51))
    assert len({case.number for case in came_to}) == 50

"""Assessing the acceptance fee of a case."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from onecourt.kernel.actor import STAFF, Actor
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import NotFound, NotPermitted
from onecourt.modules.cases import public as cases
from onecourt.modules.courts import public as courts
from onecourt.modules.fees import public as fees
from onecourt.platform import configuration

pytestmark = pytest.mark.django_db
LOAN = ("合同、准合同纠纷", "合同纠纷", "借款合同纠纷", "民间借贷纠纷")
DIVORCE = ("婚姻家庭、继承纠纷", "婚姻家庭纠纷", "离婚纠纷")
ON = date(2026, 11, 20)


@pytest.fixture
def court(at):
    return courts.load_demo_courts(actor=Actor.system("test"), at=at)[2]


def a_clerk(court, **more):
    return Actor(
        **{
            "name": "书记员",
            "capacity": STAFF,
            "court_id": court.id,
            "roles": frozenset({"filing_clerk"}),
            **more,
        }
    )


@pytest.fixture
def case(court, at):
    new = cases.NewCase(
        court_id=court.id,
        type_code="民初",
        type_label="民事一审",
        tab="trial",
        title="王小明与李小红民间借贷纠纷",
        origin_id=new_id(),
        amount_fen=3_800_000,
    )
    return cases.open_case(actor=a_clerk(court), new=new, at=at)


def assess(case, actor, at, *, amount_fen=3_800_000, number="108-3", path=LOAN):
    return fees.assess_case_fee(
        actor=actor,
        case_id=case.id,
        amount_fen=amount_fen,
        cause_number=number,
        cause_path=path,
        on=ON,
        at=at,
    )


@pytest.mark.req("FRV-06", partly="the amount only; the notice of payment comes with FEE-06")
def test_a_loan_of_38000_yuan_costs_750(case, court, at):
    assess(case, a_clerk(court), at)

    row = fees.get_case_fee(case.id)
    assert (row.outcome, row.fen, row.amount_fen) == (fees.COMPUTED, 75_000, 3_800_000)
    assert row.lines[-1] == ("超过 10,000 元至 100,000 元的部分：28,000 元 × 2.5%", 70_000)
    assert row.rule_version == "481-2007"


def test_a_new_assessment_replaces_the_old_one(case, court, at):
    assess(case, a_clerk(court), at)
    assess(case, a_clerk(court), at, amount_fen=26_000_000)

    assert fees.get_case_fee(case.id).fen == 520_000


def test_the_value_of_the_province_is_read_from_the_court_s_settings(case, court, at, monkeypatch):
    assess(case, a_clerk(court), at, amount_fen=None, number="14", path=DIVORCE)
    assert fees.get_case_fee(case.id).fen is None

    monkeypatch.setattr(configuration, "value", lambda *_args, **_more: {"divorce": 300})
    assess(case, a_clerk(court), at, amount_fen=None, number="14", path=DIVORCE)
    assert fees.get_case_fee(case.id).fen == 30_000


def test_an_assessment_is_never_changed_or_removed(case, court, at):
    assess(case, a_clerk(court), at)

    for change in ("UPDATE fees_feeassessment SET fen = 1", "DELETE FROM fees_feeassessment"):
        with (
            pytest.raises(DatabaseError, match="replaced by a new one"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(change)


def test_refuses_another_court(case, court, at):
    other = courts.list_courts()[3]

    with pytest.raises(NotFound):
        assess(case, a_clerk(court, court_id=other.id), at)


@pytest.mark.parametrize("actor", [Actor(name="路人", account_id=new_id()), Actor.visitor()])
def test_refuses_a_stranger_and_a_visitor(case, actor, at):
    with pytest.raises(NotFound):
        assess(case, actor, at)


def test_refuses_a_judge(case, court, at):
    with pytest.raises(NotPermitted):
        assess(case, a_clerk(court, roles=frozenset({"judge"})), at)


def test_a_case_without_assessment_has_no_fee(case):
    assert fees.find_case_fee(case.id) is None
    with pytest.raises(NotFound):
        fees.get_case_fee(case.id)

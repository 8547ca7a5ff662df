"""Acceptance fees: the scale, slice by slice."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onecourt.modules.fees import public as fees
from onecourt.modules.fees.queries.acceptance_fee import NoFeeTable

LOAN = ("合同、准合同纠纷", "合同纠纷", "借款合同纠纷", "民间借贷纠纷")
DIVORCE = ("婚姻家庭、继承纠纷", "婚姻家庭纠纷", "离婚纠纷")
DIGNITY = ("人格权纠纷", "人格权纠纷", "名誉权纠纷")
PATENT = ("知识产权与竞争纠纷", "知识产权权属、侵权纠纷", "专利权权属、侵权纠纷")
WAGES = ("劳动争议、人事争议、新就业形态用工纠纷", "劳动争议", "劳动合同纠纷", "追索劳动报酬纠纷")
ON = date(2026, 11, 20)


def fee(yuan, path=LOAN, **more):
    amount = None if yuan is None else round(yuan * 100)
    return fees.acceptance_fee(amount, cause_number="1", cause_path=path, on=ON, **more)


@pytest.mark.req("FEE-06", partly="computing only; no notice, override or payment yet")
@pytest.mark.parametrize(
    "yuan, expected",
    [
        (1, 50),
        (10_000, 50),
        (10_001, 50.03),
        (38_000, 750),
        (100_000, 2_300),
        (200_000, 4_300),
        (260_000, 5_200),
        (500_000, 8_800),
        (1_000_000, 13_800),
        (2_000_000, 22_800),
        (3_500_000, 34_800),
        (5_000_000, 46_800),
        (10_000_000, 81_800),
        (20_000_000, 141_800),
        (30_000_000, 191_800),
    ],
)
def test_property_claims_pay_slice_by_slice(yuan, expected):
    result = fee(yuan)

    assert result.outcome == fees.COMPUTED
    assert result.fen == round(expected * 100)


QUICK = [
    (100_000, 2.5, -200),
    (200_000, 2, 300),
    (500_000, 1.5, 1_300),
    (1_000_000, 1, 3_800),
    (2_000_000, 0.9, 4_800),
    (5_000_000, 0.8, 6_800),
    (10_000_000, 0.7, 11_800),
    (20_000_000, 0.6, 21_800),
    (10**12, 0.5, 41_800),
]


@given(st.integers(10_001, 10**9))
def test_agrees_with_the_quick_formula_and_the_lines_add_up(yuan):
    percent, add = next((percent, add) for up_to, percent, add in QUICK if yuan <= up_to)
    result = fee(yuan)

    # yuan × percent is the amount in fen.
    assert result.fen == (yuan * round(percent * 10) + 5) // 10 + add * 100
    assert result.fen == sum(fen for _, fen in result.lines)


@pytest.mark.parametrize(
    "fen, expected", [(1_000_019, 5000), (1_000_020, 5001), (1_000_059, 5001), (1_000_060, 5002)]
)
def test_rounds_half_up_once_at_the_end(fen, expected):
    assert fees.acceptance_fee(fen, cause_number="108-3", cause_path=LOAN, on=ON).fen == expected


def test_every_slice_is_said_in_words():
    result = fee(260_000)

    assert result.lines == (
        ("不超过 10,000 元的部分，每件交纳", 50_00),
        ("超过 10,000 元至 100,000 元的部分：90,000 元 × 2.5%", 2_250_00),
        ("超过 100,000 元至 200,000 元的部分：100,000 元 × 2%", 2_000_00),
        ("超过 200,000 元至 500,000 元的部分：60,000 元 × 1.5%", 900_00),
    )
    assert result.source == "《诉讼费用交纳办法》（国务院令第481号）第十三条"
    assert result.rule_version == "481-2007"


@pytest.mark.parametrize("yuan", [None, 0, 100, 10_000_000])
def test_a_labour_dispute_costs_ten_yuan_whatever_the_amount(yuan):
    assert fee(yuan, WAGES).fen == 10_00


@pytest.mark.parametrize(
    "path, yuan, province, expected",
    [
        (DIVORCE, None, {"divorce": 300}, 300),
        (DIVORCE, 200_000, {"divorce": 300}, 300),
        (DIVORCE, 500_000, {"divorce": 300}, 1_800),
        (DIGNITY, 50_000, {"personality": 200}, 200),
        (DIGNITY, 80_000, {"personality": 200}, 500),
        (DIGNITY, 300_000, {"personality": 200}, 1_700),
        (PATENT, None, {"intellectual_property": 750}, 750),
        (PATENT, 260_000, {}, 5_200),
    ],
)
def test_what_the_province_has_set_is_the_base(path, yuan, province, expected):
    result = fee(yuan, path, set_by_province=province)

    assert (result.outcome, result.fen) == (fees.COMPUTED, expected * 100)
    assert sum(fen for _, fen in result.lines) == result.fen


@pytest.mark.parametrize(
    "path, yuan, province, says",
    [
        (DIVORCE, 500_000, {}, "每件 50 元至 300 元，涉及财产的另按比例交纳，由法院按本省标准核定。"),
        (DIVORCE, 500_000, {"divorce": 301}, "每件 50 元至 300 元"),
        (DIGNITY, 1, None, "每件 100 元至 500 元"),
        (PATENT, None, {}, "每件 500 元至 1,000 元，由法院按本省标准核定。"),
        (LOAN, None, {}, "没有写明金额，受理费由法院核定。"),
        (LOAN, 0, {}, "没有写明金额，受理费由法院核定。"),
        (("侵权责任纠纷", "侵权责任纠纷", "机动车交通事故责任纠纷"), 5_000, {}, "侵害人身的按人格权案件交费"),
        (("婚姻家庭、继承纠纷", "婚姻家庭纠纷", "抚养纠纷"), None, {}, "由法院核定"),
        (("特殊诉讼程序案件案由", "公益诉讼", "安全生产民事公益诉讼"), None, {}, "由法院核定"),
        (("非讼程序案件案由", "督促程序案件", "申请支付令"), 5_000, {}, "由法院核定"),
    ],
)
def test_where_the_law_leaves_a_choice_the_court_decides(path, yuan, province, says):
    result = fee(yuan, path, set_by_province=province)

    assert (result.outcome, result.fen) == (fees.BY_COURT, None)
    assert says in result.lines[0][0]


def test_special_procedures_cost_nothing():
    result = fee(None, ("非讼程序案件案由", "选民资格案件", "申请确定选民资格"))

    assert (result.outcome, result.fen) == (fees.NO_FEE, 0)


def test_property_after_a_divorce_pays_by_the_property_scale():
    assert fee(260_000, ("婚姻家庭、继承纠纷", "婚姻家庭纠纷", "离婚后财产纠纷")).fen == 5_200_00


def test_nothing_is_computed_for_a_day_without_rules():
    with pytest.raises(NoFeeTable):
        fees.acceptance_fee(1, cause_number="1", cause_path=LOAN, on=date(2007, 3, 31))


def test_a_negative_amount_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="not negative"):
        fee(-1)


def test_every_name_in_the_table_is_a_name_of_the_list_of_causes():
    from onecourt.modules.catalogues.queries.tables import catalogue_table

    names = {row["name"] for row in catalogue_table("civil-causes-2026")}

    assert {place.below for place in fees.fee_table(ON).causes} <= names

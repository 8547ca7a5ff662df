"""Money: whole fen inside, yuan for people."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onecourt.kernel.money import parse_yuan, plain_yuan, short_yuan, whole_fen, written_yuan


@pytest.mark.parametrize(
    "fen, plain, written, short",
    [
        (0, "0.00", "0 元", "0 元"),
        (75_000, "750.00", "750 元", "750 元"),
        (75_050, "750.50", "750.50 元", "750.50 元"),
        (3_800_000, "38000.00", "38,000 元", "3.8 万元"),
        (348_000_00, "348000.00", "348,000 元", "34.8 万元"),
        (100_000_000_00, "100000000.00", "100,000,000 元", "1 亿元"),
        (-1_05, "-1.05", "-1.05 元", "-1.05 元"),
    ],
)
def test_writes_an_amount(fen, plain, written, short):
    assert (plain_yuan(fen), written_yuan(fen), short_yuan(fen)) == (plain, written, short)


@pytest.mark.parametrize(
    "typed, fen",
    [
        ("38000", 3_800_000),
        ("38,000.5 元", 3_800_050),
        ("３８，０００", 3_800_000),
        ("￥750.00", 75_000),
        ("人民币750元", 75_000),
        ("3.8万", 3_800_000),
        ("1.2 亿元", 12_000_000_000),
        ("0.01", 1),
        ("0", 0),
        ("5.", 500),
    ],
)
def test_reads_an_amount_as_people_type_it(typed, fen):
    result = parse_yuan(typed)

    assert result.ok, result.problem
    assert result.fen == fen


@pytest.mark.parametrize(
    "typed, problem",
    [
        ("", "请填写金额。"),
        ("-5", "金额不能是负数。"),
        ("−5", "金额不能是负数。"),
        ("1.005", "金额最多精确到分（两位小数）。"),
        ("三万", "金额请用数字填写，例如 38000 或 38000.50。"),
        ("38000左右", "金额请用数字填写，例如 38000 或 38000.50。"),
        ("1.2.3", "金额请用数字填写，例如 38000 或 38000.50。"),
        ("38,00", "金额请用数字填写，例如 38000 或 38000.50。"),
        ("1e5", "金额请用数字填写，例如 38000 或 38000.50。"),
        ("1000000000001", "金额太大，最多 10,000 亿元，请核对。"),
    ],
)
def test_says_why_an_amount_cannot_be_taken(typed, problem):
    result = parse_yuan(typed)

    assert not result.ok
    assert result.problem == problem


@given(st.integers(0, 10**14))
def test_what_is_written_reads_back(fen):
    assert parse_yuan(plain_yuan(fen)).fen == fen
    assert parse_yuan(written_yuan(fen)).fen == fen


@pytest.mark.parametrize(
    "amount, fen", [(Fraction(1, 2), 1), (Fraction(49, 100), 0), (Fraction(-1, 2), -1), (Fraction(5, 2), 3)]
)
def test_rounds_half_up(amount, fen):
    assert whole_fen(amount) == fen


@given(st.text(max_size=30))
def test_takes_any_text_without_falling_over(text):
    result = parse_yuan(text)
    assert result.ok or result.problem

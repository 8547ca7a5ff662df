"""Numbers of organisations and accounts."""

import pytest

from onecourt.kernel import organisation_numbers as numbers


@pytest.mark.parametrize("typed", ["91350100M000100Y43", "92440604MA00000826", "124406000000001159"])
def test_takes_a_credit_code(typed):
    result = numbers.check_credit_code(typed.lower())

    assert result.ok
    assert result.value == typed


@pytest.mark.parametrize(
    "typed, part, problem",
    [
        ("", "empty", "请填写统一社会信用代码。"),
        ("91350100M000100Y4", "length", "统一社会信用代码是 18 位，您填了 17 位。"),
        ("91350100M000100Y44", "check", "对不上"),
        ("91350100I000100Y43", "sign", "没有“I”，请核对第 9 位"),
        ("9135010OM000100Y43", "sign", "没有“O”，请核对第 8 位"),
        ("91350100M000100S43", "sign", "没有“S”"),
        ("91350100M000100V43", "sign", "没有“V”"),
        ("91350100M000100Z43", "sign", "没有“Z”"),
    ],
)
def test_names_what_is_wrong_in_a_credit_code(typed, part, problem):
    result = numbers.check_credit_code(typed)

    assert not result.ok
    assert result.part == part
    assert problem in result.problem


def test_only_warns_when_the_inner_organisation_code_is_wrong():
    body = "92440604MA0000083"
    result = numbers.check_credit_code(body + numbers.credit_code_check_sign(body))

    assert result.ok
    assert "第 9 至 17 位" in result.warning


@pytest.mark.parametrize("typed", ["MA000008-2", "ma0000082", " MA000008－2 "])
def test_writes_an_organisation_code_with_its_hyphen(typed):
    assert numbers.check_organisation_code(typed).value == "MA000008-2"


@pytest.mark.parametrize(
    "typed, part", [("", "empty"), ("MA00000", "length"), ("MA0000083", "check"), ("MA000008A", "sign")]
)
def test_refuses_a_wrong_organisation_code(typed, part):
    result = numbers.check_organisation_code(typed)

    assert not result.ok
    assert result.part == part


def test_the_luhn_digit_of_a_bank_card_only_warns():
    right = numbers.check_bank_card("6222 0200 00000000000")
    wrong = numbers.check_bank_card("6222020000000000001")

    assert (right.ok, right.value, right.warning) == (True, "6222020000000000000", "")
    assert wrong.ok
    assert "可以继续" in wrong.warning


@pytest.mark.parametrize(
    "typed, part", [("", "empty"), ("622202000000", "length"), ("62220200000000000a", "sign")]
)
def test_refuses_what_cannot_be_a_bank_card(typed, part):
    assert numbers.check_bank_card(typed).part == part


@pytest.mark.parametrize("typed", ["92440604MA00000826", "MA000008-2", "ma0000082"])
def test_either_number_of_an_organisation_will_do(typed: str) -> None:
    assert numbers.check_organisation_number(typed).ok

"""Case numbers: read, refused, expanded, compared."""

import pytest

from onecourt.kernel.case_numbers import (
    CaseNumber,
    CaseNumberTerms,
    expand_case_numbers,
    format_case_number,
    level_of_court,
    normalise_case_number,
    parse_case_number,
    same_case,
)

TERMS = CaseNumberTerms(
    letters=frozenset("粤京内兵示"),
    types=frozenset(
        {"民初", "民终", "民辖", "民辖终", "执", "执恢", "破", "破申", "行保", "行保复", "民诉前调"}
    ),
)


def parse(text):
    return parse_case_number(text, TERMS, this_year=2026)


@pytest.mark.parametrize(
    "typed, parts",
    [
        ("（2026）示0101民初1号", (2026, "示0101", "", "民初", 1, "")),
        ("(2026) 示 0101 民初 12 号", (2026, "示0101", "", "民初", 12, "")),
        ("〔２０２６〕示０１０１民初３号", (2026, "示0101", "", "民初", 3, "")),
        ("[2025]粤0605执恢77号", (2025, "粤0605", "", "执恢", 77, "")),
        ("（2025）粤0605执7号", (2025, "粤0605", "", "执", 7, "")),
        ("（2024）粤06民辖终8号", (2024, "粤06", "", "民辖终", 8, "")),
        ("（2024）粤01破申8号", (2024, "粤01", "", "破申", 8, "")),
        ("（2024）粤73行保复2号", (2024, "粤73", "", "行保复", 2, "")),
        ("（2023）最高法知民终1号", (2023, "最高法", "知", "民终", 1, "")),
        ("（2023）内民终5号", (2023, "内", "", "民终", 5, "")),
        ("（2023）兵0101民初5号", (2023, "兵0101", "", "民初", 5, "")),
        ("（2026）示0101民诉前调9号", (2026, "示0101", "", "民诉前调", 9, "")),
        ("（2026）示0101民初1号之一", (2026, "示0101", "", "民初", 1, "之一")),
        ("（2026）示0101民初1号之十二", (2026, "示0101", "", "民初", 1, "之十二")),
    ],
)
def test_reads_a_number_in_its_parts(typed, parts):
    result = parse(typed)

    assert result.ok, result.problem
    year, court, special, type_, serial, suffix = parts
    assert result.number == CaseNumber(year, court, type_, serial, special, suffix)
    assert str(result.number) == result.text == normalise_case_number(typed)


@pytest.mark.parametrize(
    "typed, part, problem",
    [
        ("", "empty", "请填写案号。"),
        ("2026示0101民初1号", "year", "括号里的年份"),
        ("（26）示0101民初1号", "year", "案号的年份是 4 位，您填的是 26"),
        ("（2027）示0101民初1号", "year", "2027 还没有到"),
        ("（2026）蒙0101民初1号", "court", "法院代字"),
        ("（2026）示010民初1号", "court", "2 位或 4 位，您填了 3 位"),
        ("（2026）示0101刑自1号", "type", "类型代字"),
        ("（2026）示0101民初01号", "serial", "不以 0 开头"),
        ("（2026）示0101民初0号", "serial", "不以 0 开头"),
        ("（2026）示0101民初1", "end", "少了“号”字"),
        ("（2026）示0101民初号", "type", "后面的编号"),
        ("（2026）示0101民初1号附", "end", "“之一”"),
        ("（2027）穗中法民二终字第100号", "year", "2027 还没有到"),
    ],
)
def test_says_which_part_cannot_be_read(typed, part, problem):
    result = parse(typed)

    assert not result.ok
    assert result.part == part
    assert problem in result.problem


def test_keeps_an_old_number_as_text():
    result = parse("(2014) 穗中法民二终字第100号")

    assert result.ok
    assert result.legacy
    assert result.number is None
    assert result.text == "（2014）穗中法民二终字第100号"


@pytest.mark.parametrize(
    "typed, numbers",
    [
        ("（2026）示0101民初1号", ["（2026）示0101民初1号"]),
        ("（2026）示0101民初1号、2号", ["（2026）示0101民初1号", "（2026）示0101民初2号"]),
        ("(2026)示0101民初1-3号", [f"（2026）示0101民初{n}号" for n in (1, 2, 3)]),
        ("（2026）示0101民初9至11号", [f"（2026）示0101民初{n}号" for n in (9, 10, 11)]),
        ("（2026）示0101民初1号至2号", [f"（2026）示0101民初{n}号" for n in (1, 2)]),
        ("（2026）示0101民初1、3－4、7号", [f"（2026）示0101民初{n}号" for n in (1, 3, 4, 7)]),
        (
            "（2026）示0101民初1号，（2025）示0102执2号和3号",
            ["（2026）示0101民初1号", "（2025）示0102执2号", "（2025）示0102执3号"],
        ),
        (
            "（2014）穗中法民二终字第100号、101号",
            ["（2014）穗中法民二终字第100号", "（2014）穗中法民二终字第101号"],
        ),
        ("（2026）示0101民初1号之一", ["（2026）示0101民初1号之一"]),
        ("（2026）示0101民初3-1号", ["（2026）示0101民初3-1号"]),
        ("（2026）示0101民初1-99999号", ["（2026）示0101民初1-99999号"]),
        ("", []),
    ],
)
def test_expands_several_cases_in_one_text(typed, numbers):
    assert expand_case_numbers(typed) == numbers


def test_a_suffix_does_not_make_another_case():
    assert same_case("（2026）示0101民初1号之一", "(2026)示0101民初1号")
    assert not same_case("（2026）示0101民初1号", "（2026）示0101民初10号")
    assert parse("（2026）示0101民初1号之一").number.case == parse("（2026）示0101民初1号").number


def test_writes_a_number_that_reads_back():
    written = format_case_number(year=2026, court="示0101", type="民初", serial=7)

    assert written == "（2026）示0101民初7号"
    assert parse(written).number.serial == 7


def test_without_dictionaries_no_number_is_read():
    nothing = CaseNumberTerms(letters=frozenset(), types=frozenset(), specials=frozenset())

    assert not parse_case_number("（2026）示0101民初1号", nothing, this_year=2026)


@pytest.mark.parametrize(
    "code, level",
    [
        ("最高法", "supreme"),
        ("示", "high"),
        ("示01", "intermediate"),
        ("示0101", "basic"),
        ("粤73", "intermediate"),
    ],
)
def test_the_code_shows_the_level(code, level):
    assert level_of_court(code) == level

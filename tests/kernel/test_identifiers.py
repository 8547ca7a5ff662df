"""Numbers of persons: what passes, and which part is named when one does not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onecourt.kernel import identifiers as ids

TODAY = date(2026, 11, 20)


def check(kind, text, **more):
    return ids.identity_check(kind, today=TODAY, **more)(text)


@pytest.mark.parametrize(
    "kind, typed, stored",
    [
        ("resident_id", "440604190103050060", "440604190103050060"),
        ("resident_id", "44060419020606078x", "44060419020606078X"),
        ("resident_id", " 4406 0419-0206 ０６０７8Ｘ\u200b", "44060419020606078X"),
        ("resident_id", "81000019010305007X", "81000019010305007X"),
        ("residence_permit", "820000190103050071", "820000190103050071"),
        ("residence_permit", "830000190103050073", "830000190103050073"),
        ("hk_macao_permit", "h1234567801", "H1234567801"),
        ("hk_macao_permit", "M12345678", "M12345678"),
        ("hk_macao_permit", "HA1234567", "HA1234567"),
        ("taiwan_permit", "0012 3456", "00123456"),
        ("taiwan_permit", "0012345601（b）", "0012345601(B)"),
        ("permanent_residence_id", "911124198108030024", "911124198108030024"),
        ("permanent_residence_id", "can110081080310", "CAN110081080310"),
        ("passport", "e12345678", "E12345678"),
        ("passport", "X1234", "X1234"),
        ("lawyer_licence", "15201202610000001", "15201202610000001"),
        ("mobile", "+86 138-0000-0001", "13800000001"),
        ("mobile", "008613800000001", "13800000001"),
    ],
)
def test_takes_a_well_formed_number_and_stores_it_plain(kind, typed, stored):
    result = check(kind, typed)

    assert result.ok, result.problem
    assert result.value == stored
    assert not result.warning


@pytest.mark.parametrize(
    "kind, typed, part, problem",
    [
        ("resident_id", "", "empty", "请填写身份证号。"),
        ("resident_id", "44060419010305006", "length", "身份证号是 18 位，您填了 17 位。"),
        ("resident_id", "440604010305006", "length", "身份证号是 18 位，您填的是 15 位旧号，请填 18 位的。"),
        ("resident_id", "440604190103050061", "check", "身份证号最后一位与前面的数字对不上，请逐位核对。"),
        ("resident_id", "44060A190103050060", "sign", "身份证号前 17 位是数字"),
        ("resident_id", "４４０６０④190103050061", "check", "对不上"),
        ("resident_id", "440604190302290067", "birth", "19030229 不是一个日期"),
        ("resident_id", "440604209901010018", "birth", "20990101 还没有到"),
        ("resident_id", "040604190103050060", "area", "第 1 位不会是 0"),
        ("resident_id", "911124198108030024", "kind", "请改选证件种类"),
        ("residence_permit", "440604190103050060", "area", "810000、820000 或 830000"),
        ("hk_macao_permit", "C12345678", "kind", "往来港澳通行证"),
        ("hk_macao_permit", "X12345678", "sign", "以 H 或 M 开头"),
        ("hk_macao_permit", "H1234567", "length", "您填了 8 位"),
        ("hk_macao_permit", "HB1234567", "sign", "都是数字"),
        ("taiwan_permit", "1234567", "length", "台胞证号是 8 位数字，您填了 7 位。"),
        ("taiwan_permit", "1234567A", "sign", "不要填其他字符"),
        ("permanent_residence_id", "911124198108030025", "check", "对不上"),
        ("permanent_residence_id", "CAN110081080311", "check", "对不上"),
        ("permanent_residence_id", "CAN110081130310", "birth", "811303 不是一个日期"),
        ("permanent_residence_id", "440604190103050060", "sign", "以 9 或 3 个字母开头"),
        ("passport", "E123 中", "sign", "5 至 20 位"),
        ("lawyer_licence", "25201202610000001", "sign", "以 1 开头"),
        ("lawyer_licence", "1520120261000000", "length", "您填了 16 位"),
        ("mobile", "1380000000", "length", "手机号是 11 位，您填了 10 位。"),
        ("mobile", "12800000001", "sign", "13 至 19"),
        ("mobile", "1380000000a", "sign", "都是数字"),
    ],
)
def test_names_the_part_that_is_wrong(kind, typed, part, problem):
    result = check(kind, typed)

    assert not result.ok
    assert result.part == part
    assert problem in result.problem
    assert result.problem.endswith("。")


def test_knows_the_forms_of_chinese_passports():
    forms = {"E12345678": True, "EA1234567": True, "EI1234567": False, "G12345678": True, "DE1234567": True}

    assert {text: check("passport", text, issued_by="CHN").ok for text in forms} == forms
    assert not check("passport", "E1234567", issued_by="CHN")
    assert check("passport", "E1234567")


def test_an_old_lawyer_licence_passes_with_a_warning():
    result = check("lawyer_licence", "152012026100")

    assert result.ok
    assert "旧执业证号" in result.warning


@pytest.mark.parametrize(
    "kind, one, other",
    [
        ("resident_id", "440604010305006", "440604190103050060"),
        ("resident_id", "44060419020606078x", "44060419020606078X"),
        ("hk_macao_permit", "H1234567800", "H1234567801"),
        ("hk_macao_permit", "H12345678", "H1234567801"),
        ("taiwan_permit", "0012345601(B)", "00123456"),
        ("mobile", "+8613800000001", "138 0000 0001"),
        ("passport", "e12345678", "E12345678"),
    ],
)
def test_matches_the_numbers_of_one_person(kind, one, other):
    assert ids.matching_key(kind, one) == ids.matching_key(kind, other)


def test_a_fifteen_digit_number_with_an_impossible_birthday_stands_for_nothing():
    assert ids.legacy_resident_id("440604011305006") is None


@given(st.text(max_size=40))
def test_takes_any_text_without_falling_over(text):
    for kind in (
        *("resident_id", "residence_permit", "hk_macao_permit", "taiwan_permit"),
        *("permanent_residence_id", "passport", "lawyer_licence", "mobile"),
    ):
        result = check(kind, text)
        assert result.ok or result.problem


@given(st.dates(date(1900, 1, 1), TODAY), st.integers(0, 999), st.integers(100000, 899999))
def test_one_changed_digit_never_passes(born, order, area):
    body = f"{area}{born:%Y%m%d}{order:03d}"
    number = body + ids.resident_check_sign(body)
    changed = number[:15] + str((int(number[15]) + 1) % 10) + number[16:]

    assert check("resident_id", number)
    assert not check("resident_id", changed)


@pytest.mark.parametrize(
    "typed,value",
    [
        ("0755-26000000", "075526000000"),
        ("010 6200 0000", "01062000000"),
        ("26000000", "26000000"),
        ("400-800-1234", "4008001234"),
        ("95588", "95588"),
        ("+86 138 0000 0001", "13800000001"),
    ],
)
def test_a_phone_is_mobile_or_fixed(typed: str, value: str) -> None:
    assert ids.check_phone(typed).value == value
    assert ids.check_phone(typed).ok


@pytest.mark.parametrize(
    "typed,says", [("1380000", "11 位"), ("abc", "座机号"), ("0755-123", "座机号"), ("", "请填写")]
)
def test_says_what_a_phone_looks_like(typed: str, says: str) -> None:
    found = ids.check_phone(typed)

    assert not found.ok
    assert says in found.problem


@pytest.mark.parametrize(
    "number,birth,sex",
    [
        ("440604190103050060", "1901-03-05", "female"),
        ("44060419020606078x", "1902-06-06", "female"),
        ("911124198108030024", "", ""),
        ("440604190302290067", "", ""),
        ("E12345678", "", ""),
        ("", "", ""),
    ],
)
def test_only_a_residents_number_tells_birth_and_sex(number: str, birth: str, sex: str) -> None:
    assert ids.birth_told_by(number) == birth
    assert ids.sex_told_by(number) == sex

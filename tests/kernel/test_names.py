"""Names as people bear them."""

import pytest

from onecourt.kernel.names import check_name, check_organisation_name, name_key, normalise_name

FORTY = "迪丽热巴·" * 9 + "艾合买提江·努尔"


@pytest.mark.req("A-19")
@pytest.mark.parametrize(
    "dot", ["·", "•", "‧", "∙", "⋅", "・", "･", "．", ".", "。", " · ", "··", "\u0387", "●"]
)
def test_two_spellings_of_the_dot_are_one(dot):
    assert normalise_name(f"阿卜杜拉{dot}艾合买提") == "阿卜杜拉·艾合买提"


@pytest.mark.parametrize(
    "typed, stored",
    [
        (" 张 三 ", "张三"),
        ("张\u3000三\u200b", "张三"),
        ("Jose\u0301  A. García", "José A. García"),
        ("Ｊｏｈｎ　Ｌｅｅ", "John Lee"),
        ("𠮷野家子", "𠮷野家子"),
        ("\uf9dc一", "\uf9dc一"),
        ("\ue000某", "\ue000某"),
        ("ئالىم", "ئالىم"),
        ("བཀྲ་ཤིས", "བཀྲ་ཤིས"),
        ("邉\U000e0100", "邉\U000e0100"),
    ],
)
def test_keeps_every_character_of_a_name(typed, stored):
    assert normalise_name(typed) == stored
    assert check_name(typed).ok


@pytest.mark.parametrize("typed", ["丁", "〇", FORTY, "O’Brien-Núñez, Jr.", "А. С. Пушкин"])
def test_takes_short_long_and_foreign_names(typed):
    assert check_name(typed).ok
    assert check_name(typed).value == typed


@pytest.mark.parametrize(
    "typed, part",
    [("", "empty"), (" \u200b", "empty"), ("王" * 201, "length"), ("王2", "sign"), ("···", "sign")],
)
def test_refuses_what_is_no_name(typed, part):
    result = check_name(typed)

    assert not result.ok
    assert result.part == part


def test_compares_without_regard_to_case_width_and_blanks():
    assert name_key("JOHN  lee") == name_key("Ｊｏｈｎ Lee")
    assert name_key("阿卜杜拉•艾合买提") == name_key("阿卜杜拉.艾合买提")
    assert name_key("张三") != name_key("张叁")


@pytest.mark.parametrize("name", ["示例物业服务有限公司", "示例第 3 建筑公司", "Exämple Ltd.", "7 天酒店"])
def test_an_organisation_may_have_numbers_in_its_name(name: str) -> None:
    assert check_organisation_name(name).ok


@pytest.mark.parametrize("name", ["123", "——", ""])
def test_an_organisation_has_words_in_its_name(name: str) -> None:
    assert "没有文字" in check_organisation_name(name).problem

"""Tables to take away."""

import pytest

from onecourt.web.kit.spreadsheet import harmless, table_file


def test_chinese_signs_stay_whole_and_the_file_is_saved() -> None:
    answer = table_file("操作日志", ["姓名"], [["阿依古丽·买买提"], [None]])

    assert answer.content.startswith(b"\xef\xbb\xbf")
    assert answer.content.decode("utf-8-sig") == '姓名\r\n阿依古丽·买买提\r\n""\r\n'
    assert "attachment" in answer["Content-Disposition"]


@pytest.mark.req("PLT-19")
@pytest.mark.parametrize("typed", ["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "＝1", '=HYPERLINK("http://x")'])
def test_nothing_is_run_as_a_formula(typed: str) -> None:
    assert harmless(typed) == f"'{typed}"

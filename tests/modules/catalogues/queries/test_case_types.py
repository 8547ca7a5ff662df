"""Type codes of cases."""

import pytest

from onecourt.kernel.case_numbers import parse_case_number
from onecourt.kernel.refusals import NotFound
from onecourt.modules.catalogues import public as catalogues


def test_has_the_codes_of_the_official_table_once_each():
    codes = [row.code for row in catalogues.list_case_types()]

    assert len(codes) == len(set(codes)) == 131
    assert {"民初", "民辖终", "执恢", "破申", "行保复", "财保", "民诉前调"} <= set(codes)
    assert not {"刑自", "赔", "民破"} & set(codes)


def test_says_what_a_code_stands_for():
    row = catalogues.get_case_type("民初")

    assert (row.group_name, row.name) == ("民事", "民事一审")


def test_there_is_no_such_code():
    with pytest.raises(NotFound):
        catalogues.get_case_type("刑自")


@pytest.mark.parametrize("code", [row.code for row in catalogues.list_case_types()])
def test_every_code_is_read_back_from_a_number(code):
    terms = catalogues.case_number_terms({"粤"})
    result = parse_case_number(f"（2026）粤06{code}9号", terms, this_year=2026)

    assert result.ok
    assert result.number.type == code

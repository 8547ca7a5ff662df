"""Codes of courts."""

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.case_numbers import parse_case_number
from onecourt.modules.catalogues import public as catalogues
from onecourt.modules.courts import public as courts

pytestmark = pytest.mark.django_db
NUMBER = "（2026）示0101民初1号"


def test_knows_the_codes_of_published_judgments():
    assert courts.find_court_name("云0103") == "云南省昆明市盘龙区人民法院"
    assert courts.find_court_name("最高法")
    assert courts.find_court_name("云9999") is None


def test_the_letters_are_the_official_ones():
    letters = courts.list_court_letters()

    assert len(letters) == 33
    assert {"内", "军", "兵"} <= letters
    assert "蒙" not in letters


def test_numbers_of_the_demo_province_are_read_only_where_it_is_loaded(at):
    def reads():
        terms = catalogues.case_number_terms(courts.list_court_letters())
        return parse_case_number(NUMBER, terms, this_year=2026).ok

    assert not reads()
    courts.load_demo_courts(actor=Actor.system("test"), at=at)
    assert reads()
    assert courts.find_court_name("示0101") == "示例区人民法院"

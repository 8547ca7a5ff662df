"""Choosing and finding courts."""

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import NotFound
from onecourt.modules.courts import public as courts

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(at):
    return courts.load_demo_courts(actor=Actor.system("test"), at=at)


@pytest.mark.req("FIL-03", "PLT-04")
def test_the_tree_goes_from_province_over_city_to_court(demo):
    (province,) = courts.court_tree()

    assert province.name == "示例省"
    assert [(city.name, [court.code for court in city.courts]) for city in province.cities] == [
        ("示例市", ["示", "示01", "示0101", "示0102"]),
        ("云溪市", ["示02", "示0201"]),
    ]


def test_without_courts_there_is_no_tree():
    assert courts.court_tree() == ()
    assert courts.list_courts() == []


@pytest.mark.parametrize(
    "typed, codes",
    [
        ("临江", ["示0102"]),
        ("临 江 区", ["示0102"]),
        ("linjiang", ["示0102"]),
        ("LJQ", ["示0102"]),
        ("示0201", ["示0201"]),
        ("云溪", ["示02", "示0201"]),
        ("", []),
        ("没有的", []),
    ],
)
def test_finds_courts_by_name_place_code_and_sound(demo, typed, codes):
    found = [court.code for court in courts.find_courts(typed)]

    assert sorted(found)[: len(codes)] == codes
    assert len(found) == len(codes)


def test_a_court_has_what_people_need_to_reach_it(demo):
    row = courts.get_court(demo[2].id)

    assert (row.code, row.name, row.level, row.city) == ("示0101", "示例区人民法院", "basic", "示例市")
    assert all((row.address, row.phone, row.is_open, row.is_demo))
    assert row.parent_id == demo[1].id


def test_there_is_no_such_court(demo):
    with pytest.raises(NotFound):
        courts.get_court(new_id())

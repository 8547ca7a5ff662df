"""Finding and choosing causes of action."""

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import NotFound
from onecourt.modules.catalogues import public as catalogues

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def causes(at):
    catalogues.load_causes(actor=Actor.system("test"), at=at)


@pytest.mark.parametrize(
    "typed, first",
    [
        ("民间借贷纠纷", "民间借贷纠纷"),
        ("民间借贷", "民间借贷纠纷"),
        ("mjjdjf", "民间借贷纠纷"),
        ("MJJD", "民间借贷纠纷"),
        ("minjianjiedai", "民间借贷纠纷"),
        ("minjian jied", "民间借贷纠纷"),
        ("民间 借贷", "民间借贷纠纷"),
        ("离婚", "离婚纠纷"),
        ("借款合同", "借款合同纠纷"),
        ("１０８－３", "民间借贷纠纷"),
        ("14", "离婚纠纷"),
        ("居间合同", "中介合同纠纷"),
        ("雇员受害", "提供劳务者受害责任纠纷"),
        ("商号转让", None),
        ("商号 转让", "企业名称（商号）转让合同纠纷"),
        ("yhkjf", "银行卡纠纷"),
        ("hangji", "行纪合同纠纷"),
        ("xlczgh", "修理、重作、更换纠纷"),
    ],
)
def test_finds_the_cause_that_is_meant(typed, first):
    found = catalogues.find_causes(typed)

    assert (found[0].name if found else None) == first


def test_better_answers_come_first():
    names = [cause.name for cause in catalogues.find_causes("借款合同")]

    assert names[0] == "借款合同纠纷"
    assert {"金融借款合同纠纷", "小额借款合同纠纷"} <= set(names[1:])


@pytest.mark.parametrize("typed", ["", "  ", "j", "没有这个案由", "'; --", "%", "\x00"])
def test_finds_nothing_where_nothing_fits(typed):
    assert catalogues.find_causes(typed) == []


def test_gives_no_more_than_were_asked_for():
    assert len(catalogues.find_causes("纠纷")) == 20
    assert len(catalogues.find_causes("纠纷", 3)) == 3


def test_a_cause_says_where_it_stands():
    (cause,) = catalogues.find_causes("民间借贷纠纷", 1)

    assert (cause.number, cause.level, cause.version) == ("108-3", 4, "2026")
    assert cause.path == ("合同、准合同纠纷", "合同纠纷", "借款合同纠纷", "民间借贷纠纷")
    assert catalogues.cause_path(cause.id) == cause.path
    assert cause.above == "合同、准合同纠纷 › 合同纠纷 › 借款合同纠纷"
    assert not cause.has_children
    assert catalogues.get_cause(cause.id) == cause


def test_the_list_is_walked_from_the_first_level_down():
    parts = catalogues.list_causes(None)
    contracts = next(part for part in parts if part.name == "合同、准合同纠纷")
    second = catalogues.list_causes(contracts.id)

    assert len(parts) == 12
    assert [cause.name for cause in second] == ["合同纠纷", "不当得利纠纷", "无因管理纠纷"]
    assert catalogues.list_causes(second[0].id)[0].level == 3


def test_the_frequent_causes_stand_in_the_court_s_order():
    frequent = catalogues.list_frequent_causes(None)

    assert [cause.name for cause in frequent][:2] == ["民间借贷纠纷", "离婚纠纷"]
    assert len(frequent) == len(catalogues.FREQUENT_CAUSES.default) == 12


def test_there_is_no_such_cause():
    with pytest.raises(NotFound):
        catalogues.get_cause(new_id())


def test_searching_asks_the_database_twice(django_assert_num_queries):
    with django_assert_num_queries(2):
        catalogues.find_causes("借贷")

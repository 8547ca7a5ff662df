"""数据看板 as officers and those who lead a court see it."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from onecourt import wiring
from onecourt.kernel.clock import now
from onecourt.web.court.figures.pages import before, month_end, wanted_of
from tests.situations import filings as situation
from tests.situations.people import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def ground():
    wiring.connect()
    return situation.the_ground(now())


@pytest.fixture
def two(ground):
    """One filing docketed by a clerk, one answered by a colleague."""
    at = now()
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)
    colleague = situation.a_clerk(at, ground.court.id, login_name="colleague", name="宋岚")
    for login_name, name, role in (
        ("head", "罗敏", "court_leadership"),
        ("boss", "孙丽", "court_administrator"),
    ):
        situation.a_clerk(at, ground.court.id, login_name=login_name, name=name, role=role)
    first = situation.a_docketed_filing(at, person, clerk, ground)
    second = situation.a_filing(at, person, ground)
    situation.carry_out(situation.decide(at, colleague, second, "return", "缺身份证明"))
    return first, second


def entered(login_name):
    client = Client()
    client.post("/court/sign-in/", {"login_name": login_name, "password": PASSWORD})
    return client


def page(client, name, said=None):
    response = client.get(reverse(f"court:{name}"), said)
    assert response.status_code == 200
    return response.content.decode()


def cards(text):
    found = re.findall(r'class="card fig"[^>]*><span>(.*?)</span><b>(.*?)</b>', text)
    return dict(found)


@pytest.mark.req("FRV-08")
def test_an_officer_sees_the_own_figures_and_those_who_lead_all_of_the_court(two):
    own, whole, boss = (page(entered(name), "figures") for name in ("clerk", "head", "boss"))

    assert "我的审核数据" in own
    assert (cards(own)["收到"], cards(own)["审核通过"], cards(own)["逾期"]) == ("1", "1", "0")
    assert "宋岚" not in own
    assert cards(whole)["收到"] == cards(boss)["收到"] == "2"
    assert cards(whole)["平均用时（工作日）"] == "0.0"
    for says in ("按人员", "按类型", "韩立", "宋岚", "民事一审", "收到 2 次，答复 2 次"):
        assert says in whole


@pytest.mark.req("FRV-08")
def test_every_number_leads_to_the_list_beneath_it(two):
    first, _ = two
    desk = entered("clerk")
    address = re.search(r'class="card fig" href="([^"]*what=approved[^"]*)"', page(desk, "figures"))

    listed = desk.get(address[1].replace("&amp;", "&")).content.decode()

    assert "共 1 次" in listed
    assert str(first) in listed
    assert "李秀兰 诉 王建国" in listed


def test_names_of_parties_are_not_for_the_administrator(two):
    listed = page(entered("boss"), "figures_list", {"what": "received"})

    assert "共 2 次" in listed
    assert "李秀兰" not in listed
    assert "编号" in listed


@pytest.mark.req("FRV-08")
@pytest.mark.req("PLT-19")
def test_the_table_can_be_taken_away(two):
    text = entered("head").get(reverse("court:figures_export")).content.decode("utf-8-sig")

    assert text.splitlines()[0].startswith("分类,名称,收到,已答复,审核通过")
    assert "按人员,宋岚,1,1,0,0,1,0,0,0.0" in text


def test_a_month_without_anything_says_so(two):
    text = page(entered("head"), "figures", {"from": "2020-01", "to": "2020-02"})

    assert "这段时间没有收到，也没有答复。" in text
    assert "没有数据" in text


@pytest.mark.parametrize("typed", ["", "2026", "2026-13", "nonsense", "0001-01", "9999-12", "²", "<script>"])
def test_what_makes_no_sense_becomes_this_month(typed):
    wanted = wanted_of({"from": typed}, date(2026, 11, 20))

    assert (wanted.first, wanted.last) == (date(2026, 11, 1), date(2026, 11, 30))


def test_the_period_before_has_as_many_months():
    wanted = wanted_of({"from": "2026-01", "to": "2026-03"}, date(2026, 11, 20))

    assert before(wanted) == (date(2025, 10, 1), date(2025, 12, 31))
    assert month_end(date(2028, 2, 1)) == date(2028, 2, 29)


def test_a_judge_has_no_figures_of_the_review(ground):
    situation.a_clerk(now(), ground.court.id, login_name="judge", name="周敏", role="judge")

    assert entered("judge").get(reverse("court:figures")).status_code == 404


@pytest.mark.req("FRV-08")
def test_a_higher_court_compares_the_courts_below_it_and_opens_one(two, ground):
    situation.a_clerk(now(), ground.court.parent_id, login_name="above", name="段宁", role="court_leadership")
    desk = entered("above")

    whole = page(desk, "figures")
    one = page(desk, "figures", {"court": str(ground.other_court.id)})
    strange = page(entered("head"), "figures", {"court": str(ground.court.parent_id)})

    assert "按法院" in whole
    assert ground.court.name in whole
    assert cards(whole)["收到"] == "2"
    assert cards(one)["收到"] == "0"
    assert cards(strange)["收到"] == "2", "who leads a lower court sees his own, whatever is asked"

"""今日工作 and the messages of an officer."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from onecourt import wiring
from onecourt.kernel.clock import now
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from tests.situations import filings as situation
from tests.situations.people import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def ground():
    wiring.connect()
    return situation.the_ground(now())


@pytest.fixture
def clerk(ground):
    return situation.a_clerk(now(), ground.court.id)


@pytest.fixture
def colleague(ground):
    return situation.a_clerk(now(), ground.court.id, login_name="colleague", name="宋岚")


@pytest.fixture
def person(ground):
    return situation.somebody(now())


def entered(login_name):
    client = Client()
    client.post("/court/sign-in/", {"login_name": login_name, "password": PASSWORD})
    return client


def page(client, name):
    response = client.get(reverse(f"court:{name}"))
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.req("CRT-01")
def test_shows_queues_with_what_is_late_the_week_messages_and_what_is_in_hand(
    ground, person, clerk, colleague
):
    late = situation.a_filing(now() - timedelta(days=20), person, ground)
    soon = situation.a_filing(now() - timedelta(days=4), person, ground)
    matters.assign_matter(actor=colleague, matter_id=soon, to_id=clerk.account_id, at=now())

    text = page(entered("clerk"), "today")

    for says in (
        "韩立，1 件已经逾期",
        "件等审核，1 件逾期",
        "等您办理 2 件",
        "我领取的",
        "今天和这一周",
        "已经逾期 1 件",
        "审核到期 1 件",
        "其中我领取的 1 件",
        "分派给您",
        "我的案件",
    ):
        assert says in text, says
    assert text.index(str(soon)) < text.index(str(late)), "what is in hand stands first"
    assert "其中我领取的" not in page(entered("colleague"), "today")


@pytest.mark.req("CRT-01")
def test_a_judge_sees_cases_and_messages_and_no_queue(ground, person, clerk):
    judge = situation.a_clerk(now(), ground.court.id, login_name="judge", name="周敏", role="judge")
    situation.a_docketed_filing(now(), person, clerk, ground)

    text = page(entered("judge"), "today")

    assert "由您承办" in text
    assert "李秀兰 诉 王建国 民间借贷纠纷" in text
    assert "周敏，您好" in text
    assert "等您办理" not in text
    assert notices.count_unread(judge) == 1


@pytest.mark.req("CRT-01")
def test_opening_a_message_leads_to_its_thing_and_counts_as_read(ground, person, clerk, colleague):
    matter_id = situation.a_filing(now(), person, ground)
    matters.assign_matter(actor=colleague, matter_id=matter_id, to_id=clerk.account_id, at=now())
    (told,) = notices.list_notices(clerk)
    desk, address = entered("clerk"), reverse("court:message_open", kwargs={"notice_id": told.id})
    assert "1 条未读" in page(desk, "messages")

    opened = desk.post(address)
    strangers = entered("colleague").post(address)

    assert opened["Location"] == f"/court/matters/{matter_id}/"
    assert strangers.status_code == 404
    assert notices.count_unread(clerk) == 0
    assert "未读" not in page(desk, "messages").split("<main")[1]


def test_nothing_to_do_says_so(ground, clerk):
    text = page(entered("clerk"), "today")

    assert "今天没有到期的件" in text
    assert "现在没有等您办理的事。" in text
    assert "今天和以后 7 天，没有到期的事。" in text

"""The queue of a desk as its officers see it."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from onecourt import wiring
from onecourt.kernel.clock import now
from onecourt.modules.matters import public as matters
from onecourt.web.court.queues.pages import time_left, working_days_left
from tests.situations import filings as situation
from tests.situations.people import PASSWORD

pytestmark = pytest.mark.django_db
DESK = "filing-review"


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


@pytest.fixture
def filing(person, clerk, colleague, ground):
    return situation.a_filing(now() - timedelta(days=1), person, ground)


@pytest.fixture
def desk(clerk):
    return entered("clerk")


def entered(login_name):
    client = Client()
    client.post("/court/sign-in/", {"login_name": login_name, "password": PASSWORD})
    return client


def page(client, name, /, said=None, **parts):
    response = client.get(reverse(f"court:{name}", kwargs=parts), said)
    assert response.status_code == 200
    return response.content.decode()


def send(client, name, data=None, **parts):
    return client.post(reverse(f"court:{name}", kwargs=parts), data or {})


@pytest.mark.req("FRV-01")
def test_an_officer_claims_and_hands_on_and_the_colleague_finds_it(desk, colleague, filing):
    assert "领取" in page(desk, "matter", matter_id=filing)

    send(desk, "claim", matter_id=filing)
    assert "由您办理" in page(desk, "matter", matter_id=filing)
    form = page(desk, "hands", matter_id=filing)
    sent = send(desk, "transfer", {"to": str(colleague.account_id), "reason": "下周休假"}, matter_id=filing)

    other = entered("colleague")
    assert "宋岚" in form
    assert sent.status_code == 302
    assert "由宋岚办理" in page(desk, "matter", matter_id=filing)
    assert "由您办理" in page(other, "matter", matter_id=filing)
    assert "转交给您" in page(other, "messages")
    assert "下周休假" in page(other, "hands", matter_id=filing)


@pytest.mark.req("PLT-12")
def test_the_page_says_who_has_it_when_another_decides(desk, filing):
    send(entered("colleague"), "claim", matter_id=filing)

    refused = send(desk, "decide", {"outcome": "accept", "round": "1"}, matter_id=filing)

    assert refused.status_code == 422
    assert "宋岚已经领取了这件" in refused.content.decode()


def test_what_was_typed_stays_after_a_refusal(desk, colleague, filing):
    send(desk, "claim", matter_id=filing)

    refused = send(desk, "transfer", {"to": "", "reason": "下周休假"}, matter_id=filing)
    without = send(desk, "transfer", {"to": str(colleague.account_id)}, matter_id=filing)

    assert refused.status_code == without.status_code == 422
    assert "请选一位同岗位的同事" in refused.content.decode()
    assert "下周休假" in refused.content.decode()
    assert "请写明转交的理由" in without.content.decode()


@pytest.mark.req("PLT-19")
@pytest.mark.req("FRV-01")
def test_filters_are_remembered_on_return_until_they_are_taken_away(desk, filing):
    found = page(desk, "queue_list", {"applicant": "李秀兰", "cause": ""}, desk=DESK)
    none = page(desk, "queue_list", {"applicant": "没有这个人", "cause": ""}, desk=DESK)
    page(desk, "today")
    again = page(desk, "queue_list", desk=DESK)
    pane = page(desk, "matter", matter_id=filing)
    cleared = page(desk, "queue_list", {"clear": "1"}, desk=DESK)

    assert "共 1 件" in found
    assert "申请人：李秀兰" in found
    assert "没有符合这些条件的" in none
    assert "申请人：没有这个人" in again
    assert "筛选（1 项）" in pane
    assert "共 1 件" in cleared


@pytest.mark.req("PLT-19")
def test_takes_the_queue_out_as_it_is_filtered(desk, filing):
    response = send(desk, "queue_export", {"tab": "waiting"}, desk=DESK)

    text = response.content.decode()
    assert response["Content-Type"].startswith("text/csv")
    assert text.startswith("\ufeff案由,当事人,类型")
    assert "李秀兰 诉 王建国" in text
    assert "38000.00" in text


@pytest.mark.req("PLT-19")
def test_long_lists_have_numbered_pages(desk, person, ground, filing, monkeypatch):
    monkeypatch.setattr("onecourt.web.court.queues.listing.PAGE_SIZE", 1)
    situation.a_filing(now(), person, ground)

    first, second = page(desk, "queue_list", desk=DESK), page(desk, "queue_list", {"page": "2"}, desk=DESK)

    assert "page=2" in first
    assert matters.count_queue(situation.PLATFORM, DESK)["waiting"] == 2
    assert f"/court/matters/{filing}/" in first
    assert f"/court/matters/{filing}/" not in second.split("<table")[1].split("</table")[0]


@pytest.mark.req("FRV-01")
@pytest.mark.parametrize(
    ("due", "says", "colour"),
    [
        (date(2026, 11, 19), "逾期 1 天", "bad"),
        (date(2026, 11, 20), "今天到期", "bad"),
        (date(2026, 11, 23), "剩 3 天", "warn"),
        (date(2026, 11, 25), "剩 5 天", "warn"),
        (date(2026, 11, 26), "剩 6 天", "mute"),
        (None, "", "mute"),
    ],
)
def test_the_colour_goes_by_the_working_days_that_remain(due, says, colour):
    assert time_left(due, date(2026, 11, 20)) == (says, colour)


def test_rest_days_are_no_working_time():
    assert working_days_left(date(2026, 11, 23), date(2026, 11, 20)) == 1

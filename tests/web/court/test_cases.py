"""The cases of a court as its officers see them."""

from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from onecourt import wiring
from onecourt.kernel.clock import now
from onecourt.modules.cases import public as cases
from onecourt.modules.matters import public as matters
from onecourt.modules.people import public as people
from onecourt.web.kit.sessions import ACCOUNT, EPOCH
from tests.situations import filings as situation
from tests.situations.people import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def ground():
    wiring.connect()
    return situation.the_ground(now())


@pytest.fixture
def staff(ground):
    court = ground.court.id
    return {
        "clerk": situation.a_clerk(now(), court),
        "head": situation.a_clerk(now(), court, login_name="head", name="罗敏", role="court_leadership"),
    }


@pytest.fixture
def person(ground):
    return situation.somebody(now())


@pytest.fixture
def case_id(staff, person, ground):
    matter_id = situation.a_docketed_filing(now(), person, staff["clerk"], ground)
    return matters.get_matter(actor=person, matter_id=matter_id).case_id


@pytest.fixture
def judge(ground, case_id):
    return situation.a_clerk(now(), ground.court.id, login_name="judge", name="周敏", role="judge")


def entered(login_name):
    client = Client()
    client.post("/court/sign-in/", {"login_name": login_name, "password": PASSWORD})
    return client


def the_other_side(person):
    client = Client()
    session = client.session
    session[ACCOUNT], session[EPOCH] = str(person.account_id), people.get_session_epoch(person.account_id)
    session.save()
    return client


def page(client, name, said=None, **parts):
    response = client.get(reverse(name, kwargs=parts), said)
    assert response.status_code == 200
    return response.content.decode()


def assign(client, case_id, **data):
    return client.post(reverse("court:assign_case", kwargs={"case_id": case_id}), data)


@pytest.mark.req("CSP-03", partly="agents, panel, hearings and documents served come with their modules")
@pytest.mark.req("FRV-04", partly="by hand; query codes and binding by number come later")
def test_the_clerk_names_a_judge_and_both_sides_see_who_it_is(case_id: UUID, judge, person):
    desk = entered("clerk")
    assert "确定承办法官和书记员" in page(desk, "court:case", case_id=case_id)

    refused = assign(desk, case_id)
    done = assign(desk, case_id, case_judge=str(judge.account_id))

    assert refused.status_code == 422
    assert "请从名单里选" in refused.content.decode()
    assert done.status_code == 302
    for client, name in ((desk, "court:case"), (the_other_side(person), "parties:case")):
        seen = page(client, name, case_id=case_id)
        assert "承办法官" in seen
        assert "周敏" in seen
        assert "受理案件通知书" in seen
        assert "/files/" in seen


@pytest.mark.req("CRT-02", partly="roles per court; substitution for absence comes later")
def test_a_judge_finds_the_own_cases_first(case_id: UUID, judge):
    desk = entered("judge")
    before = page(desk, "court:cases")
    assign(entered("clerk"), case_id, case_judge=str(judge.account_id))
    mine = page(desk, "court:cases")
    told = page(desk, "court:messages")

    assert "还没有由您承办的案件" in before
    assert "（2026）示0101民初1号" in mine or "民初1号" in mine
    assert "由您承办" in told
    assert desk.get(reverse("court:officers", kwargs={"case_id": case_id})).status_code == 404


@pytest.mark.req("PLT-19")
def test_filters_are_remembered_and_the_list_can_be_taken_out(case_id: UUID):
    desk = entered("clerk")
    found = page(desk, "court:cases", {"whose": "court", "party": "王建国"})
    none = page(desk, "court:cases", {"whose": "court", "party": "没有这个人"})
    again = page(desk, "court:cases")
    cleared = page(desk, "court:cases", {"whose": "court"})
    taken = desk.post(reverse("court:cases_export"))

    assert "共 1 件" in found
    assert "没有符合这些条件的案件" in none
    assert "当事人：没有这个人" in again
    assert "共 1 件" in cleared
    assert "民初1号" in taken.content.decode()
    assert cases.count_court_cases(situation.PLATFORM) == 1


def test_a_change_asks_for_the_reason_and_keeps_what_was_chosen(case_id: UUID, judge, ground):
    other = situation.a_clerk(now(), ground.court.id, login_name="judge2", name="钱洁", role="judge")
    desk = entered("head")
    assign(desk, case_id, case_judge=str(judge.account_id))

    refused = assign(desk, case_id, case_judge=str(other.account_id))

    assert refused.status_code == 422
    assert "请写明更换的理由" in refused.content.decode()
    assert f'value="{other.account_id}" checked' in refused.content.decode()

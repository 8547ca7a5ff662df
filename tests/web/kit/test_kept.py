"""A sign-in that runs out in the middle of a form: after signing in again one goes on from there."""

import re

import pytest
from django.test import Client

from onecourt.kernel.clock import now
from onecourt.modules.people import public as people
from onecourt.web.kit.sessions import ACCOUNT, EPOCH
from tests.journeys.visitor import PageReader
from tests.situations import filings as situation
from tests.situations.people import PHONE, a_person, the_code_sent_to

pytestmark = pytest.mark.django_db
HERE = {"HTTP_ORIGIN": "http://testserver"}
TYPED = "被告 2025 年 8 月借款，\r\n一直没有还。"


@pytest.fixture
def draft():
    """Somebody on the page of the claim, with her own client."""
    at = now()
    situation.the_ground(at)
    actor = people.actor_of(a_person(at, phone=PHONE), at=at)
    return actor, f"/matters/{situation.a_draft(at, actor)}/claim/"


def sign_in(client: Client, phone: str = PHONE, **more: str):
    client.post("/sign-in/", {"phone": phone, **more})
    return client.post("/sign-in/code/", {"code": the_code_sent_to(phone)})


def sent_after_the_end(client: Client, actor, page: str):
    """The form is drawn while signed in, and sent after all devices were signed out."""
    session = client.session
    session[ACCOUNT], session[EPOCH] = str(actor.account_id), people.get_session_epoch(actor.account_id)
    session.save()
    form = next(f for f in PageReader(client.get(page).content.decode()).forms if "version" in f.fields)
    people.end_sessions(actor=actor, at=now())
    typed = form.fields | {"facts": TYPED, "amount": "3 万"}
    return client.post(page, typed, HTTP_REFERER=f"http://testserver{page}", **HERE)


def kept_form(client: Client):
    text = client.get("/sign-in/kept/").content.decode()
    return text, next((f for f in PageReader(text).forms if f.fields.get("kept")), None)


@pytest.mark.req("PLT-90")
def test_what_was_typed_is_there_after_signing_in_again(client, draft):
    actor, page = draft
    turned_away = sent_after_the_end(client, actor, page)
    back = sign_in(client)
    text, form = kept_form(client)

    again = client.post(form.action, form.fields, **HERE)

    assert turned_away["Location"] == f"/sign-in/?next={page}"
    assert back["Location"] == "/sign-in/kept/"
    assert "您填的内容还在" in text
    assert form.action == page
    # 3 万 is no sum, so the same step stands there, with everything as it was typed.
    assert again.status_code == 422
    assert "一直没有还。" in again.content.decode()
    assert 'value="3 万"' in again.content.decode()
    assert kept_form(client)[1] is None


@pytest.mark.req("PLT-90")
def test_nobody_else_who_signs_in_on_this_device_is_shown_it(client, draft):
    actor, page = draft
    sent_after_the_end(client, actor, page)
    a_person(now(), phone="13800000002", name="王建国")

    back = sign_in(client, "13800000002", next="/messages/")

    assert back["Location"] == "/messages/"
    assert kept_form(client)[1] is None
    assert "kept_form" not in client.session


def test_it_waits_sealed(client, draft):
    actor, page = draft
    sent_after_the_end(client, actor, page)

    assert "借款" not in str(dict(client.session))
    assert "3 万" not in str(dict(client.session))


@pytest.mark.req("PLT-90")
def test_a_form_of_an_old_page_is_offered_again_with_what_was_typed():
    client = Client(enforce_csrf_checks=True)

    response = client.post("/sign-in/", {"phone": "138 0000", "once": "a"}, **HERE)

    page = response.content.decode()
    form = next(f for f in PageReader(page).forms if f.action == "/sign-in/")
    again = client.post("/sign-in/", form.fields, **HERE)
    assert (response.status_code, "您填的内容还在" in page) == (403, True)
    assert form.fields["phone"] == "138 0000"
    assert again.status_code == 422
    assert 'value="138 0000"' in again.content.decode()


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null"])
def test_what_another_site_sends_is_not_offered_again(origin):
    response = Client(enforce_csrf_checks=True).post("/sign-in/", {"phone": "138"}, HTTP_ORIGIN=origin)

    assert response.status_code == 403
    assert "再提交一次" not in response.content.decode()


@pytest.mark.req("PLT-90")
def test_a_breakdown_gives_back_what_was_typed_but_no_secret(client, monkeypatch):
    def break_down(**_):
        raise OSError("the disk is gone")

    monkeypatch.setattr(people, "sign_in_by_phone_and_password", break_down)
    client.raise_request_exception = False
    typed = {
        "phone": PHONE,
        "password": "tidy-lantern-7",
        "captcha": "2345",
        "once": "k1",
        "captcha_token": "t",
    }

    response = client.post("/sign-in/password/", typed, **HERE)

    page = response.content.decode()
    assert response.status_code == 500
    assert re.search(r"编号 \d{6}-", page)
    assert f'name="phone" value="{PHONE}"' in page
    assert 'name="once" value="k1"' in page
    assert "tidy-lantern-7" not in page
    assert "disk" not in page

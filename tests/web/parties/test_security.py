"""账号与安全."""

import pytest
from django.test import Client

from onecourt.kernel.clock import now
from onecourt.modules.people import public as people
from tests.situations.people import PASSWORD, PHONE, a_person, the_code_sent_to

pytestmark = pytest.mark.django_db
NEW_PHONE = "13800000002"
NEW = {"password": "other-house-5", "password_again": "other-house-5"}
EDGE = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0"


@pytest.fixture
def account_id():
    return a_person(now(), password=PASSWORD)


@pytest.fixture
def owner(client, account_id):
    return signed_in(client)


def signed_in(client, **headers):
    """Somebody who comes with phone, password and a picture read rightly."""
    token = people.get_new_captcha(at=now())
    given = {
        "phone": PHONE,
        "password": PASSWORD,
        "captcha_token": token,
        "captcha": people.find_captcha(token, at=now())[1],
    }
    assert client.post("/sign-in/password/", given, headers=headers).status_code == 302
    return client


@pytest.mark.req("ACC-22", partly="passwords, phones and sessions; no closing of accounts")
def test_it_is_reached_from_me_and_shows_the_sign_ins(owner):
    signed_in(Client(), **{"user-agent": EDGE})

    me = owner.get("/me/").content.decode()
    page = owner.get("/me/security/").content.decode()

    assert 'href="/me/security/"' in me
    assert "138****0001" in page
    assert "Edge · Windows" in page
    assert "密码登录 · 127.0.*.*" in page
    assert (page.count("本机</span>"), page.count("在用</span>")) == (1, 1)


def test_the_other_devices_are_signed_out(owner):
    other = signed_in(Client())

    response = owner.post("/me/security/end-sessions/", {"scope": "others"}, follow=True)

    page = response.content.decode()
    assert "其他设备上的登录都已退出。" in page
    assert "在用</span>" not in page
    assert other.get("/me/")["Location"].startswith("/sign-in/")
    assert owner.get("/me/").status_code == 200


def test_or_all_devices(owner):
    other = signed_in(Client())

    response = owner.post("/me/security/end-sessions/", {"scope": "all"})

    assert response["Location"] == "/sign-in/"
    assert owner.get("/me/").status_code == 302
    assert other.get("/me/").status_code == 302


def test_the_old_password_gives_a_new_one_and_ends_the_other_sessions(owner):
    other = signed_in(Client())

    wrong = owner.post("/me/security/password/", {"old_password": "wrong", **NEW})
    response = owner.post("/me/security/password/", {"old_password": PASSWORD, **NEW}, follow=True)

    assert (wrong.status_code, "原密码不对，还可以试 4 次。" in wrong.content.decode()) == (422, True)
    assert "密码改好了" in response.content.decode()
    assert owner.get("/me/").status_code == 200
    assert other.get("/me/").status_code == 302


def test_a_code_does_instead_of_the_old_password(owner):
    led = owner.post("/me/security/password/code/")
    page = owner.get(led["Location"]).content.decode()

    response = owner.post("/me/security/password/", {"by": "code", "code": the_code_sent_to(PHONE), **NEW})

    assert 'name="code"' in page
    assert 'name="old_password"' not in page
    assert response["Location"] == "/me/security/"


def test_who_has_no_password_sets_one_with_a_code(client):
    a_person(now())
    client.post("/sign-in/", {"phone": PHONE})
    client.post("/sign-in/code/", {"code": the_code_sent_to(PHONE)})

    assert "还没有设置" in client.get("/me/security/").content.decode()
    assert 'name="code"' in client.get("/me/security/password/").content.decode()


def test_the_number_is_exchanged_with_a_code_from_each(owner, account_id):
    led = owner.post("/me/security/phone/", {"phone": NEW_PHONE})
    page = owner.get(led["Location"]).content.decode()
    codes = {"old_code": the_code_sent_to(PHONE), "new_code": the_code_sent_to(NEW_PHONE)}

    wrong = owner.post(led["Location"], codes | {"new_code": "12"})
    response = owner.post(led["Location"], codes, follow=True)

    assert "138****0001" in page
    assert "138****0002" in page
    assert "您填了 2 位" in wrong.content.decode()
    assert "手机号换好了" in response.content.decode()
    assert people.get_phone(account_id) == NEW_PHONE


def test_the_second_step_without_the_first_leads_to_the_first(owner):
    assert owner.get("/me/security/phone/codes/")["Location"] == "/me/security/phone/"
    assert owner.post("/me/security/phone/codes/", {"old_code": "1"})["Location"] == "/me/security/phone/"


def test_the_same_number_is_refused(owner):
    response = owner.post("/me/security/phone/", {"phone": PHONE})

    assert response.status_code == 422
    assert "这就是您现在的手机号。" in response.content.decode()


def test_choosing_to_sign_out_shows_in_the_history(owner):
    owner.post("/sign-out/")
    signed_in(owner)

    page = owner.get("/me/security/").content.decode()

    assert (page.count("本机</span>"), page.count("已退出</span>")) == (1, 1)

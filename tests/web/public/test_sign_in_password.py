"""Signing in with a password, as somebody without script does it."""

import io
import re
import wave

import pytest
from PIL import Image

from onecourt.kernel.clock import now
from onecourt.modules.people import public as people
from onecourt.modules.people.queries import captchas
from onecourt.web.public.accounts import captcha_sound
from tests.situations.people import PASSWORD, PHONE, a_person, the_code_sent_to

pytestmark = pytest.mark.django_db


def answers(client, **facts):
    """What somebody types who can read the picture."""
    page = client.get("/sign-in/password/").content.decode()
    token = token_in(page)
    digits = people.find_captcha(token, at=now())[1]
    return {"phone": PHONE, "password": PASSWORD, "captcha": digits, "captcha_token": token, **facts}


def token_in(page):
    return re.search(r'name="captcha_token" value="([^"]+)"', page)[1]


def send(client, **facts):
    return client.post("/sign-in/password/", answers(client, **facts))


@pytest.mark.req("ACC-08", partly="by phone, not by number of the identity card")
def test_phone_password_and_picture_lead_back_to_where_one_was(client):
    account_id = a_person(now(), password=PASSWORD)

    response = send(client, next="/messages/")

    assert (response.status_code, response["Location"]) == (302, "/messages/")
    assert client.session["account"] == str(account_id)
    assert client.get("/messages/").status_code == 200


@pytest.mark.req("PLT-22")
def test_the_picture_is_ours_and_never_the_only_way(client):
    page = client.get("/sign-in/password/?next=/messages/").content.decode()
    address = re.search(r'<img src="([^"]+)"', page)[1]
    picture = client.get(address)

    assert picture["Content-Type"] == "image/png"
    assert Image.open(io.BytesIO(picture.content)).size == (176, 56)
    assert "看不到图片" in page
    assert 'href="/sign-in/?next=%2Fmessages%2F"' in page
    assert 'autocomplete="current-password"' in page
    assert people.find_captcha(token_in(page), at=now())[1] not in re.sub(r'"[^"]*"', "", page)


@pytest.mark.req("PLT-22")
def test_the_digits_are_read_out_for_those_who_cannot_see(client):
    page = client.get("/sign-in/password/").content.decode()
    address = re.search(r'<audio controls[^>]* src="([^"]+)"', page)[1]
    heard, again = client.get(address), client.get(address)

    assert heard["Content-Type"] == "audio/wav"
    with wave.open(io.BytesIO(heard.content)) as sound:
        assert 5 < sound.getnframes() / sound.getframerate() < 15
    assert heard.content != again.content


@pytest.mark.req("PLT-22")
def test_each_digit_of_a_captcha_has_its_own_recording():
    assert len({captcha_sound._recorded(digit) for digit in captchas.SIGNS}) == len(captchas.SIGNS)
    assert all(len(captcha_sound._recorded(digit)) > captcha_sound.RATE // 5 for digit in captchas.SIGNS)


@pytest.mark.parametrize("ending", ["", "sound/"])
def test_a_captcha_that_nobody_made_is_not_found(client, ending):
    assert client.get(f"/sign-in/captcha/e30.e30/{ending}").status_code == 404


@pytest.mark.req("ACC-90", partly="passwords, captchas and codes")
def test_a_wrong_captcha_is_named_the_phone_kept_and_the_picture_new(client):
    given = answers(client, captcha="1")
    response = client.post("/sign-in/password/", given)

    page = response.content.decode()
    assert response.status_code == 422
    assert "图形验证码不对" in page
    assert f'value="{PHONE}"' in page
    assert PASSWORD not in page
    assert token_in(page) != given["captcha_token"]
    assert given["captcha"] not in re.findall(r'name="captcha"[^>]* value="([^"]*)"', page)


def test_a_wrong_password_counts_down_in_the_same_words_for_everybody(client):
    a_person(now(), password=PASSWORD)
    known = send(client, password="wrong-one-1").content.decode()
    unknown = send(client, phone="13800000002").content.decode()

    for page in (known, unknown):
        assert "手机号或密码不对，还可以试 4 次。" in page


def test_after_too_many_the_way_by_code_is_still_open(client):
    a_person(now(), password=PASSWORD)
    for _ in range(5):
        page = send(client, password="wrong-one-1").content.decode()
    client.post("/sign-in/", {"phone": PHONE})

    response = client.post("/sign-in/code/", {"code": the_code_sent_to(PHONE)})

    assert "请 15 分钟后再试" in page
    assert response.status_code == 302


def test_another_picture_keeps_the_phone(client):
    given = answers(client, another="1")

    response = client.post("/sign-in/password/", given)

    page = response.content.decode()
    assert response.status_code == 200
    assert f'value="{PHONE}"' in page
    assert token_in(page) != given["captcha_token"]


@pytest.mark.req("ACC-22", partly="passwords, phones and sessions; no closing of accounts")
def test_a_forgotten_password_is_set_anew_with_a_code(client):
    a_person(now(), password=PASSWORD)
    new = {"password": "other-house-5", "password_again": "other-house-5"}
    first = client.post("/sign-in/recover/", {"phone": PHONE, "next": "/messages/"})
    weak = {"password": "abcd1234", "password_again": "abcd1234"}

    code = the_code_sent_to(PHONE)
    refused = client.post(first["Location"], {"code": code, **weak})
    response = client.post(first["Location"], {"code": code, **new})
    client.post("/sign-out/")

    assert first["Location"] == "/sign-in/recover/password/"
    assert (refused.status_code, "太容易猜到" in refused.content.decode()) == (422, True)
    assert response["Location"] == "/messages/"
    assert send(client, password="other-house-5").status_code == 302


def test_recovery_looks_the_same_for_a_number_without_account(client):
    first = client.post("/sign-in/recover/", {"phone": PHONE})
    new = {"password": "other-house-5", "password_again": "other-house-5"}

    response = client.post(first["Location"], {"code": the_code_sent_to(PHONE), **new})

    assert first["Location"] == "/sign-in/recover/password/"
    assert "还没有注册" in response.content.decode()

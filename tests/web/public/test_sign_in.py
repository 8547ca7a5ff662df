"""Signing in with a phone, as somebody without script does it."""

import re

import pytest

from onecourt.kernel.clock import now
from tests.situations.people import PHONE, a_person, the_code_sent_to

pytestmark = pytest.mark.django_db


def asked_for_code(client, phone=PHONE, back=""):
    return client.post("/sign-in/", {"phone": phone, "next": back, "once": "a"})


@pytest.mark.req("ACC-10", partly="no voice call")
@pytest.mark.req("ACC-23", partly="the public side; pages of enforcement come later")
def test_goes_from_phone_to_code_and_back_to_where_one_was(client):
    a_person(now())
    page = client.get("/sign-in/?next=/messages/").content.decode()
    assert 'name="next" value="/messages/"' in page

    first = asked_for_code(client, back="/messages/")
    second = client.get(first["Location"]).content.decode()
    last = client.post("/sign-in/code/", {"code": the_code_sent_to(PHONE), "once": "b"})

    assert first["Location"] == "/sign-in/code/"
    assert "138****0001" in second
    assert PHONE not in second
    assert 'autocomplete="one-time-code"' in second
    assert (last.status_code, last["Location"]) == (302, "/messages/")
    assert client.get("/sign-in/")["Location"] == "/"


def test_the_number_is_in_no_address_and_in_no_session_in_clear(client):
    asked_for_code(client)

    assert PHONE not in str(dict(client.session))


@pytest.mark.parametrize(
    "back", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"]
)
def test_never_leads_to_another_site(client, back):
    a_person(now())
    asked_for_code(client, back=back)

    response = client.post("/sign-in/code/", {"code": the_code_sent_to(PHONE)})

    assert response["Location"] == "/"


@pytest.mark.req("PLT-10")
def test_a_wrong_number_is_named_and_kept(client):
    response = asked_for_code(client, phone="1380000")

    page = response.content.decode()
    assert response.status_code == 422
    assert "手机号是 11 位，您填了 7 位。" in page
    assert 'value="1380000"' in page
    assert "有错误：" in page
    assert 'aria-invalid="true"' in page


def test_a_wrong_code_counts_down_and_keeps_its_count(client):
    a_person(now())
    asked_for_code(client)
    code = the_code_sent_to(PHONE)
    wrong = "000000" if code != "000000" else "111111"

    pages = [client.post("/sign-in/code/", {"code": wrong}).content.decode() for _ in range(2)]

    assert "还可以试 4 次" in pages[0]
    assert "还可以试 3 次" in pages[1]


def test_a_double_tap_signs_in_all_the_same(client):
    a_person(now())
    asked_for_code(client)
    code = the_code_sent_to(PHONE)
    began = client.cookies["court_session"].value

    client.post("/sign-in/code/", {"code": code, "once": "b"})
    client.cookies["court_session"] = began
    again = client.post("/sign-in/code/", {"code": code, "once": "b"})

    assert again.status_code == 302


def test_another_code_must_wait(client):
    asked_for_code(client)

    response = client.post("/sign-in/code/resend/")

    assert response.status_code == 422
    assert re.search(r"\d+ 秒后可以再发", response.content.decode())


@pytest.mark.parametrize("address", ["/sign-in/code/", "/register/details/"])
def test_the_second_step_without_the_first_leads_to_the_first(client, address):
    assert client.get(address).status_code == 302
    assert client.post(address, {"code": "123456"}).status_code == 302


def test_an_unknown_number_sees_the_same_pages(client):
    a_person(now())
    known = asked_for_code(client)
    page_known = client.get(known["Location"]).content.decode()
    client.cookies.clear()
    unknown = asked_for_code(client, phone="13800000002")
    page_unknown = client.get(unknown["Location"]).content.decode()

    assert known["Location"] == unknown["Location"]
    assert stripped(page_known) == stripped(page_unknown)


def stripped(page):
    page = re.sub(r'value="[^"]*"|X-CSRFToken[^}]*|\d{2}:\d{2}:\d{2}', "", page)
    return re.sub(r"138\*+\d+", "", page)


def test_signing_out_ends_the_session(client):
    a_person(now())
    asked_for_code(client)
    client.post("/sign-in/code/", {"code": the_code_sent_to(PHONE)})

    assert client.post("/sign-out/")["Location"] == "/"
    assert client.get("/sign-in/").status_code == 200
    assert client.get("/sign-out/").status_code == 405


@pytest.mark.req("ACC-01", partly="persons and staff; units and lawyers come with their ways in")
def test_only_kinds_of_account_with_a_way_in_are_offered(client):
    page = client.get("/sign-in/?next=/messages/").content.decode()

    for says in ("个人用户", "短信登录", "密码登录", "立即注册", "找回密码", "法院工作人员登录"):
        assert says in page
    assert "法人用户" not in page
    assert "律师用户" not in page
    assert "/sign-in/password/?next=%2Fmessages%2F" in page


@pytest.mark.req("ACC-23", partly="the public side; pages of enforcement come later")
def test_the_home_page_says_that_nobody_is_signed_in_and_who_is_not_verified(client):
    visitor = client.get("/").content.decode()
    services = client.get("/services/").content.decode()
    a_person(now())
    asked_for_code(client)
    client.post("/sign-in/code/", {"code": the_code_sent_to(PHONE)})
    signed_in = client.get("/").content.decode()

    assert "您尚未登录，请前往登录" in visitor
    assert "/sign-in/?next=%2Fservices%2F" in services
    assert "您尚未登录" not in signed_in
    assert "未认证" in signed_in

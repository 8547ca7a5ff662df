"""Registering, as somebody without script does it."""

import pytest

from onecourt.kernel.clock import now
from onecourt.modules.agreements import public as agreements
from onecourt.modules.people import public as people
from tests.situations.people import PASSWORD, PHONE, the_code_sent_to

pytestmark = pytest.mark.django_db


def details(texts, **facts):
    ticks = {str(text.version_id): "on" for text in texts}
    passwords = {"password": PASSWORD, "password_again": PASSWORD}
    return {"name": "阿卜杜热依木•买买提", "once": "b", **passwords, **ticks, **facts}


def opened(client, texts):
    for text in texts:
        assert text.title in client.get(f"/agreements/{text.version_id}/").content.decode()


def account_of(client):
    return people.actor_of(client.session["account"], at=now())


@pytest.mark.req("ACC-04", "ACC-06")
@pytest.mark.req("PLT-07", partly="registration")
def test_phone_code_name_and_both_texts_make_an_account(client, texts):
    client.post("/register/", {"phone": PHONE, "next": "/filing/"})
    opened(client, texts)

    response = client.post("/register/details/", details(texts, code=the_code_sent_to(PHONE)))

    assert response["Location"] == "/filing/"
    actor = account_of(client)
    assert actor.name == "阿卜杜热依木·买买提"
    assert all(agreements.has_accepted(actor, text.version_id) for text in texts)


def test_a_tick_counts_only_after_the_text_was_opened(client, texts):
    client.post("/register/", {"phone": PHONE})
    opened(client, texts[:1])

    response = client.post("/register/details/", details(texts, code=the_code_sent_to(PHONE)))

    page = response.content.decode()
    assert response.status_code == 422
    assert f"请先打开《{texts[1].title}》看一遍" in page
    assert f"请先打开《{texts[0].title}》" not in page
    assert 'value="阿卜杜热依木•买买提"' in page


def test_names_everything_that_is_missing_at_once(client, texts):
    client.post("/register/", {"phone": PHONE})

    page = client.post("/register/details/", {"code": "12", "name": ""}).content.decode()

    for says in (
        "验证码是 6 位数字，您填了 2 位。",
        "请填写姓名。",
        "请填写密码。",
        "请再填一次密码。",
        "请看过《注册协议》",
        "请看过《隐私政策》",
    ):
        assert says in page
    assert "有 6 处要改" in page


def test_an_unknown_number_at_the_sign_in_goes_on_without_another_code(client, texts):
    client.post("/sign-in/", {"phone": PHONE, "next": "/filing/"})
    code = the_code_sent_to(PHONE)
    on = client.post("/sign-in/code/", {"code": code})
    page = client.get(on["Location"]).content.decode()
    opened(client, texts)

    response = client.post("/register/details/", details(texts))

    assert on["Location"] == "/register/details/"
    assert 'name="code"' not in page
    assert code not in page
    assert response["Location"] == "/filing/"
    assert account_of(client).level == 1


@pytest.mark.req("ACC-07")
def test_the_rule_stands_next_to_the_field_and_both_must_match(client, texts):
    client.post("/register/", {"phone": PHONE})
    opened(client, texts)
    page = client.get("/register/details/").content.decode()

    facts = {"code": the_code_sent_to(PHONE), "password_again": "tidy-lantern-8"}
    response = client.post("/register/details/", details(texts, **facts))

    assert "8 到 20 位，要有字母和数字。" in page
    assert page.count('autocomplete="new-password"') == 2
    assert response.status_code == 422
    assert "两次填的密码不一样" in response.content.decode()
    assert PASSWORD not in response.content.decode()


def test_a_weak_password_is_named_and_the_rest_is_kept(client, texts):
    client.post("/register/", {"phone": PHONE})
    opened(client, texts)
    weak = {"password": "my13800000001", "password_again": "my13800000001"}

    response = client.post("/register/details/", details(texts, code=the_code_sent_to(PHONE), **weak))

    assert response.status_code == 422
    assert "密码里不要有您的手机号" in response.content.decode()
    assert 'value="阿卜杜热依木•买买提"' in response.content.decode()

"""Signing in of the public with a password."""

from datetime import timedelta

import pytest

from onecourt.kernel.actor import Actor
from onecourt.modules.people import public as people
from tests.situations.people import PASSWORD, PHONE, a_person, sign_in_with

pytestmark = pytest.mark.django_db


def answer(at, token, captcha, password=PASSWORD):
    return people.sign_in_by_phone_and_password(
        actor=Actor.visitor(),
        phone=PHONE,
        password=password,
        captcha_token=token,
        captcha=captcha,
        at=at,
    )


@pytest.fixture
def account_id(at):
    return a_person(at, password=PASSWORD)


@pytest.mark.req("ACC-08", partly="by phone, not by number of the identity card")
def test_phone_password_and_picture_sign_in(at, account_id):
    assert sign_in_with(at, PASSWORD) == account_id

    [row] = people.list_sign_ins(people.actor_of(account_id, at=at), at=at)
    assert (row.way, row.place, row.device, row.is_open) == (
        "密码登录",
        "10.1.*.*",
        "Chrome · Windows",
        True,
    )


@pytest.mark.req("ACC-90", partly="passwords, captchas and codes")
@pytest.mark.parametrize("phone", [PHONE, "13800000002"])
def test_counts_down_in_the_same_words_whether_or_not_the_account_exists(at, account_id, phone):
    told = [sign_in_with(at, "wrong-one-1", phone=phone).message for _ in range(6)]

    assert told == [
        "手机号或密码不对，还可以试 4 次。",
        "手机号或密码不对，还可以试 3 次。",
        "手机号或密码不对，还可以试 2 次。",
        "手机号或密码不对，还可以试 1 次。",
        "输错的次数太多，请 15 分钟后再试。",
        "输错的次数太多，请 15 分钟后再试。",
    ]


def test_an_account_without_password_answers_in_the_same_words(at):
    a_person(at)

    assert sign_in_with(at, PASSWORD).message == "手机号或密码不对，还可以试 4 次。"


def test_opens_again_after_the_pause(at, account_id):
    for _ in range(5):
        sign_in_with(at, "wrong-one-1")

    assert isinstance(sign_in_with(at + timedelta(minutes=14), PASSWORD), people.SignInLocked)
    assert sign_in_with(at + timedelta(minutes=15), PASSWORD) == account_id


def test_a_wrong_captcha_is_named_and_costs_no_try_of_the_password(at, account_id):
    refused = [answer(at, people.get_new_captcha(at=at), "0000x") for _ in range(6)]

    assert all(isinstance(one, people.WrongCaptcha) for one in refused)
    assert sign_in_with(at, PASSWORD) == account_id


@pytest.mark.parametrize("first", ["right", "wrong"])
def test_a_captcha_is_good_for_one_answer(at, account_id, first):
    token = people.get_new_captcha(at=at)
    digits = people.find_captcha(token, at=at)[1]
    answer(at, token, digits if first == "right" else "x", password="wrong-one-1")

    assert isinstance(answer(at, token, digits), people.CaptchaVoid)


def test_a_captcha_runs_out_and_cannot_be_made_up(at, account_id):
    token = people.get_new_captcha(at=at)
    digits = people.find_captcha(token, at=at)[1]

    assert isinstance(answer(at + timedelta(minutes=5), token, digits), people.CaptchaVoid)
    assert isinstance(answer(at, f"{token}x", digits), people.CaptchaVoid)
    assert isinstance(answer(at, "", digits), people.CaptchaVoid)


def test_digits_may_be_typed_wide_and_with_spaces(at, account_id):
    token = people.get_new_captcha(at=at)
    digits = people.find_captcha(token, at=at)[1]
    wide = " ".join(chr(ord(digit) + 0xFEE0) for digit in digits)

    assert answer(at, token, wide) == account_id
    assert digits not in token


def test_staff_do_not_come_in_here(at):
    people.open_staff_account(
        actor=Actor.system("tests"),
        login_name="han.li",
        password=PASSWORD,
        name="韩立",
        phone=PHONE,
        at=at,
    )

    assert isinstance(sign_in_with(at, PASSWORD), people.WrongPassword)

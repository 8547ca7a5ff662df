"""Signing in of staff."""

from datetime import timedelta

import pytest

from onecourt.kernel.actor import Actor
from onecourt.modules.people import public as people
from tests.situations.people import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def account_id(at):
    return people.open_staff_account(
        actor=Actor.system("tests"), login_name="Han.Li", password=PASSWORD, name="韩立", at=at
    )


def sign_in(at, password=PASSWORD, login_name="han.li"):
    return people.sign_in_by_password(actor=Actor.visitor(), login_name=login_name, password=password, at=at)


@pytest.mark.req("ACC-08", partly="staff only; no captcha")
def test_signs_in_with_name_and_password(at, account_id):
    assert sign_in(at) == account_id
    assert sign_in(at, login_name=" HAN.LI ") == account_id


@pytest.mark.req("ACC-90", partly="passwords and codes of sign-in")
@pytest.mark.parametrize("login_name", ["han.li", "nobody.at.all"])
def test_counts_down_in_the_same_words_whether_or_not_the_account_exists(at, account_id, login_name):
    told = [sign_in(at, "wrong", login_name).message for _ in range(5)]

    assert told == [
        "账号或密码不对，还可以试 4 次。",
        "账号或密码不对，还可以试 3 次。",
        "账号或密码不对，还可以试 2 次。",
        "账号或密码不对，还可以试 1 次。",
        "输错的次数太多，请 15 分钟后再试。",
    ]


def test_stays_closed_for_the_right_password_too(at, account_id):
    for _ in range(5):
        sign_in(at, "wrong")

    assert isinstance(sign_in(at + timedelta(minutes=14)), people.SignInLocked)
    assert sign_in(at + timedelta(minutes=15)) == account_id


def test_the_right_password_clears_the_count(at, account_id):
    for _ in range(4):
        sign_in(at, "wrong")
    sign_in(at)

    assert sign_in(at, "wrong").message == "账号或密码不对，还可以试 4 次。"


def test_old_slips_are_forgotten(at, account_id):
    for _ in range(4):
        sign_in(at, "wrong")

    assert "还可以试 4 次" in sign_in(at + timedelta(minutes=15), "wrong").message


@pytest.mark.req("PLT-15")
def test_both_are_put_on_record(at, account_id):
    from django.apps import apps

    sign_in(at, "wrong")
    sign_in(at)

    acts = apps.get_model("platform_audit", "AuditEntry").objects.filter(chain=f"account:{account_id}")
    assert list(acts.order_by("number").values_list("act", flat=True)) == [
        "people.account.opened",
        "people.account.sign_in_failed",
        "people.account.signed_in",
    ]

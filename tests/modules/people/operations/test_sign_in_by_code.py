"""Signing in with a code."""

from datetime import timedelta

import pytest

from onecourt.kernel.actor import Actor
from onecourt.modules.people import public as people
from tests.situations.people import PASSWORD, PHONE, a_person, the_code_sent_to

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("a_clock")]


def a_code(at, phone=PHONE):
    people.send_sign_in_code(actor=Actor.visitor(), phone=phone, purpose="sign_in", address="10.0.0.1", at=at)
    return the_code_sent_to(phone)


def sign_in(at, code, phone=PHONE, attempt="form-1"):
    return people.sign_in_by_code(actor=Actor.visitor(), phone=phone, code=code, attempt=attempt, at=at)


def other_than(code):
    return "000000" if code != "000000" else "111111"


@pytest.mark.req("ACC-10", partly="no voice call")
def test_signs_in_the_account_of_the_number(at):
    account_id = a_person(at)

    assert sign_in(at, a_code(at)) == account_id


def test_takes_a_code_typed_with_blanks_or_full_width(at):
    account_id = a_person(at)
    code = a_code(at)
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in code)

    assert sign_in(at, f" {wide[:3]} {wide[3:]} ") == account_id


def test_counts_down_wrong_tries_and_then_voids_the_code(at):
    a_person(at)
    code = a_code(at)

    told = [sign_in(at, other_than(code)) for _ in range(5)]

    assert [refusal.message for refusal in told[:4]] == [
        f"验证码不对，还可以试 {left} 次。" for left in (4, 3, 2, 1)
    ]
    assert isinstance(told[4], people.CodeVoid)
    assert isinstance(sign_in(at, code), people.CodeVoid)


def test_refuses_a_code_after_its_time(at):
    a_person(at)
    code = a_code(at)

    assert isinstance(sign_in(at + timedelta(minutes=5), code), people.CodeVoid)


def test_refuses_a_code_that_was_used(at):
    a_person(at)
    code = a_code(at)
    sign_in(at, code)

    assert isinstance(sign_in(at, code, attempt="form-2"), people.CodeVoid)
    assert isinstance(sign_in(at, code, attempt=""), people.CodeVoid)


def test_lets_the_same_form_in_again(at):
    account_id = a_person(at)
    code = a_code(at)

    assert sign_in(at, code) == sign_in(at, code) == account_id


def test_a_new_code_voids_the_one_before(at):
    a_person(at)
    old = a_code(at)
    new = a_code(at + timedelta(seconds=60))

    if old != new:
        assert isinstance(sign_in(at + timedelta(seconds=60), old), people.WrongCode)
    assert sign_in(at + timedelta(seconds=60), new)


def test_tells_that_there_is_no_account_only_to_the_owner_of_the_phone(at):
    code = a_code(at)

    assert isinstance(sign_in(at, other_than(code)), people.WrongCode)
    assert isinstance(sign_in(at, code), people.NotRegistered)


def test_a_number_without_any_code_is_told_the_same(at):
    assert isinstance(sign_in(at, "123456"), people.CodeVoid)


@pytest.mark.req("ACC-29", partly="no second factor")
def test_a_code_alone_lets_nobody_into_the_workbench(at):
    people.open_staff_account(
        actor=Actor.system("tests"),
        login_name="han.li",
        password=PASSWORD,
        name="韩立",
        phone=PHONE,
        at=at,
    )
    people.send_sign_in_code(actor=Actor.visitor(), phone=PHONE, purpose="sign_in", address="10.0.0.1", at=at)
    code = the_code_sent_to(PHONE)

    signing_in = people.sign_in_by_code(actor=Actor.visitor(), phone=PHONE, code=code, at=at)
    registering = people.register_person(
        actor=Actor.visitor(), phone=PHONE, code=code, name="韩立", password="other-house-5", at=at
    )

    assert isinstance(signing_in, people.StaffEntrance)
    assert isinstance(registering, people.StaffEntrance)

"""Light registration."""

import pytest
from django.db import transaction

from onecourt.kernel.actor import NATURAL_PERSON, Actor
from onecourt.kernel.refusals import BadAnswers
from onecourt.modules.people import public as people
from tests.situations.people import PASSWORD, PHONE, a_person, sign_in_with, the_code_sent_to

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("a_clock")]


@pytest.fixture
def code(at):
    people.send_sign_in_code(
        actor=Actor.visitor(), phone=PHONE, purpose="register", address="10.0.0.1", at=at
    )
    return the_code_sent_to(PHONE)


def register(at, code, name="李秀兰", password=PASSWORD):
    return people.register_person(
        actor=Actor.visitor(),
        phone=PHONE,
        code=code,
        name=name,
        password=password,
        attempt="form-1",
        at=at,
    )


@pytest.mark.req("ACC-04")
def test_opens_an_account_whose_phone_is_verified(at, code):
    account_id = register(at, code)

    actor = people.actor_of(account_id, at=at)
    assert (actor.name, actor.capacity, actor.level) == ("李秀兰", NATURAL_PERSON, 1)
    assert people.get_contact(account_id).phone_masked == "138****0001"
    assert people.get_phone(account_id) == PHONE


@pytest.mark.req("A-19")
@pytest.mark.parametrize(
    "typed, kept",
    [
        ("𠮷", "𠮷"),
        ("阿卜杜热依木•买买提", "阿卜杜热依木·买买提"),
        ("José María Núñez", "José María Núñez"),
        ("古丽·" * 20 + "汗", "古丽·" * 20 + "汗"),
        (" 王 ", "王"),
    ],
)
def test_keeps_names_as_people_bear_them(at, code, typed, kept):
    assert people.actor_of(register(at, code, typed), at=at).name == kept


def test_leads_a_number_that_has_an_account_into_it(at, code):
    account_id = a_person(at, name="李秀兰")

    assert register(at, code, "别的名字") == account_id
    assert people.actor_of(account_id, at=at).name == "李秀兰"


def test_the_same_form_twice_opens_one_account(at, code):
    assert register(at, code) == register(at, code)


@pytest.mark.req("ACC-07")
@pytest.mark.parametrize(
    "weak, says",
    [
        ("k7", "密码要 8 到 20 位，您填了 2 位。"),
        ("k7" * 11, "密码要 8 到 20 位，您填了 22 位。"),
        ("katzenhaus", "密码里还要有数字。"),
        ("84620917", "密码里还要有字母。"),
        ("abcd1234", "太容易猜到"),
        ("aaaa1111", "太容易猜到"),
        ("password1", "太常见"),
        ("my13800000001", "不要有您的手机号"),
        ("my000001xyz", "不要有您的手机号"),
        ("LiXiulan58", "不要有您的手机号、姓名"),
        ("李秀兰ab58xyz", "不要有您的手机号、姓名"),
    ],
)
def test_refuses_a_weak_password_in_words_and_costs_no_try(at, code, weak, says):
    with pytest.raises(BadAnswers) as refused, transaction.atomic():
        register(at, code, password=weak)

    assert says in refused.value.errors["password"]
    assert register(at, code)


def test_a_number_that_has_an_account_keeps_its_password(at, code):
    account_id = a_person(at, password="other-house-5")

    register(at, code)

    assert sign_in_with(at, "other-house-5") == account_id
    assert isinstance(sign_in_with(at, PASSWORD), people.WrongPassword)


def test_a_slip_in_the_name_costs_no_try(at, code):
    with pytest.raises(BadAnswers), transaction.atomic():
        register(at, code, "李4")

    assert register(at, code)


def test_a_wrong_code_opens_nothing(at, code):
    wrong = "000000" if code != "000000" else "111111"

    assert isinstance(register(at, wrong), people.WrongCode)
    assert isinstance(
        people.sign_in_by_code(actor=Actor.visitor(), phone=PHONE, code=code, at=at), people.NotRegistered
    )

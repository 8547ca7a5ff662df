"""Another number for an account."""

import pytest
from django.apps import apps

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.people import public as people
from tests.situations.people import PASSWORD, PHONE, a_person, sign_in_with, the_code_sent_to

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("a_clock")]
NEW = "13800000002"


@pytest.fixture
def owner(at):
    return people.actor_of(a_person(at, password=PASSWORD), at=at)


@pytest.fixture
def codes(owner, at):
    people.send_phone_codes(actor=owner, phone=NEW, address="10.0.0.1", at=at)
    return the_code_sent_to(PHONE), the_code_sent_to(NEW)


def change(owner, at, old_code, new_code):
    return people.change_phone(actor=owner, phone=NEW, old_code=old_code, new_code=new_code, at=at)


def wrong(code):
    return "000000" if code != "000000" else "111111"


@pytest.mark.req("ACC-22", partly="passwords, phones and sessions; no closing of accounts")
def test_both_codes_put_the_new_number_in_place_of_the_old(owner, at, codes):
    epoch = people.get_session_epoch(owner.account_id)

    assert change(owner, at, *codes) == owner.account_id

    assert people.get_phone(owner.account_id) == NEW
    assert sign_in_with(at, PASSWORD, phone=NEW) == owner.account_id
    assert isinstance(sign_in_with(at, PASSWORD), people.WrongPassword)
    assert not people.actor_of(owner.account_id, epoch=epoch, at=at).is_signed_in
    assert apps.get_model("platform_audit", "AuditEntry").objects.filter(act="people.phone.changed").exists()


def test_names_the_code_that_was_wrong(owner, at, codes):
    old, new = codes

    first, second = change(owner, at, wrong(old), new), change(owner, at, old, wrong(new))

    assert (first.field, first.message) == ("old_code", "验证码不对，还可以试 4 次。")
    assert (second.field, second.message) == ("new_code", "验证码不对，还可以试 4 次。")
    assert change(owner, at, old, new) == owner.account_id


def test_a_number_of_somebody_else_is_named_only_after_its_code(owner, at, codes):
    a_person(at, phone=NEW, name="王强")
    old, new = codes

    assert isinstance(change(owner, at, old, wrong(new)), people.WrongPhoneCode)
    assert isinstance(change(owner, at, old, new), people.PhoneTaken)
    assert people.get_phone(owner.account_id) == PHONE


def test_is_for_an_account_with_a_number(at):
    with pytest.raises(NotFound):
        change(Actor.visitor(), at, "1", "2")

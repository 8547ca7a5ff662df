"""A new password, set by the owner of the account."""

import pytest
from django.apps import apps
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers, NotFound
from onecourt.modules.people import public as people
from tests.situations.people import PASSWORD, PHONE, a_person, sign_in_with, the_code_sent_to

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("a_clock")]
NEW = "other-house-5"


@pytest.fixture
def owner(at):
    return people.actor_of(a_person(at, password=PASSWORD), at=at)


def change(owner, at, password=NEW, **proof):
    return people.change_password(actor=owner, password=password, at=at, **proof)


def code_for(owner, at, purpose="password"):
    people.send_own_code(actor=owner, purpose=purpose, address="10.0.0.1", at=at)
    return the_code_sent_to(PHONE)


@pytest.mark.req("ACC-22", partly="passwords, phones and sessions; no closing of accounts")
def test_the_old_password_gives_a_new_one(owner, at):
    assert change(owner, at, old_password=PASSWORD) == owner.account_id

    assert sign_in_with(at, NEW) == owner.account_id
    assert isinstance(sign_in_with(at, PASSWORD), people.WrongPassword)


def test_a_code_to_the_phone_gives_one_too(owner, at):
    assert change(owner, at, code=code_for(owner, at)) == owner.account_id

    assert sign_in_with(at, NEW) == owner.account_id


def test_a_code_for_signing_in_does_not(owner, at):
    assert isinstance(change(owner, at, code=code_for(owner, at, "sign_in")), people.CodeVoid)


def test_all_sessions_end_but_the_one_that_stays(owner, at):
    epoch = people.get_session_epoch(owner.account_id)
    sign_in_with(at, PASSWORD)
    here = people.find_last_sign_in(owner.account_id)
    sign_in_with(at, PASSWORD)

    change(owner, at, old_password=PASSWORD, staying=here)

    assert not people.actor_of(owner.account_id, epoch=epoch, at=at).is_signed_in
    rows = people.list_sign_ins(owner, at=at)
    assert {row.sign_in_id for row in rows if row.is_open} == {here}


@pytest.mark.req("PLT-15")
def test_it_is_put_on_record(owner, at):
    change(owner, at, old_password=PASSWORD)

    entries = apps.get_model("platform_audit", "AuditEntry").objects.filter(act="people.password.changed")
    assert [(entry.thing_id, entry.facts) for entry in entries] == [(owner.account_id, {"by": "password"})]


def test_a_wrong_old_password_counts_down_to_a_pause(owner, at):
    told = [change(owner, at, old_password="wrong").message for _ in range(5)]

    assert told[0] == "原密码不对，还可以试 4 次。"
    assert told[-1] == "输错的次数太多，请 15 分钟后再试。"


@pytest.mark.parametrize("weak", ["short1", "my13800000001", PASSWORD])
def test_refuses_a_weak_one_and_the_same_one(owner, at, weak):
    with pytest.raises((BadAnswers, people.SamePassword)), transaction.atomic():
        change(owner, at, weak, old_password=PASSWORD)


def test_a_visitor_has_none(at):
    with pytest.raises(NotFound):
        change(Actor.visitor(), at, old_password=PASSWORD)

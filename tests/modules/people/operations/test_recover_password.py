"""A forgotten password."""

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers
from onecourt.modules.people import public as people
from tests.situations.people import PASSWORD, PHONE, a_person, sign_in_with, the_code_sent_to

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("a_clock")]
NEW = "other-house-5"


def code_for(at, purpose="password"):
    people.send_sign_in_code(actor=Actor.visitor(), phone=PHONE, purpose=purpose, address="10.0.0.1", at=at)
    return the_code_sent_to(PHONE)


def reset(at, code, password=NEW):
    return people.recover_password(actor=Actor.visitor(), phone=PHONE, code=code, password=password, at=at)


@pytest.mark.req("ACC-22", partly="passwords, phones and sessions; no closing of accounts")
def test_a_code_sets_a_new_one_ends_the_sessions_and_lifts_the_pause(at):
    account_id = a_person(at, password=PASSWORD)
    epoch = people.get_session_epoch(account_id)
    for _ in range(5):
        sign_in_with(at, "wrong-one-1")

    assert reset(at, code_for(at)) == account_id

    assert not people.actor_of(account_id, epoch=epoch, at=at).is_signed_in
    assert sign_in_with(at, NEW) == account_id


def test_only_the_owner_of_the_phone_learns_that_there_is_no_account(at):
    code = code_for(at)

    assert isinstance(reset(at, "000000" if code != "000000" else "111111"), people.WrongCode)
    assert isinstance(reset(at, code), people.NotRegistered)


def test_a_weak_one_costs_no_try(at):
    a_person(at, password=PASSWORD)
    code = code_for(at)

    for weak in ("short1", "LiXiulan58"):
        with pytest.raises(BadAnswers), transaction.atomic():
            reset(at, code, weak)

    assert not isinstance(reset(at, code), people.WrongCode)


def test_a_code_for_signing_in_sets_none(at):
    a_person(at, password=PASSWORD)

    assert isinstance(reset(at, code_for(at, "sign_in")), people.CodeVoid)


def test_a_closed_account_stays_closed(at):
    from onecourt.modules.people.models import Account

    account_id = a_person(at, password=PASSWORD)
    Account.objects.filter(pk=account_id).update(is_active=False)

    assert isinstance(reset(at, code_for(at)), people.AccountClosed)

"""Who is behind an account."""

import pytest
from django.db import connection

from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import NotFound
from onecourt.modules.people import public as people
from tests.situations.people import PHONE, a_person

pytestmark = pytest.mark.django_db


def test_an_account_that_is_not_there_is_a_visitor(at):
    assert not people.actor_of(new_id(), at=at).is_signed_in
    assert people.get_phone(new_id()) == ""
    with pytest.raises(NotFound):
        people.get_contact(new_id())


def test_a_session_of_an_old_epoch_is_a_visitor(at):
    account_id = a_person(at)
    epoch = people.get_session_epoch(account_id)

    assert people.actor_of(account_id, epoch=epoch, at=at).is_signed_in
    assert not people.actor_of(account_id, epoch=epoch - 1, at=at).is_signed_in


@pytest.mark.req(
    "PLT-14", partly="phone numbers of accounts; bank cards come with the modules that ask for them"
)
def test_the_number_stands_sealed(at):
    a_person(at)

    with connection.cursor() as cursor:
        cursor.execute("SELECT phone, phone_index FROM people_account")
        phone, index = cursor.fetchone()

    assert PHONE not in phone
    assert PHONE not in index

"""Somebody new at the court."""

from datetime import date

import pytest
from django.db import transaction

from onecourt.kernel.refusals import BadAnswers, NotPermitted
from onecourt.modules.people import public as people
from tests.situations.people import PASSWORD, somebody_of_staff

pytestmark = pytest.mark.django_db
GOOD = {
    "login_name": "han.li",
    "password": PASSWORD,
    "name": "韩立",
    "department": "立案庭",
    "roles": ["filing_clerk"],
    "valid_from": date(2026, 1, 1),
}


@pytest.mark.req("ACC-29", partly="no second factor")
def test_opens_account_and_post_at_the_administrators_court(at, an_administrator):
    account_id = people.open_account_with_post(actor=an_administrator, at=at, **GOOD)

    row = people.get_colleague(an_administrator, account_id)
    assert (row.name, row.login_name, row.has_first_password) == ("韩立", "han.li", True)
    assert [(post.department, post.roles) for post in row.posts] == [("立案庭", ("立案法官、立案庭书记员",))]
    assert account_id in {row.account_id for row in people.list_colleagues(an_administrator)}


def test_without_a_good_post_no_account_is_opened(at, an_administrator):
    with pytest.raises(BadAnswers), transaction.atomic():
        people.open_account_with_post(actor=an_administrator, at=at, **GOOD | {"roles": []})

    assert len(people.list_colleagues(an_administrator)) == 1


def test_is_not_for_everybody(at, a_court):
    staff = somebody_of_staff(at, court_id=a_court)

    with pytest.raises(NotPermitted):
        people.open_account_with_post(actor=people.actor_of(staff.account_id, at=at), at=at, **GOOD)

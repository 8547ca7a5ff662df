"""When a member of staff leaves."""

from datetime import date

import pytest
from django.apps import apps

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import BadAnswers, NotFound, NotPermitted, WrongState
from onecourt.modules.courts import public as courts
from onecourt.modules.people import public as people
from tests.situations.people import PASSWORD, somebody_of_staff

pytestmark = pytest.mark.django_db


def close(actor, account_id, at, reason="left"):
    return people.close_staff_account(actor=actor, account_id=account_id, reason=reason, at=at)


@pytest.mark.req("ACC-29", partly="no second factor")
def test_she_is_signed_out_and_her_posts_end(at, a_court, an_administrator):
    staff = somebody_of_staff(at, court_id=a_court)
    epoch = people.get_session_epoch(staff.account_id)

    close(an_administrator, staff.account_id, at)

    assert not people.actor_of(staff.account_id, epoch=epoch, at=at).is_signed_in
    assert people.list_staff(a_court, "filing_clerk", on=court_day(at)) == []
    assert isinstance(
        people.sign_in_by_password(actor=Actor.visitor(), login_name="clerk", password=PASSWORD, at=at),
        people.WrongPassword,
    )
    entry = apps.get_model("platform_audit", "AuditEntry").objects.get(act="people.account.closed")
    assert entry.facts == {"reason": "left"}


def test_is_closed_once_with_a_reason(at, a_court, an_administrator):
    staff = somebody_of_staff(at, court_id=a_court)

    with pytest.raises(BadAnswers):
        close(an_administrator, staff.account_id, at, reason="")
    close(an_administrator, staff.account_id, at)
    with pytest.raises(WrongState):
        close(an_administrator, staff.account_id, at)


def test_not_ones_own(at, an_administrator):
    with pytest.raises(BadAnswers):
        close(an_administrator, an_administrator.account_id, at)


def test_who_works_at_another_court_too_stays(at, a_court, an_administrator):
    staff = somebody_of_staff(at, court_id=a_court)
    elsewhere = next(court.id for court in courts.list_courts() if court.id != a_court)
    people.appoint_to_post(
        actor=Actor.system("tests"),
        account_id=staff.account_id,
        court_id=elsewhere,
        department="民一庭",
        roles=["judge"],
        valid_from=date(2026, 1, 1),
        at=at,
    )

    with pytest.raises(people.WorksElsewhere):
        close(an_administrator, staff.account_id, at)


def test_is_for_the_administrator_of_the_court(at, a_court, an_administrator):
    staff = somebody_of_staff(at, court_id=a_court)
    elsewhere = next(court.id for court in courts.list_courts() if court.id != a_court)
    foreign = somebody_of_staff(at, court_id=elsewhere, login_name="other", name="吴桐")

    with pytest.raises(NotFound):
        close(an_administrator, foreign.account_id, at)
    with pytest.raises(NotPermitted):
        close(people.actor_of(staff.account_id, at=at), an_administrator.account_id, at)

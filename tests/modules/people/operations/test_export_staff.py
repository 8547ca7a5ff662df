"""Taking the list of a court's staff out of the platform as a table."""

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.people import public as people
from onecourt.platform.audit.models import AuditEntry
from tests.situations.people import an_actor

pytestmark = pytest.mark.django_db


@pytest.mark.req("PLT-19")
def test_gives_the_colleagues_and_puts_on_record_who_took_them(at, an_administrator):
    rows = people.export_staff(actor=an_administrator, at=at)

    entry = AuditEntry.objects.get(act="people.staff.exported")
    assert an_administrator.account_id in [row.account_id for row in rows]
    assert (entry.actor_id, entry.facts) == (an_administrator.account_id, {"rows": len(rows)})


def test_is_for_the_administrator_of_the_court(at, an_administrator):
    for actor in (an_actor(at, phone="13800000019"), Actor.visitor()):
        with pytest.raises(NotPermitted), transaction.atomic():
            people.export_staff(actor=actor, at=at)

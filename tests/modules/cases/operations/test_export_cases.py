"""Taking the list of cases out of the platform as a table."""

from datetime import datetime
from uuid import UUID

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.cases import public as cases
from onecourt.platform.audit.models import AuditEntry


@pytest.mark.req("PLT-19")
def test_gives_the_rows_and_puts_on_record_who_took_them(at: datetime, clerk: Actor, opened: UUID) -> None:
    rows = cases.export_cases(actor=clerk, wanted=cases.EVERY_CASE, at=at)

    entry = AuditEntry.objects.get(act="cases.list.exported")
    assert [row.case.id for row in rows] == [opened]
    assert (entry.actor_id, entry.facts) == (clerk.account_id, {"rows": 1})


def test_is_for_those_whose_role_permits_it(at: datetime, judge: Actor, person: Actor) -> None:
    for actor in (judge, person):
        with pytest.raises(NotPermitted), transaction.atomic():
            cases.export_cases(actor=actor, wanted=cases.EVERY_CASE, at=at)

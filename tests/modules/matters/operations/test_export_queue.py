"""Taking a queue out of the platform as a table."""

from datetime import datetime

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.matters import public as matters
from onecourt.platform.audit.models import AuditEntry
from tests.situations import filings as situation
from tests.situations.filings import Ground

DESK = "filing-review"


@pytest.mark.req("PLT-19")
def test_gives_the_rows_and_puts_on_record_who_took_them(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)

    rows = matters.export_queue(actor=clerk, desk=DESK, tab="waiting", wanted=matters.EVERYTHING, at=at)

    entry = AuditEntry.objects.get(act="matters.queue.exported")
    assert [row.id for row in rows] == [matter_id]
    assert (entry.actor_id, entry.facts["rows"]) == (clerk.account_id, 1)


def test_is_for_the_officers_of_the_desk(at: datetime, clerk: Actor, judge: Actor, person: Actor) -> None:
    wanted = matters.EVERYTHING
    for actor, desk in ((judge, DESK), (person, DESK), (clerk, "another-desk")):
        with pytest.raises(NotPermitted), transaction.atomic():
            matters.export_queue(actor=actor, desk=desk, tab="waiting", wanted=wanted, at=at)

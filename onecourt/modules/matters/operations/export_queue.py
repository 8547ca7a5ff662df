"""Taking a queue out of the platform as a table."""

from datetime import datetime

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.modules.matters import terms
from onecourt.modules.matters.queries.matters import MatterRow
from onecourt.modules.matters.queries.queues import QueueFilter, list_queue
from onecourt.platform import access, audit
from onecourt.platform.operations import operation

MOST = 5000


@operation
def export_queue(*, actor: Actor, desk: str, tab: str, wanted: QueueFilter, at: datetime) -> list[MatterRow]:
    """Give the rows of a queue for a spreadsheet, and put on record who took them out."""
    access.require(actor, terms.EXPORT, desk)
    rows = list_queue(actor, desk, tab, wanted=wanted, on=court_day(at), limit=MOST)
    audit.record(
        "matters.queue.exported",
        actor=actor,
        at=at,
        thing=("courts.court", actor.court),
        chain=f"court:{actor.court}",
        facts={"desk": desk, "tab": tab, "rows": len(rows)},
    )
    return rows

"""Taking entries out: taking out is an act like any other, and on record."""

from dataclasses import dataclass
from datetime import datetime

from onecourt.kernel.actor import Actor
from onecourt.platform import access
from onecourt.platform.audit.chains import line_of
from onecourt.platform.audit.reading import READ, EntryRow, Sought, row_of, sought_entries
from onecourt.platform.audit.recording import record
from onecourt.platform.operations import operation

MOST_ROWS = 50_000


@dataclass(frozen=True, slots=True)
class TakenOut:
    """What was found, as rows for a table and as lines that `./court audit verify` checks."""

    rows: tuple[EntryRow, ...]
    lines: tuple[str, ...]


@operation
def export_entries(*, actor: Actor, sought: Sought, at: datetime) -> TakenOut:
    """Take out what a search finds, the latest first; who took out how much is on record."""
    access.require(actor, READ, actor.court_id)
    entries = list(sought_entries(actor, sought).order_by("-at", "-id")[:MOST_ROWS])
    record(
        "audit.entries.exported",
        actor=actor,
        at=at,
        thing=("courts.court", actor.court),
        chain=f"court:{actor.court}",
        facts={"entries": len(entries)},
    )
    return TakenOut(tuple(map(row_of, entries)), tuple(map(line_of, entries)))

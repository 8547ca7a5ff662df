"""Taking the list of cases out of the platform as a table."""

from datetime import datetime

from onecourt.kernel.actor import Actor
from onecourt.modules.cases.queries.listing import CaseFilter, CourtCaseRow, list_court_cases
from onecourt.modules.cases.terms import EXPORT
from onecourt.platform import access, audit
from onecourt.platform.operations import operation

MOST = 5000


@operation
def export_cases(*, actor: Actor, wanted: CaseFilter, at: datetime) -> list[CourtCaseRow]:
    """Give the rows of the list for a spreadsheet, and put on record who took them out."""
    access.require(actor, EXPORT, actor.court_id)
    rows = list_court_cases(actor, wanted, limit=MOST)
    audit.record(
        "cases.list.exported",
        actor=actor,
        at=at,
        thing=("courts.court", actor.court),
        chain=f"court:{actor.court}",
        facts={"rows": len(rows)},
    )
    return rows

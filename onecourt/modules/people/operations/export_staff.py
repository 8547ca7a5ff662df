"""Taking the list of a court's staff out of the platform as a table."""

from datetime import datetime

from onecourt.kernel.actor import Actor
from onecourt.modules.people.queries.posts import ColleagueRow, list_colleagues
from onecourt.modules.people.terms import MANAGE_STAFF
from onecourt.platform import access, audit
from onecourt.platform.operations import operation


@operation
def export_staff(*, actor: Actor, at: datetime) -> list[ColleagueRow]:
    """Give the rows of the court's staff for a spreadsheet, and put on record who took them out."""
    access.require(actor, MANAGE_STAFF, actor.court_id)
    rows = list_colleagues(actor)
    audit.record(
        "people.staff.exported",
        actor=actor,
        at=at,
        thing=("courts.court", actor.court),
        chain=f"court:{actor.court}",
        facts={"rows": len(rows)},
    )
    return rows

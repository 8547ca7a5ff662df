"""Who has a matter in hand at the desk, who could have it, and how it came there."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from onecourt.kernel.actor import Actor
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Assignment, Matter
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.modules.people import public as people


@dataclass(frozen=True, slots=True)
class AssignmentRow:
    """One change of hands, as the officers of the desk read it."""

    at: datetime
    what: str
    by: str
    to: str
    reason: str


def list_colleagues_at(matter: Matter, *, on: date) -> list[people.StaffRow]:
    """Who could have the matter in hand: everybody with the desk's role at its court, but its applicant."""
    if matter.court_id is None:
        return []
    seated = people.list_staff(matter.court_id, kind_of(matter.kind).desk.role, on=on)
    unique = {row.account_id: row for row in seated if row.account_id != matter.applicant_id}
    return list(unique.values())


def find_holder(matter: Matter, *, on: date) -> people.StaffRow | None:
    """Who has claimed the matter, while he still sits at the desk; whoever has left holds nothing."""
    rows = (row for row in list_colleagues_at(matter, on=on) if row.account_id == matter.claimed_by_id)
    return next(rows, None)


def is_held_by_another(actor: Actor, matter: Matter, *, on: date) -> bool:
    """Whether a colleague who still sits at the desk has claimed the matter."""
    if matter.claimed_by_id in (None, actor.account_id):
        return False
    return find_holder(matter, on=on) is not None


def list_assignments(matter: Matter) -> list[AssignmentRow]:
    """How the matter went from hand to hand, the newest first; for the desk alone."""
    rows = (
        Assignment.objects.filter(matter=matter)
        .select_related("by__person", "to__person")
        .order_by("-at", "-id")
    )
    return [_row(row) for row in rows]


def _row(row: Assignment) -> AssignmentRow:
    by: Any = row.by
    to: Any = row.to
    return AssignmentRow(
        at=row.at,
        what=terms.WAYS[row.way],
        by=by.person.name,
        to=to.person.name if to else "",
        reason=row.reason,
    )

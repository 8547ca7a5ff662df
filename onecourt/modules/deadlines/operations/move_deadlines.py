"""When the calendar of a court changes."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.working_calendar import WorkingCalendar, written_day
from onecourt.modules.deadlines import terms
from onecourt.modules.deadlines.models import Deadline
from onecourt.modules.deadlines.queries.moves import Move, list_moves
from onecourt.platform import access, audit
from onecourt.platform.operations import operation


@operation
def move_deadlines(*, actor: Actor, court_id: UUID, calendar: WorkingCalendar, at: datetime) -> list[Move]:
    """Count the open deadlines of a court again and move those whose last day is another now.

    A day that a person was told is never brought forward. 民事诉讼法 第八十五条.
    """
    access.require(actor, terms.MOVE, court_id)
    moved = [move for move in list_moves(court_id, calendar) if not move.stays]
    for move in moved:
        _move(move, actor, at)
    return moved


def _move(move: Move, actor: Actor, at: datetime) -> None:
    row = Deadline.objects.select_for_update().get(pk=move.deadline_id)
    row.due_on, row.provisional = move.new, move.derived.provisional
    row.lines = list(move.derived.lines)
    if move.new != move.old:
        row.lines.append(f"放假安排有变，期限由 {written_day(move.old)}改为 {written_day(move.new)}。")
    row.save(update_fields=["due_on", "provisional", "lines"])
    audit.record(
        "deadlines.deadline.moved",
        actor=actor,
        at=at,
        thing=("deadlines.deadline", row.pk),
        chain=f"{move.subject[0].partition('.')[0].removesuffix('s')}:{move.subject[1]}",
        facts={"from": move.old, "to": move.new, "kind": move.kind},
    )

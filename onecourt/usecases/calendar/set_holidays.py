"""Setting the rest days of a year, and what follows for the deadlines that run."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from onecourt.kernel.actor import Actor
from onecourt.modules.courts import public as courts
from onecourt.modules.deadlines import public as deadlines
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from onecourt.platform.operations import operation


@operation
def set_holidays(
    *,
    actor: Actor,
    year: int,
    days_off: Mapping[date, str],
    working_weekends: Iterable[date],
    source: str,
    issued_on: date,
    at: datetime,
) -> list[deadlines.Move]:
    """Keep a year's rest days, move the open deadlines that they change, and tell whom they concern."""
    courts.set_calendar_year(
        actor=actor,
        year=year,
        days_off=days_off,
        working_weekends=working_weekends,
        source=source,
        issued_on=issued_on,
        at=at,
    )
    calendar = courts.working_calendar(actor.court)
    _hold_the_matters(deadlines.list_moves(actor.court, calendar))
    moved = deadlines.move_deadlines(actor=actor, court_id=actor.court, calendar=calendar, at=at)
    for move in moved:
        if move.subject[0] == matters.OWNER:
            matters.move_due_day(
                actor=Actor.system("calendar"),
                matter_id=move.subject[1],
                kind=move.kind,
                due_on=move.new,
                at=at,
            )
        if move.account_id is not None and move.new != move.old:
            _tell(move, at)
    return moved


def _hold_the_matters(moves: Iterable[deadlines.Move]) -> None:
    # First the matter, then its deadline, as every other act does: else two acts wait for each other.
    for matter_id in sorted({m.subject[1] for m in moves if m.subject[0] == matters.OWNER}):
        matters.get_matter(actor=Actor.system("calendar"), matter_id=matter_id, lock=True)


def _tell(move: deadlines.Move, at: datetime) -> None:
    assert move.account_id is not None
    notices.post_notice(
        actor=Actor.system("calendar"),
        template="deadlines.moved.person",
        recipient_id=move.account_id,
        at=at,
        facts={
            "filing": move.label,
            "reason": f"{move.old.month} 月 {move.old.day} 日",
            "date": f"{move.new.month} 月 {move.new.day} 日",
        },
        link=move.subject,
        once=f"deadlines.moved:{move.deadline_id}:{move.new}",
    )

"""Which open deadlines another calendar would move."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from onecourt.kernel.working_calendar import WorkingCalendar
from onecourt.modules.deadlines.models import OPEN, Deadline
from onecourt.modules.deadlines.rules import Derived, counted_again


@dataclass(frozen=True, slots=True)
class Move:
    """A deadline whose last day another calendar changes; `stays` where a person keeps the later day."""

    deadline_id: UUID
    kind: str
    label: str
    subject: tuple[str, UUID]
    account_id: UUID | None
    old: date
    derived: Derived
    stays: bool

    @property
    def new(self) -> date:
        return self.derived.day


def list_moves(court_id: UUID, calendar: WorkingCalendar) -> list[Move]:
    """The open deadlines of a court whose last day would be another, the nearest first."""
    rows = Deadline.objects.filter(OPEN, court_id=court_id).order_by("due_on", "id")
    return [move for row in rows if (move := _move(row, calendar)) is not None]


def _move(row: Deadline, calendar: WorkingCalendar) -> Move | None:
    derived = counted_again(row.period, row.starts_on, calendar=calendar)
    if derived is None or (derived.day == row.due_on and derived.provisional == row.provisional):
        return None
    return Move(
        deadline_id=row.pk,
        kind=row.kind,
        label=row.label,
        subject=(row.subject_kind, row.subject_id),
        account_id=row.account_id,
        old=row.due_on,
        derived=derived,
        # What a person was told stands: her day moves back, never forward.
        stays=row.account_id is not None and derived.day < row.due_on,
    )

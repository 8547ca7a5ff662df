"""Questions about deadlines."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from onecourt.kernel.actor import Actor
from onecourt.modules.deadlines import terms
from onecourt.modules.deadlines.models import OPEN, Deadline


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """A deadline as lists and pages show it; the lines say how its last day was found."""

    id: UUID
    kind: str
    label: str
    subject: tuple[str, UUID]
    starts_on: date
    due_on: date
    lines: tuple[str, ...]
    provisional: bool
    state: str
    met_at: datetime | None


def visible_deadlines(actor: Actor) -> QuerySet[Deadline]:
    """One's own by account; for staff those of the desks of their court that their post has."""
    if actor.is_system:
        return Deadline.objects.all()
    mine = Q(pk__in=())
    if actor.account_id:
        mine |= Q(account_id=actor.account_id)
    if actor.is_staff and actor.court_id:
        mine |= Q(court_id=actor.court_id, desk__in=actor.roles)
    return Deadline.objects.filter(mine)


def list_open_deadlines(actor: Actor) -> list[DeadlineRow]:
    """The deadlines that the actor still has to keep, the nearest first."""
    return _rows(visible_deadlines(actor).filter(OPEN))


def list_deadlines_of(subject: tuple[str, UUID]) -> list[DeadlineRow]:
    """All deadlines of one thing, past ones too; whoever asks has passed the gate of the thing."""
    return _rows(Deadline.objects.filter(subject_kind=subject[0], subject_id=subject[1]))


def list_due_days_of(kind: str, subject_kind: str, subject_ids: list[UUID]) -> list[tuple[UUID, date, date]]:
    """Of many things at once: what, from which day the deadline ran, and its last day; for figures."""
    # deadline_of_subject serves the ids; withdrawn ones are left out.
    rows = Deadline.objects.filter(
        kind=kind, subject_kind=subject_kind, subject_id__in=subject_ids, withdrawn_at__isnull=True
    )
    return [
        (row.subject_id, row.starts_on, row.due_on) for row in rows.order_by("subject_id", "due_on", "id")
    ]


def find_open_deadline(kind: str, subject: tuple[str, UUID]) -> DeadlineRow | None:
    """The one deadline of a kind that still runs for a thing, if any."""
    rows = _rows(open_deadlines(kind, subject))
    return rows[0] if rows else None


def open_deadlines(kind: str, subject: tuple[str, UUID]) -> QuerySet[Deadline]:
    """The open deadline of a kind as a row to be locked: one at most."""
    return Deadline.objects.filter(OPEN, kind=kind, subject_kind=subject[0], subject_id=subject[1])


def _rows(deadlines: QuerySet[Deadline]) -> list[DeadlineRow]:
    return [
        DeadlineRow(
            id=row.id,
            kind=row.kind,
            label=row.label,
            subject=(row.subject_kind, row.subject_id),
            starts_on=row.starts_on,
            due_on=row.due_on,
            lines=tuple(row.lines),
            provisional=row.provisional,
            state=_state(row),
            met_at=row.met_at,
        )
        for row in deadlines.order_by("due_on", "id")
    ]


def _state(row: Deadline) -> str:
    if row.met_at:
        return terms.MET
    return terms.WITHDRAWN if row.withdrawn_at else terms.OPEN

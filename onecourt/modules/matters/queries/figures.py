"""Figures of the review: what came, what was answered and how, how long it took, what was late."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from onecourt.kernel.clock import court_day
from onecourt.kernel.working_calendar import WorkingCalendar
from onecourt.modules.courts import public as courts
from onecourt.modules.deadlines import public as deadlines
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Decision, Matter, Submission
from onecourt.modules.matters.queries.content import OWNER
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.modules.matters.workflow import ANSWERABLE

# The step of the workflow that an answer takes, and the figure it counts in.
ANSWERS = {
    "approve": "approved",
    "request_supplement": "supplements",
    "return": "returned",
    "refuse": "refused",
}
OTHER = "others"


@dataclass(frozen=True, slots=True)
class ReviewedRound:
    """One round as it was handed in, and the answer to it where there is one."""

    matter_id: UUID
    round: int
    kind: str
    court_id: UUID
    reference: str
    subject: str
    title: str
    officer_id: UUID | None
    officer: str
    received_on: date
    due_on: date | None
    answered_on: date | None
    answer: str
    answer_label: str
    working_days: int | None


@dataclass(frozen=True, slots=True)
class Figures:
    """What a period came to; `days` is the mean of working days from receipt to answer."""

    received: int
    answered: int
    approved: int
    supplements: int
    returned: int
    refused: int
    others: int
    late: int
    days: float | None


def list_rounds_in(court_ids: Iterable[UUID], first: date, last: date, *, on: date) -> list[ReviewedRound]:
    """Every round that came, was answered, or ran out in a period at these courts."""
    # One month of one court is some hundreds of rounds; the sums are taken in memory.
    ids = list(court_ids)
    answers = {
        (d.matter_id, d.round): d
        for d in Decision.objects.filter(
            state=terms.CARRIED_OUT, matter__court_id__in=ids, at__date__gte=first
        ).select_related("by__person")
    }
    came = Submission.objects.filter(matter__court_id__in=ids, at__date__range=(first, last))
    found = {(s.matter_id, s.round): s for s in came.select_related("matter__claimed_by__person")}
    wanted = {key for key, d in answers.items() if court_day(d.at) <= last} - found.keys()
    wanted |= {
        (m.id, m.round)
        for m in Matter.objects.filter(
            court_id__in=ids, state__in=ANSWERABLE, due_on__range=(first, last), due_on__lt=on
        )
    } - found.keys()
    older = Submission.objects.filter(matter_id__in={matter_id for matter_id, _ in wanted})
    for s in older.select_related("matter__claimed_by__person"):
        if (s.matter_id, s.round) in wanted:
            found[(s.matter_id, s.round)] = s
    return _rounds(found, answers)


def _rounds(found: dict[tuple[UUID, int], Submission], answers: dict[Any, Decision]) -> list[ReviewedRound]:
    listed = deadlines.list_due_days_of("matters.review", OWNER, [matter_id for matter_id, _ in found])
    due = {(subject, starts_on): due_on for subject, starts_on, due_on in listed}
    calendar = courts.working_calendar()
    rows = [
        _round(s, answers.get(key), due.get((s.matter_id, court_day(s.at))), calendar)
        for key, s in found.items()
    ]
    return sorted(rows, key=lambda row: (row.received_on, row.reference, row.round))


def _round(
    s: Submission, answer: Decision | None, due_on: date | None, calendar: WorkingCalendar
) -> ReviewedRound:
    matter: Any = s.matter
    holder: Any = answer.by if answer else matter.claimed_by
    outcome = kind_of(matter.kind).outcome(answer.outcome) if answer else None
    came, went = court_day(s.at), court_day(answer.at) if answer else None
    return ReviewedRound(
        matter_id=matter.id,
        round=s.round,
        kind=matter.kind,
        court_id=matter.court_id,
        reference=matter.reference,
        subject=matter.subject,
        title=matter.title,
        officer_id=holder.id if holder else None,
        officer=holder.person.name if holder else "",
        received_on=came,
        due_on=due_on,
        answered_on=went,
        answer=ANSWERS.get(outcome.step, OTHER) if outcome else "",
        answer_label=outcome.label if outcome else "",
        working_days=working_days_between(came, went, calendar) if went else None,
    )


def working_days_between(first: date, last: date, calendar: WorkingCalendar) -> int:
    """How many working days lie after the first day up to the last; none on the same day."""
    days = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    return sum(not calendar.is_rest_day(day) for day in days)


def is_late(row: ReviewedRound, first: date, last: date, on: date) -> bool:
    """Whether a round was answered late in the period, or ran out in it and still waits."""
    if row.due_on is None:
        return False
    if row.answered_on is not None:
        return first <= row.answered_on <= last and row.answered_on > row.due_on
    return first <= row.due_on <= last and row.due_on < on


def get_figures(rows: Iterable[ReviewedRound], first: date, last: date, *, on: date) -> Figures:
    """What these rounds come to in a period."""
    listed = list(rows)
    answered = [row for row in listed if row.answered_on is not None and first <= row.answered_on <= last]
    counts = {name: sum(row.answer == name for row in answered) for name in (*ANSWERS.values(), OTHER)}
    times = [row.working_days for row in answered if row.working_days is not None]
    return Figures(
        received=sum(first <= row.received_on <= last for row in listed),
        answered=len(answered),
        late=sum(is_late(row, first, last, on) for row in listed),
        days=sum(times) / len(times) if times else None,
        **counts,
    )

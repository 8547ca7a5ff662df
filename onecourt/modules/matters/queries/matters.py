"""Gates and lists of matters."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.queries.kinds import KINDS, kind_of, workflow_of
from onecourt.modules.matters.workflow import EDITABLE


@dataclass(frozen=True, slots=True)
class MatterRow:
    """A matter in a list, on either side."""

    id: UUID
    kind: str
    kind_label: str
    state: str
    state_label: str
    round: int
    title: str
    subject: str
    amount_fen: int | None
    by_whom: str
    court_name: str
    reference: str
    reached: str
    started_at: datetime
    saved_at: datetime
    submitted_at: datetime | None
    due_on: date | None
    supplement_due_on: date | None
    case_id: UUID | None
    case_number: str
    findings: int
    opened_by: str
    opened_by_id: UUID | None
    claimed_by: str = ""
    claimed_by_id: UUID | None = None
    applicant: str = ""
    court_id: UUID | None = None
    deciding: bool = False


def visible_matters(actor: Actor) -> QuerySet[Matter]:
    """The one root of all lists: one's own, those of one's desks, and everything for the platform's jobs."""
    if actor.is_system:
        return Matter.objects.all()
    if actor.is_staff:
        return Matter.objects.filter(court_id=actor.court, desk__in=desks_of(actor)).exclude(
            state=terms.DRAFT
        )
    if actor.account_id is None:
        return Matter.objects.none()
    return Matter.objects.filter(applicant_id=actor.account_id, put_away_at=None)


def get_matter(*, actor: Actor, matter_id: UUID, lock: bool = False) -> Matter:
    """The matter, if there is one and the actor may see it; NotFound otherwise."""
    rows = visible_matters(actor)
    if lock:
        rows = rows.select_for_update(of=("self",))
    matter = rows.filter(id=matter_id).first()
    if matter is None:
        raise NotFound
    return matter


def desks_of(actor: Actor) -> list[str]:
    """The desks at which the actor's post sits."""
    return sorted({kind.desk.key for kind in KINDS.values() if kind.desk.role in actor.roles})


def find_last_court_id(actor: Actor, but_for: UUID) -> UUID | None:
    """The court that a person chose last in another matter than this one."""
    rows = visible_matters(actor).exclude(court=None).exclude(id=but_for).order_by("-saved_at", "-id")
    return rows.values_list("court_id", flat=True).first()


def find_last_court_name(actor: Actor) -> str:
    """The court that a person used last; empty for one who has used none."""
    if actor.account_id is None or actor.is_staff:
        return ""
    # matter_own serves account and order; one row is read.
    names = visible_matters(actor).exclude(court=None).order_by("-saved_at", "-id")
    return names.values_list("court__name", flat=True).first() or ""


def matter_row(matter: Matter, deciding: bool = False) -> MatterRow:
    """The frozen row of a matter that a gate has given."""
    kind = kind_of(matter.kind)
    opened_by: Any = matter.opened_by
    claimed_by: Any = matter.claimed_by
    applicant: Any = matter.applicant
    return MatterRow(
        id=matter.id,
        kind=kind.key,
        kind_label=kind.label,
        state=matter.state,
        state_label=workflow_of(kind).labels[matter.state],
        round=matter.round,
        title=matter.title or kind.label,
        subject=matter.subject or kind.label,
        amount_fen=matter.amount_fen,
        by_whom=matter.by_whom,
        court_name=matter.court.name if matter.court else "",
        reference=matter.reference,
        reached=matter.reached,
        started_at=matter.started_at,
        saved_at=matter.saved_at,
        submitted_at=matter.submitted_at,
        due_on=matter.due_on,
        supplement_due_on=matter.supplement_due_on,
        case_id=matter.case_id,
        case_number=matter.case.number if matter.case else "",
        findings=matter.findings,
        opened_by=opened_by.person.name if opened_by else "",
        opened_by_id=matter.opened_by_id,
        claimed_by=claimed_by.person.name if claimed_by else "",
        court_id=matter.court_id,
        claimed_by_id=matter.claimed_by_id,
        applicant=applicant.person.name,
        deciding=deciding,
    )


def is_editable(matter: Matter) -> bool:
    """Whether its state leaves the matter in the applicant's hands."""
    return matter.state in EDITABLE

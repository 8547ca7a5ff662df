"""Gates and lists of cases."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from onecourt.kernel.actor import Actor
from onecourt.kernel.case_numbers import normalise_case_number
from onecourt.kernel.refusals import NotFound
from onecourt.modules.cases import terms
from onecourt.modules.cases.models import Case, DocketEntry, Participant
from onecourt.platform import access


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case in a list."""

    id: UUID
    number: str
    title: str
    cause: str
    court_name: str
    type_label: str
    stage: str
    opened_on: date
    amount_fen: int | None
    origin_id: UUID
    stages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """A participant as the other side may see him too: role and name."""

    role_label: str
    name: str
    is_me: bool


@dataclass(frozen=True, slots=True)
class DocketRow:
    """An entry of the time line."""

    at: datetime
    what: str
    term: str
    who: str
    official: bool


def visible_cases(actor: Actor) -> QuerySet[Case]:
    """The one root of all lists: one's own by account, those of one's court, all for the platform's jobs."""
    if actor.is_system:
        return Case.objects.all()
    if actor.is_staff:
        if not access.may_ever(actor, terms.READ_AS_COURT):
            return _none()
        return Case.objects.filter(court_id=actor.court)
    if actor.account_id is None:
        return _none()
    mine = Participant.objects.filter(account_id=actor.account_id).values("case_id")
    return Case.objects.filter(id__in=mine)


def _none() -> QuerySet[Case]:
    return Case.objects.none()


def get_case(*, actor: Actor, case_id: UUID, lock: bool = False) -> Case:
    """The case, if there is one and the actor may see it; NotFound otherwise."""
    rows = visible_cases(actor).select_related("court", "cause")
    if lock:
        rows = rows.select_for_update(of=("self",))
    case = rows.filter(id=case_id).first()
    if case is None:
        raise NotFound
    return case


def list_cases(
    actor: Actor, *, tab: str = "", text: str = "", limit: int = 20, offset: int = 0
) -> list[CaseRow]:
    """The cases the actor may see, the latest first; `text` is part of number, title or court."""
    rows = _sought(actor, tab, text).select_related("court", "cause").order_by("-opened_at", "-id")
    return [case_row(case) for case in rows[offset : offset + limit]]


def count_cases(actor: Actor, *, tab: str = "", text: str = "") -> int:
    """How many cases such a list has."""
    return _sought(actor, tab, text).count()


def count_cases_by_tab(actor: Actor, *, text: str = "") -> dict[str, int]:
    """How many cases each tab holds."""
    counts = _sought(actor, "", text).values("tab").annotate(n=Count("id")).order_by("tab")
    return {row["tab"]: row["n"] for row in counts}


def _sought(actor: Actor, tab: str, text: str) -> QuerySet[Case]:
    rows = visible_cases(actor)
    if tab:
        rows = rows.filter(tab=tab)
    if text:
        number = normalise_case_number(text)
        rows = rows.filter(
            Q(number__icontains=number) | Q(title__icontains=text) | Q(court__name__icontains=text)
        )
    return rows


def list_participants(actor: Actor, case: Case) -> list[ParticipantRow]:
    """Who takes part, in the order of the roles."""
    rows = Participant.objects.filter(case=case).order_by("position", "id")
    return [ParticipantRow(p.role_label, p.name, p.account_id == actor.account_id) for p in rows]


def list_accounts(case_id: UUID) -> list[UUID]:
    """The accounts bound to a case: those to whom its notices go."""
    bound = Participant.objects.filter(case_id=case_id, account__isnull=False)
    return [
        account
        for account in bound.order_by("position", "id").values_list("account_id", flat=True)
        if account
    ]


def participant_details(participant: Participant) -> dict[str, str]:
    """What was stated about a participant, opened."""
    return dict(json.loads(participant.details))


def list_docket(case: Case) -> list[DocketRow]:
    """The time line of a case, the newest first."""
    rows = DocketEntry.objects.filter(case=case, struck_at=None).order_by("-at", "-id")
    return [DocketRow(e.at, e.what, e.term, e.who, e.official) for e in rows]


def case_row(case: Case) -> CaseRow:
    """The frozen row of a case that a gate has given."""
    order = [stage for stage, _ in terms.STAGES]
    now = order.index(case.stage)
    marks = tuple(
        (label, "done" if i < now else "now" if i == now else "") for i, (_, label) in enumerate(terms.STAGES)
    )
    return CaseRow(
        id=case.id,
        number=case.number,
        title=case.title,
        cause=case.cause.name if case.cause else "",
        court_name=case.court.name,
        type_label=case.type_label,
        stage=case.stage,
        opened_on=case.opened_on,
        amount_fen=case.amount_fen,
        origin_id=case.origin_id,
        stages=marks,
    )

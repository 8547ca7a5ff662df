"""The cases of a court as its officers look through them."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from onecourt.kernel.actor import Actor
from onecourt.kernel.case_numbers import normalise_case_number
from onecourt.modules.cases import terms
from onecourt.modules.cases.models import Case, Participant
from onecourt.modules.cases.queries.cases import CaseRow, case_row, visible_cases

WHOSE = (("mine", "我承办的"), ("court", "本院全部"))


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """What an officer wants to see of the cases; an empty word asks for everything."""

    whose: str = ""
    q: str = ""
    kind: str = ""
    stage: str = ""
    year: str = ""
    party: str = ""
    cause: str = ""
    judge: str = ""


EVERY_CASE = CaseFilter()


@dataclass(frozen=True, slots=True)
class CourtCaseRow:
    """A case with the officers who handle it."""

    case: CaseRow
    judge: str
    court_clerk: str


def list_court_cases(
    actor: Actor, wanted: CaseFilter = EVERY_CASE, *, limit: int = 20, offset: int = 0
) -> list[CourtCaseRow]:
    """The cases that fit, the latest first."""
    # case_of_court serves court and order; the other conditions narrow it.
    rows = _sought(actor, wanted).select_related(
        "court", "cause", "case_judge__person", "court_clerk__person"
    )
    return [court_case_row(case) for case in rows.order_by("-opened_at", "-id")[offset : offset + limit]]


def court_case_row(case: Case) -> CourtCaseRow:
    """The frozen row of a case with its officers."""
    judge, clerk = case.case_judge, case.court_clerk
    return CourtCaseRow(
        case_row(case), judge.person.name if judge else "", clerk.person.name if clerk else ""
    )


def count_court_cases(actor: Actor, wanted: CaseFilter = EVERY_CASE) -> int:
    """How many cases such a list has."""
    return _sought(actor, wanted).count()


def list_case_kinds(actor: Actor) -> list[str]:
    """The types of case that the court has, for the filter."""
    return list(visible_cases(actor).order_by("type_label").values_list("type_label", flat=True).distinct())


def list_case_years(actor: Actor) -> list[int]:
    """The years in which the court opened cases, the latest first."""
    return list(visible_cases(actor).order_by("-year").values_list("year", flat=True).distinct())


def _sought(actor: Actor, wanted: CaseFilter) -> QuerySet[Case]:
    rows = visible_cases(actor)
    if wanted.whose == "mine":
        rows = rows.filter(handled_by(actor.account_id))
    if wanted.q:
        number = normalise_case_number(wanted.q)
        rows = rows.filter(Q(number__icontains=number) | Q(title__icontains=wanted.q))
    if wanted.kind:
        rows = rows.filter(type_label=wanted.kind)
    if wanted.stage in dict(terms.STAGES):
        rows = rows.filter(stage=wanted.stage)
    if wanted.year.isdecimal() and len(wanted.year) == 4:
        rows = rows.filter(year=int(wanted.year))
    if wanted.party:
        named = Participant.objects.filter(case=OuterRef("pk"), name__icontains=wanted.party)
        rows = rows.filter(Exists(named))
    if wanted.cause:
        rows = rows.filter(cause__name__icontains=wanted.cause)
    if wanted.judge == "nobody":
        rows = rows.filter(case_judge=None)
    return rows


def handled_by(account_id: UUID | None) -> Q:
    """The cases that somebody handles, as judge or as clerk."""
    return Q(case_judge_id=account_id) | Q(court_clerk_id=account_id)

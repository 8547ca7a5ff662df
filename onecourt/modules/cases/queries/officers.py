"""Who handles a case, and whose turn it is."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, Max

from onecourt.modules.cases import terms
from onecourt.modules.cases.models import Case
from onecourt.modules.people import public as people

# The role of a post, and the field of the case that it may fill.
FIELDS = {"judge": "case_judge_id", "court_clerk": "court_clerk_id"}


@dataclass(frozen=True, slots=True)
class OfficerRow:
    """An officer who could handle cases, with what he has on his desk."""

    account_id: UUID
    name: str
    department: str
    open_cases: int


def list_officers(court_id: UUID, role: str, *, on: date) -> list[OfficerRow]:
    """Everybody with this role, first whose turn it is: few open cases, long without a new one."""
    staff = {row.account_id: row for row in people.list_staff(court_id, role, on=on)}
    field = FIELDS[role]
    # case_of_judge and case_of_clerk serve the counting; one row for each officer.
    loads = {
        row[field]: (row["n"], row["latest"])
        for row in Case.objects.filter(**{f"{field}__in": list(staff)})
        .exclude(stage=terms.CLOSED)
        .values(field)
        .annotate(n=Count("id"), latest=Max("assigned_at"))
        .order_by(field)
    }
    rows = [
        OfficerRow(row.account_id, row.name, row.department, loads.get(row.account_id, (0, None))[0])
        for row in staff.values()
    ]
    return sorted(rows, key=lambda row: (row.open_cases, _waited(loads.get(row.account_id)), row.name))


def find_next_officer(court_id: UUID, role: str, *, on: date) -> OfficerRow | None:
    """Whose turn it is; None where nobody at the court has the role."""
    return next(iter(list_officers(court_id, role, on=on)), None)


def _waited(load: Any) -> float:
    return load[1].timestamp() if load and load[1] else 0.0


def case_officers(case: Case) -> dict[str, str]:
    """The names of 承办人 and 书记员; empty words where nobody has been named."""
    judge: Any = case.case_judge
    clerk: Any = case.court_clerk
    return {
        "judge": judge.person.name if judge else "",
        "court_clerk": clerk.person.name if clerk else "",
    }

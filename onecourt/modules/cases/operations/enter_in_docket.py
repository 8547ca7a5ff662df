"""Entering something in the docket of a case."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.cases.models import DocketEntry
from onecourt.modules.cases.queries.cases import get_case
from onecourt.platform.operations import operation


@operation
def enter_in_docket(*, actor: Actor, case_id: UUID, what: str, term: str, at: datetime) -> DocketEntry:
    """Add an entry to the time line that both sides read."""
    case = get_case(actor=actor, case_id=case_id, lock=True)
    return DocketEntry.objects.create(
        case=case,
        at=at,
        what=what,
        term=term,
        official=actor.is_staff or actor.is_system,
        who=actor.name,
    )

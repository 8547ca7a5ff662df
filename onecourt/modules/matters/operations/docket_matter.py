"""Joining a matter with the case that came of it."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.queries.kinds import kind_of, workflow_of
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.platform.operations import operation


@operation
def docket_matter(*, actor: Actor, matter_id: UUID, case_id: UUID, at: datetime) -> Matter:
    """Record that an approved filing has become a case (已立案)."""
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    workflow_of(kind_of(matter.kind)).take("docket", matter, actor=actor, at=at)
    matter.case_id = case_id
    matter.save(update_fields=["case"])
    return matter

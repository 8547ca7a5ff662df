"""Laying a matter back into the queue."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import WrongState
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.operations.claim_matter import give_to
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.modules.matters.workflow import ENDED
from onecourt.platform import access
from onecourt.platform.operations import operation


@operation
def release_matter(*, actor: Actor, matter_id: UUID, at: datetime) -> Matter:
    """放回队列: give up what one has claimed, so that any colleague of the desk may claim it."""
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.ASSIGN, matter)
    if matter.claimed_by_id is None or matter.state in ENDED:
        raise WrongState
    return give_to(matter, way=terms.RELEASED, to_id=None, reason="", actor=actor, at=at)

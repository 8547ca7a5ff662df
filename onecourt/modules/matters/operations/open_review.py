"""Opening a matter for review."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.platform import access, audit
from onecourt.platform.operations import operation


@operation
def open_review(*, actor: Actor, matter_id: UUID, at: datetime) -> Matter:
    """Note that an officer looks at a matter, so that colleagues see it and reading is on record."""
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.REVIEW, matter)
    if matter.opened_by_id == actor.account_id:
        return matter
    matter.opened_by_id = actor.account_id
    matter.opened_at = at
    matter.save(update_fields=["opened_by", "opened_at"])
    audit.record(
        "matters.matter.opened",
        actor=actor,
        at=at,
        thing=("matters.matter", matter.id),
        chain=f"matter:{matter.id}",
        facts={"round": matter.round},
    )
    return matter

"""Looking into a matter."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.matters import terms
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.platform import access, audit
from onecourt.platform.operations import operation

ACT = "matters.matter.read"


@operation
def note_reading(*, actor: Actor, matter_id: UUID, at: datetime) -> None:
    """Put down that an officer has looked into a matter: once for each officer and round."""
    matter = get_matter(actor=actor, matter_id=matter_id)
    access.require(actor, terms.REVIEW, matter)
    chain, facts = f"matter:{matter.id}", {"round": matter.round}
    if audit.is_on_record(ACT, chain=chain, actor_id=actor.account, facts=facts):
        return
    audit.record(
        "matters.matter.read",
        actor=actor,
        at=at,
        thing=("matters.matter", matter.id),
        chain=chain,
        facts=facts,
    )

"""Taking a kept sentence off the list."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import ReasonText
from onecourt.modules.matters.queries.matters import desks_of
from onecourt.platform import access, audit
from onecourt.platform.operations import operation


@operation
def strike_reason_text(*, actor: Actor, text_id: UUID, at: datetime) -> ReasonText:
    """Take a sentence off the list of the desk; decisions that used it keep their words."""
    desks = desks_of(actor) if actor.is_staff else []
    kept = ReasonText.objects.select_for_update().filter(id=text_id, desk__in=desks, struck_at=None).first()
    if kept is None or kept.court_id != actor.court_id:
        raise NotFound
    access.require(actor, terms.KEEP_TEXTS, kept.desk)
    kept.struck_at = at
    kept.save(update_fields=["struck_at"])
    audit.record(
        "matters.reason_text.struck",
        actor=actor,
        at=at,
        thing=("matters.reason_text", kept.id),
        chain=f"court:{actor.court}",
        facts={"outcome": kept.outcome},
    )
    return kept

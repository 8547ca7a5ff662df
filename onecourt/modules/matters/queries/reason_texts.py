"""The sentences that officers of a desk use again in their decisions."""

from dataclasses import dataclass
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.matters.models import ReasonText
from onecourt.modules.matters.queries.matters import desks_of


@dataclass(frozen=True, slots=True)
class ReasonTextRow:
    """One sentence, with the title by which it is chosen."""

    id: UUID
    outcome: str
    title: str
    text: str


def list_reason_texts(actor: Actor, desk: str, outcome: str = "") -> list[ReasonTextRow]:
    """Those of the actor's own court and desk, for one decision or for all, by title."""
    if not actor.is_staff or desk not in desks_of(actor):
        return []
    rows = ReasonText.objects.filter(court_id=actor.court, desk=desk, struck_at=None)
    if outcome:
        rows = rows.filter(outcome=outcome)
    return [ReasonTextRow(r.id, r.outcome, r.title, r.text) for r in rows.order_by("outcome", "title", "id")]

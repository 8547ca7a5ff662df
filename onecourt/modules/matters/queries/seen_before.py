"""What was asked for in a later round although an earlier one had shown it (一次性告知)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Decision
from onecourt.modules.matters.queries.rounds import Item, item_from
from onecourt.platform import access

MOST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class SeenBeforeRow:
    """One decision with what it should have asked for earlier."""

    matter_id: UUID
    title: str
    reference: str
    round: int
    officer: str
    at: datetime
    items: tuple[Item, ...]


def list_seen_before(actor: Actor) -> list[SeenBeforeRow]:
    """The decisions of the actor's court that raised late what was visible before, the latest first."""
    if not access.may_ever(actor, terms.SUPERVISE) or actor.court_id is None:
        return []
    in_effect = Decision.objects.exclude(state__in=(terms.INTENDED, terms.UNDONE))
    late = in_effect.filter(matter__court_id=actor.court_id, seen_before__gt=0)
    rows = late.select_related("matter", "by__person").order_by("-at", "-id")[:MOST_SHOWN]
    return [_row(decision) for decision in rows]


def _row(decision: Decision) -> SeenBeforeRow:
    matter: Any = decision.matter
    by: Any = decision.by
    items = [item_from(stored, i) for i, stored in enumerate(decision.items, start=1)]
    return SeenBeforeRow(
        matter_id=matter.id,
        title=matter.title,
        reference=matter.reference,
        round=decision.round,
        officer=by.person.name,
        at=decision.at,
        items=tuple(item for item in items if item.seen_in),
    )

"""Rounds of a filing: asked for more, answered, handed in again."""

from datetime import datetime
from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations.files import a_photo

EVIDENCE = "slot:evidence"
AMOUNT = "field:claim.amount"


def mark(at: datetime, clerk: Actor, matter_id: UUID, point: str = "materials", **more: Any) -> Any:
    """要补充 for one point, unless another mark is given."""
    given = {"mark": matters.TO_SUPPLEMENT, "text": "请补交借条照片。", "place": EVIDENCE} | more
    return matters.mark_point(actor=clerk, matter_id=matter_id, point=point, at=at, **given)


def ask(at: datetime, clerk: Actor, matter_id: UUID, *, round_number: int = 1, **more: Any) -> Any:
    """What has been marked is asked for, and takes effect."""
    situation.open_everything(at, clerk, matter_id)
    decision = matters.decide_matter(
        actor=clerk,
        matter_id=matter_id,
        round_number=round_number,
        outcome="supplement",
        reason="",
        at=at,
        **more,
    )
    situation.carry_out(decision)
    decision.refresh_from_db()
    return decision


def a_filing_to_supplement(at: datetime, person: Actor, clerk: Actor, ground: Any, **more: Any) -> UUID:
    """A filing of which the court wants evidence."""
    matter_id = situation.a_filing(at, person, ground)
    mark(at, clerk, matter_id)
    ask(at, clerk, matter_id, **more)
    return matter_id


def add_evidence(at: datetime, person: Actor, matter_id: UUID, name: str = "借条.jpg", seed: int = 7) -> Any:
    return situation.attach(at, person, matter_id, "evidence", a_photo(seed=seed), name)

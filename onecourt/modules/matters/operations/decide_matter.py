"""Deciding on a matter."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import Refusal, WrongState
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Decision, Mark, Matter
from onecourt.modules.matters.operations.claim_matter import require_own_hands
from onecourt.modules.matters.queries.kinds import kind_of, workflow_of
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.modules.matters.terms import Outcome
from onecourt.platform import access, audit, configuration, jobs
from onecourt.platform.operations import operation

SUPPLEMENT_DAYS = 7


class AlreadyDecided(Refusal):
    """Another officer has decided this round."""

    code = "already_decided"


class ReasonMissing(Refusal):
    """A negative decision states its reason."""

    code = "reason_missing"
    message = "请写明理由，当事人会看到这段话。"
    field = "reason"


class NoOutcome(Refusal):
    """No decision was chosen, or one that the kind does not know."""

    code = "no_outcome"
    message = "请先选一个决定。"
    field = "outcome"


class NothingToSupplement(Refusal):
    """No point has been marked, so there is nothing to ask for."""

    code = "nothing_to_supplement"
    message = "还没有标出要补充的要点。请先在要点里选“要补充”。"


@operation
def decide_matter(
    *,
    actor: Actor,
    matter_id: UUID,
    round_number: int,
    outcome: str,
    reason: str,
    at: datetime,
    due_on: date | None = None,
) -> Decision:
    """Decide one round; it takes effect when `review.undo_seconds` are over, and until then can be undone.

    Raises AlreadyDecided, ReasonMissing or NothingToSupplement. Two officers at once: the first one's stands.
    """
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.REVIEW, matter)
    require_own_hands(actor, matter, at)
    choice = kind_of(matter.kind).outcome(outcome)
    if choice is None:
        raise NoOutcome
    _require_open(matter, round_number, choice)
    decision = _store(matter, choice, reason.strip(), due_on, actor, at)
    audit.record(
        "matters.decision.intended",
        actor=actor,
        at=at,
        thing=("matters.matter", matter.id),
        chain=f"matter:{matter.id}",
        facts={"round": matter.round, "outcome": outcome, "decision": decision.id},
    )
    jobs.defer(
        "matters.carry_out_decision",
        lock=str(matter.id),
        at=decision.takes_effect_at,
        decision_id=str(decision.id),
    )
    return decision


def _store(
    matter: Matter, choice: Outcome, reason: str, due_on: date | None, actor: Actor, at: datetime
) -> Decision:
    items = _items(matter, choice)
    if choice.takes == "reason" and not reason:
        raise ReasonMissing
    seconds = configuration.value(terms.UNDO_SECONDS, court_id=matter.court_id)
    asked_by = due_on or court_day(at) + timedelta(days=SUPPLEMENT_DAYS)
    return Decision.objects.create(
        matter=matter,
        round=matter.round,
        outcome=choice.key,
        reason=reason,
        items=items,
        due_on=asked_by if choice.takes == "items" else None,
        by_id=actor.account,
        post_id=actor.post_id,
        at=at,
        takes_effect_at=at + timedelta(seconds=seconds),
    )


def _require_open(matter: Matter, round_number: int, choice: Outcome) -> None:
    standing = (
        Decision.objects.filter(matter=matter, round=round_number)
        .exclude(state=terms.UNDONE)
        .select_related("by__person")
        .first()
    )
    if standing is not None:
        by: Any = standing.by
        raise AlreadyDecided(f"{by.person.name}已经对这一次提交作出决定，您的决定没有记入。")
    if matter.round != round_number or not workflow_of(kind_of(matter.kind)).allows(
        choice.step, matter.state
    ):
        raise WrongState


def _items(matter: Matter, choice: Outcome) -> list[dict[str, str]]:
    if choice.takes != "items":
        return []
    marks = {
        m.point: m.text
        for m in Mark.objects.filter(matter=matter, round=matter.round, mark=terms.TO_SUPPLEMENT)
    }
    checks = kind_of(matter.kind).checks
    items = [{"point": c.key, "label": c.label, "text": marks[c.key]} for c in checks if c.key in marks]
    if not items:
        raise NothingToSupplement
    return items

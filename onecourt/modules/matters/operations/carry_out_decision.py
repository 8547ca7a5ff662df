"""Giving effect to a decision when the time for undoing is over."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.working_calendar import written_day
from onecourt.modules.courts import public as courts
from onecourt.modules.deadlines import public as deadlines
from onecourt.modules.matters import terms
from onecourt.modules.matters.events import MatterDecided, MatterEvent, MatterReturned, SupplementRequested
from onecourt.modules.matters.models import Decision, Matter
from onecourt.modules.matters.queries.content import OWNER
from onecourt.modules.matters.queries.figures import working_days_between
from onecourt.modules.matters.queries.kinds import kind_of, workflow_of
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.modules.matters.workflow import DECISION
from onecourt.platform import audit, jobs
from onecourt.platform.operations import announce, operation

Effect = Callable[..., Any]
EFFECTS: dict[str, Effect] = {}


def bind_effect(key: str, effect: Effect) -> None:
    """Join the key that a declaration names with the act that it means; done once, by the wiring."""
    if EFFECTS.get(key, effect) is not effect:
        raise ValueError(f"effect bound twice: {key}")
    EFFECTS[key] = effect


@operation
def carry_out_decision(*, actor: Actor, decision_id: UUID, at: datetime) -> Decision | None:
    """Give effect to a decision: state, effect, deadline and announcement in one transaction.

    Does nothing where it has been undone or carried out, so that a repeated job changes nothing.
    """
    matter_id = Decision.objects.filter(id=decision_id).values_list("matter_id", flat=True).first()
    if matter_id is None:
        return None
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    decision = (
        Decision.objects.select_for_update(of=("self",)).select_related("by__person").get(id=decision_id)
    )
    if decision.state != terms.INTENDED:
        return decision
    if at < decision.takes_effect_at:
        _wait(decision)
        return decision
    _take_effect(decision, matter, actor, at)
    return decision


def _take_effect(decision: Decision, matter: Matter, actor: Actor, at: datetime) -> None:
    officer = _officer(decision, matter)
    choice = kind_of(matter.kind).outcome(decision.outcome)
    if choice is None:
        raise LookupError(f"{matter.kind} no longer declares {decision.outcome}")
    DECISION.take("carry_out", decision, actor=actor, at=at)
    table = workflow_of(kind_of(matter.kind))
    table.take(choice.step, matter, actor=officer, at=at, reason=_reason(decision))
    _set_the_day(decision, matter, actor, at)
    deadlines.meet_deadline(actor=actor, kind="matters.review", subject=(OWNER, matter.id), at=at)
    if choice.effect:
        EFFECTS[choice.effect](actor=officer, matter_id=matter.id, at=at)
    audit.record(
        "matters.decision.carried_out",
        actor=officer,
        at=at,
        thing=("matters.matter", matter.id),
        chain=f"matter:{matter.id}",
        facts={"round": matter.round, "outcome": decision.outcome, "decision": decision.id},
    )
    announce(_event(choice.event, matter, decision, at))


def _set_the_day(decision: Decision, matter: Matter, actor: Actor, at: datetime) -> None:
    matter.supplement_due_on = decision.due_on
    matter.save(update_fields=["supplement_due_on"])
    if decision.due_on is None:
        return
    told_on = court_day(decision.at)
    deadlines.set_deadline(
        actor=actor,
        kind="matters.supplement",
        subject=(OWNER, matter.id),
        derived=_derived(matter, told_on, decision.due_on),
        starts_on=told_on,
        account_id=matter.applicant_id,
        court_id=matter.court_id,
        label="补充材料",
        at=at,
    )


def _derived(matter: Matter, told_on: date, due_on: date) -> deadlines.Derived:
    """The day that was told, with its working days, so that it follows another calendar of the court."""
    calendar = courts.working_calendar(matter.court_id)
    days = working_days_between(told_on, due_on, calendar)
    line = f"{written_day(told_on)}要求补充，{written_day(due_on)}前补交。"
    counted = deadlines.end_of_working_days(told_on, working_days=days, calendar=calendar)
    if counted.day != due_on:  # the calendar changed while the decision could be undone: what was told stands
        return deadlines.Derived(due_on, (line,))
    return replace(counted, lines=(line, *counted.lines[1:]))


def _wait(decision: Decision) -> None:
    # A worker whose clock is ahead: the time for undoing is a promise.
    jobs.defer(
        "matters.carry_out_decision",
        lock=str(decision.matter_id),
        at=decision.takes_effect_at,
        decision_id=str(decision.id),
    )


def _officer(decision: Decision, matter: Matter) -> Actor:
    # The job acts for the officer who decided: the record names him, not the job.
    by: Any = decision.by
    return Actor(
        name=by.person.name,
        capacity="staff",
        account_id=decision.by_id,
        post_id=decision.post_id,
        court_id=matter.court_id,
        roles=frozenset({kind_of(matter.kind).desk.role}),
    )


def _reason(decision: Decision) -> str:
    listed = [f"{i}. {item['label']}：{item['text']}" for i, item in enumerate(decision.items, start=1)]
    return "\n".join([*([decision.reason] if decision.reason else []), *listed])


def _event(name: str, matter: Matter, decision: Decision, at: datetime) -> MatterEvent:
    facts: dict[str, Any] = {"matter_id": matter.id, "kind": matter.kind, "round": matter.round, "at": at}
    if name == "supplement_requested":
        return SupplementRequested(**facts)
    if name == "returned":
        return MatterReturned(**facts)
    return MatterDecided(**facts, outcome=decision.outcome)

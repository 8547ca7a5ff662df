"""The table itself and the one function that sets a state."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted, WrongState
from onecourt.kernel.rights import Right
from onecourt.platform import access

WORKFLOWS: dict[str, "Workflow"] = {}


@dataclass(frozen=True, slots=True)
class Step:
    """One row of the table; `only_if` are rules that take the facts of the thing."""

    key: str
    sources: tuple[str, ...]
    target: str
    right: Right | None = None
    only_if: tuple[Callable[[Any], bool], ...] = ()


@dataclass(frozen=True, slots=True)
class OpenStep:
    """A step that the state allows, and the sentence why this actor may not take it (empty: he may)."""

    key: str
    refusal: str


class Workflow:
    """The transition table of one subject; nothing else sets the state of its things."""

    def __init__(
        self,
        name: str,
        *,
        first: str,
        steps: tuple[Step, ...],
        facts: Callable[[Any], Any] = lambda thing: thing,
        labels: dict[str, str] | None = None,
    ) -> None:
        self.name = name
        self.first = first
        self.steps = {step.key: step for step in steps}
        self.facts = facts
        self.labels = labels or {}
        WORKFLOWS[name] = self

    @property
    def states(self) -> tuple[str, ...]:
        """All states, in the order in which the table first names them."""
        named = [self.first, *(s for step in self.steps.values() for s in (*step.sources, step.target))]
        return tuple(dict.fromkeys(named))

    def allows(self, key: str, state: str) -> bool:
        """Whether the table has this step from this state, whoever asks."""
        return key in self.steps and state in self.steps[key].sources

    def take(self, key: str, thing: Any, *, actor: Actor, at: datetime, reason: str = "") -> None:
        """Take a step: ask state, right and rules in this order, set the state, write the state log.

        Raises WrongState or NotPermitted. The thing must be locked by the caller.
        """
        step = self.steps[key]
        if thing.state not in step.sources:
            raise WrongState(self._moved_on(thing.state))
        refusal = self._refusal(step, thing, actor)
        if refusal:
            raise NotPermitted(refusal)
        source, thing.state = thing.state, step.target
        thing.save(update_fields=["state"])
        _log().create(
            workflow=self.name,
            thing_id=thing.id,
            step=key,
            source=source,
            target=step.target,
            at=at,
            actor_name=actor.name,
            actor_id=actor.account_id,
            capacity=actor.capacity,
            round=getattr(thing, "round", 0),
            reason=reason,
        )

    def open_steps(self, thing: Any, actor: Actor) -> list[OpenStep]:
        """The steps that the state allows, each with its refusal for this actor."""
        fitting = [step for step in self.steps.values() if thing.state in step.sources]
        return [OpenStep(step.key, self._refusal(step, thing, actor)) for step in fitting]

    def _refusal(self, step: Step, thing: Any, actor: Actor) -> str:
        if step.right is not None:
            verdict = access.allowed(actor, step.right, thing)
            if not verdict:
                return verdict.reason
        facts = self.facts(thing)
        broken = next((rule for rule in step.only_if if not rule(facts)), None)
        return "" if broken is None else getattr(broken, "refusal", "现在还不能办这一步。")

    def _moved_on(self, state: str) -> str:
        return f"这件事现在是“{self.labels.get(state, state)}”，不能再办这一步，请看最新状态。"


def history(workflow: Workflow, thing_id: Any) -> list[Any]:
    """Every step that was taken on a thing (StateChange rows), oldest first."""
    return list(_log().filter(workflow=workflow.name, thing_id=thing_id).order_by("at", "id"))


def _log() -> Any:
    # Asked late: the table is declared while the applications are still loading.
    return apps.get_model("platform_workflow", "StateChange").objects

"""The people on the sides of a matter."""

from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.queries.answers import open_answers
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.modules.matters.rules import sides_for
from onecourt.modules.matters.terms import Side


def get_side(
    *, actor: Actor, matter_id: UUID, step_key: str, side_key: str, lock: bool = False
) -> tuple[Matter, Side]:
    """A matter that the actor may see and one of the sides that its answers call for; NotFound otherwise."""
    matter = get_matter(actor=actor, matter_id=matter_id, lock=lock)
    kind = kind_of(matter.kind)
    answers = open_answers(kind, matter.data)
    step = next((s for s in kind.steps_for(answers) if s.key == step_key), None)
    side = next((s for s in sides_for(step, answers) if s.key == side_key), None) if step else None
    if side is None:
        raise NotFound
    return matter, side


def list_people(matter: Matter, step_key: str, side: Side) -> list[dict[str, Any]]:
    """What was filled in about everybody on one side, in clear."""
    return open_answers(kind_of(matter.kind), matter.data).people(step_key, side.key)

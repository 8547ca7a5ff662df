"""Filling in what is asked of one person on a side."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, Refusal
from onecourt.modules.matters.operations.save_step import Saved, save_step
from onecourt.modules.matters.queries.people import get_side, list_people
from onecourt.platform.operations import operation


class SideIsFull(Refusal):
    """Nobody more may be entered on this side."""

    code = "side_is_full"


@operation
def save_person(
    *,
    actor: Actor,
    matter_id: UUID,
    step_key: str,
    side_key: str,
    place: int,
    answers: Mapping[str, Any],
    at: datetime,
    version: int | None = None,
) -> Saved:
    """Keep what was typed about one person, right or wrong; the place after the last adds somebody.

    What is not in `answers` stays as it was. Raises SideIsFull, and what `save_step` raises.
    """
    matter, side = get_side(actor=actor, matter_id=matter_id, step_key=step_key, side_key=side_key, lock=True)
    people = list_people(matter, step_key, side)
    if not 0 <= place <= len(people):
        raise NotFound
    if place >= side.maximum:
        raise SideIsFull(f"{side.label}最多填 {side.maximum} 人。")
    person = {**(people[place] if place < len(people) else {}), **answers}
    saved = save_step(
        actor=actor,
        matter_id=matter_id,
        step_key=step_key,
        answers={side_key: [*people[:place], person, *people[place + 1 :]]},
        at=at,
        version=version,
    )
    prefix = f"{side_key}-{place}-"
    own = {k.removeprefix(prefix): says for k, says in saved.errors.items() if k.startswith(prefix)}
    return replace(saved, errors=own)

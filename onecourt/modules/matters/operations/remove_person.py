"""Taking one person off a side."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.matters.operations.save_step import Saved, save_step
from onecourt.modules.matters.queries.people import get_side, list_people
from onecourt.platform.operations import operation


@operation
def remove_person(
    *,
    actor: Actor,
    matter_id: UUID,
    step_key: str,
    side_key: str,
    place: int,
    at: datetime,
    version: int | None = None,
) -> Saved:
    """Take somebody off a side again; those after him move up.

    Give the `version` that was looked at: places are those of that moment. Raises what `save_step` raises.
    """
    matter, side = get_side(actor=actor, matter_id=matter_id, step_key=step_key, side_key=side_key, lock=True)
    people = list_people(matter, step_key, side)
    if not 0 <= place < len(people):
        raise NotFound
    return save_step(
        actor=actor,
        matter_id=matter_id,
        step_key=step_key,
        answers={side_key: [*people[:place], *people[place + 1 :]]},
        at=at,
        version=version,
    )

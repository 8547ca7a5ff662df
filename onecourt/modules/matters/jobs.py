"""Background work on matters."""

from typing import Any
from uuid import UUID

from onecourt.kernel import clock
from onecourt.kernel.actor import Actor
from onecourt.modules.matters import public as matters
from onecourt.platform.jobs import job


@job("matters.carry_out_decision")
def carry_out_decision(*, decision_id: str, **_later: Any) -> None:
    """Give effect to a decision; a second run finds it carried out and changes nothing."""
    matters.carry_out_decision(
        actor=Actor.system("matters.carry_out_decision"), decision_id=UUID(decision_id), at=clock.now()
    )

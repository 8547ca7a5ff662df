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


@job("matters.discard_old_half_uploads", retry=2)
def discard_old_half_uploads(**_later: Any) -> None:
    """Clear files that have arrived in part and were not ended within a day; a second run finds none."""
    matters.discard_old_half_uploads(actor=Actor.system("matters.discard_old_half_uploads"), at=clock.now())


@job("matters.discard_old_drafts", retry=2)
def discard_old_drafts(**_later: Any) -> None:
    """Remind of drafts that end in three days and clear those that have ended; a second run finds none."""
    matters.discard_old_drafts(actor=Actor.system("matters.discard_old_drafts"), at=clock.now())


@job("matters.remind_of_supplements", retry=2)
def remind_of_supplements(**_later: Any) -> None:
    """Remind of supplements that are due, show the desk those over; a second run tells nobody twice."""
    matters.remind_of_supplements(actor=Actor.system("matters.remind_of_supplements"), at=clock.now())

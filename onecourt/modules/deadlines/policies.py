"""Who may keep deadlines."""

from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.rights import Verdict, no, yes
from onecourt.modules.deadlines.terms import KEEP, MOVE
from onecourt.platform.access import grants


@grants(KEEP)
def acts_in_the_procedure(actor: Actor, _subject: tuple[str, UUID]) -> Verdict:
    """Whoever takes a step, for a deadline follows from the step; the step itself asks who may take it."""
    if not (actor.is_signed_in or actor.is_system):
        return no("请先登录。")
    return yes()


@grants(MOVE)
def administers_the_calendar(actor: Actor, court_id: UUID) -> Verdict:
    """The administrator of a court, for the deadlines of that court."""
    if actor.court_id != court_id:
        return no("只能推算本院的期限。")
    return yes()

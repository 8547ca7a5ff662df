"""Who may change the list of courts, and the calendar of one."""

from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.rights import Verdict, no, yes
from onecourt.modules.courts.terms import KEEP_CALENDAR, LOAD
from onecourt.platform.access import grants


@grants(LOAD)
def is_the_platform(actor: Actor, _list_name: str) -> Verdict:
    """The list is loaded by the platform itself at set-up."""
    if not actor.is_system:
        return no("法院名录由平台装入。")
    return yes()


@grants(KEEP_CALENDAR)
def administers_this_court(actor: Actor, court_id: UUID | None) -> Verdict:
    """The administrator of a court, for that court alone."""
    if court_id is None or actor.court_id != court_id:
        return no("只能填写本院的日历。")
    return yes()

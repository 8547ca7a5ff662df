"""Who may open accounts of staff and appoint to posts."""

from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.rights import Verdict, no, yes
from onecourt.modules.people.terms import MANAGE_STAFF
from onecourt.platform.access import grants


@grants(MANAGE_STAFF)
def administers_the_court(actor: Actor, court_id: UUID | None) -> Verdict:
    """The platform itself, and the administrator of a court for that court."""
    if actor.is_system:
        return yes()
    if actor.court_id is None or actor.court_id != court_id:
        return no("只能管理本院的账号。")
    return yes()

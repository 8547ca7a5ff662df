"""Who may change the list of courts."""

from onecourt.kernel.actor import Actor
from onecourt.kernel.rights import Verdict, no, yes
from onecourt.modules.courts.terms import LOAD
from onecourt.platform.access import grants


@grants(LOAD)
def is_the_platform(actor: Actor, _list_name: str) -> Verdict:
    """The list is loaded by the platform itself at set-up."""
    if not actor.is_system:
        return no("法院名录由平台装入。")
    return yes()

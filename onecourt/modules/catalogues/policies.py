"""Who may change the catalogues."""

from onecourt.kernel.actor import Actor
from onecourt.kernel.rights import Verdict, no, yes
from onecourt.modules.catalogues.terms import LOAD
from onecourt.platform.access import grants


@grants(LOAD)
def is_the_platform(actor: Actor, _version: str) -> Verdict:
    """Versions of the law are loaded by the platform itself at set-up, never by hand."""
    if not actor.is_system:
        return no("目录由平台装入。")
    return yes()

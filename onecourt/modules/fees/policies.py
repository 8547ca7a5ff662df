"""Who may assess fees."""

from onecourt.kernel.actor import Actor
from onecourt.kernel.rights import Verdict, no, yes
from onecourt.modules.cases import public as cases
from onecourt.modules.fees.terms import ASSESS
from onecourt.platform.access import grants


@grants(ASSESS)
def sits_at_the_court_of_the_case(actor: Actor, case: cases.Case) -> Verdict:
    """The court that has the case, or the platform on its behalf."""
    if actor.is_system:
        return yes()
    if actor.court_id != case.court_id:
        return no("这个案件属于别的法院。")
    return yes()

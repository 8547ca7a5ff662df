"""Who may open and read which case."""

from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.rights import Verdict, no, yes
from onecourt.modules.cases.models import Case
from onecourt.modules.cases.queries.cases import visible_cases
from onecourt.modules.cases.terms import ASSIGN, EXPORT, ISSUE, OPEN, READ, READ_AS_COURT
from onecourt.platform.access import grants


@grants(OPEN)
def sits_at_this_court(actor: Actor, court_id: UUID) -> Verdict:
    """The filing officers of the court itself."""
    if actor.court_id != court_id:
        return no("这是别的法院的案件。")
    return yes()


@grants(EXPORT)
def exports_the_own_court(actor: Actor, court_id: UUID) -> Verdict:
    """Whoever may take out the list, for the own court."""
    if actor.court_id != court_id:
        return no("这是别的法院的案件。")
    return yes()


@grants(ASSIGN)
@grants(ISSUE)
def works_at_its_court(actor: Actor, case: Case) -> Verdict:
    """The officers of the court that has the case."""
    if actor.court_id != case.court_id:
        return no("这是别的法院的案件。")
    return yes()


@grants(READ)
def takes_part(actor: Actor, case: Case) -> Verdict:
    """Participants, by their account."""
    if not visible_cases(actor).filter(id=case.id).exists():
        return no("没有找到这个案件。")
    return yes()


@grants(READ_AS_COURT)
def serves_at_the_court(actor: Actor, case: Case) -> Verdict:
    """The staff of the court that has the case."""
    if actor.court_id != case.court_id:
        return no("没有找到这个案件。")
    return yes()

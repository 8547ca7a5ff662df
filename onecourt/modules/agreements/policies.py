"""Who may write the texts of a court."""

from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.rights import Verdict, no, yes
from onecourt.modules.agreements.terms import EDIT
from onecourt.platform.access import grants


@grants(EDIT)
def edits_for_the_court(actor: Actor, court_id: UUID | None) -> Verdict:
    """The administrator of a court, for the texts of that court."""
    if court_id is None or actor.court_id != court_id:
        return no("只能改本院的文本。")
    return yes()

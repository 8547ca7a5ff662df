"""撤回: taking a matter back before it is decided."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import WrongState
from onecourt.modules.deadlines import public as deadlines
from onecourt.modules.matters import terms
from onecourt.modules.matters.events import MatterWithdrawn
from onecourt.modules.matters.models import Decision, Matter
from onecourt.modules.matters.queries.content import OWNER
from onecourt.modules.matters.queries.kinds import kind_of, workflow_of
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.platform import audit, configuration
from onecourt.platform.operations import announce, operation


class OpenedByTheCourt(WrongState):
    """This court takes back nothing that an officer has opened."""

    code = "opened_by_the_court"
    message = "法院已经开始审核，按本院的规定不能再撤回。有要改的，请等审核结果。"


@operation
def withdraw_matter(*, actor: Actor, matter_id: UUID, at: datetime) -> Matter:
    """Take back what the court has not decided; it becomes a draft again with everything in it."""
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    if Decision.objects.filter(matter=matter, round=matter.round, state=terms.INTENDED).exists():
        raise WrongState("法院刚作出了审核决定，现在不能撤回了。")
    allowed = configuration.value(terms.WITHDRAW_AFTER_OPENED, court_id=matter.court_id)
    if matter.opened_at is not None and allowed == terms.NO_WITHDRAWAL:
        raise OpenedByTheCourt
    kind = kind_of(matter.kind)
    workflow_of(kind).take("withdraw", matter, actor=actor, at=at)
    matter.due_on = None
    matter.saved_at = at
    matter.save(update_fields=["due_on", "saved_at"])
    deadlines.withdraw_deadline(actor=actor, kind="matters.review", subject=(OWNER, matter.id), at=at)
    audit.record(
        "matters.matter.withdrawn",
        actor=actor,
        at=at,
        thing=("matters.matter", matter.id),
        chain=f"matter:{matter.id}",
        facts={"round": matter.round},
    )
    announce(MatterWithdrawn(matter_id=matter.id, kind=kind.key, round=matter.round, at=at))
    return matter

"""Giving a matter that nobody has in hand to an officer of the desk."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import Refusal, WrongState
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.operations.claim_matter import AlreadyClaimed, give_to
from onecourt.modules.matters.queries.hands import find_holder, list_colleagues_at
from onecourt.modules.matters.queries.matters import get_matter, matter_row
from onecourt.modules.matters.workflow import ENDED
from onecourt.modules.notices import public as notices
from onecourt.platform import access
from onecourt.platform.operations import operation


class NotAtThisDesk(Refusal):
    """Only a colleague of the same desk can have it."""

    code = "not_at_this_desk"
    message = "请选一位同岗位的同事。"
    field = "to"


@operation
def assign_matter(*, actor: Actor, matter_id: UUID, to_id: UUID | None, at: datetime) -> Matter:
    """分派: put a matter that nobody has claimed into the hands of an officer of the desk, who is told."""
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.ASSIGN, matter)
    holder = find_holder(matter, on=court_day(at))
    if holder is not None:
        raise AlreadyClaimed(f"{holder.name}已经领取了这件，要转交请写明理由。")
    require_open_and_seated(matter, to_id, at)
    give_to(matter, way=terms.ASSIGNED, to_id=to_id, reason="", actor=actor, at=at)
    tell_officer(matter, "matters.assigned.officer", "", actor, at)
    return matter


def require_open_and_seated(matter: Matter, to_id: UUID | None, at: datetime) -> None:
    """Insist that the matter is not over and that the officer sits at its desk today."""
    if matter.state in ENDED:
        raise WrongState("这件已经办完，不用再转交。")
    if to_id not in {row.account_id for row in list_colleagues_at(matter, on=court_day(at))}:
        raise NotAtThisDesk


def tell_officer(matter: Matter, template: str, reason: str, actor: Actor, at: datetime) -> None:
    """Tell the officer into whose hands a matter came; nobody is told what he did himself."""
    if matter.claimed_by_id is None or matter.claimed_by_id == actor.account_id:
        return
    row = matter_row(matter)
    due = f"{matter.due_on.month} 月 {matter.due_on.day} 日" if matter.due_on else ""
    notices.post_notice(
        actor=actor,
        template=template,
        recipient_id=matter.claimed_by_id,
        at=at,
        facts={
            "court": row.court_name,
            "filing": f"{row.subject}（{row.title}）",
            "reason": reason,
            "result": actor.name,
            "date": due,
            "number": row.reference,
        },
        link=("matters.review", matter.id),
        once=f"hands:{matter.id}:{at.isoformat()}",
    )

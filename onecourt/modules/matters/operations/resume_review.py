"""Taking up again what was not supplemented in time."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import WrongState
from onecourt.modules.deadlines import public as deadlines
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.operations.submit_matter import start_the_clock
from onecourt.modules.matters.queries.content import OWNER
from onecourt.modules.matters.queries.kinds import kind_of, workflow_of
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.modules.matters.queries.openings import find_asking
from onecourt.modules.matters.workflow import DECISION
from onecourt.platform import access, audit, live
from onecourt.platform.operations import operation


@operation
def resume_review(*, actor: Actor, matter_id: UUID, at: datetime) -> Matter:
    """Take a matter up again as it stands, once the time for supplementing is over; the officer then decides.

    Nothing is decided by the clock: until this the applicant may still hand in what was asked for.
    """
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.REVIEW, matter)
    if matter.supplement_due_on is None or court_day(at) <= matter.supplement_due_on:
        raise WrongState("补充材料的期限还没有到，到期以后才能恢复审核。")
    asked = find_asking(matter)
    kind = kind_of(matter.kind)
    workflow_of(kind).take("resume", matter, actor=actor, at=at)
    if asked is not None:
        DECISION.take("lapse", asked, actor=actor, at=at)
    matter.supplement_due_on = matter.lapsed_at = None
    start_the_clock(matter, kind, actor, at)
    deadlines.withdraw_deadline(actor=actor, kind="matters.supplement", subject=(OWNER, matter.id), at=at)
    audit.record(
        "matters.matter.resumed",
        actor=actor,
        at=at,
        thing=("matters.matter", matter.id),
        chain=f"matter:{matter.id}",
        facts={"round": matter.round},
    )
    live.publish(f"matter:{matter.id}")
    return matter

"""Telling an officer that what he has on the screen was taken back."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.queries.kinds import kind_of, workflow_of
from onecourt.modules.matters.queries.matters import desks_of, get_matter
from onecourt.platform.workflow import history


class Withdrawn(WrongState):
    """The applicant took the matter back while the officer had it on the screen."""

    code = "withdrawn"
    message = "申请人撤回了这件申请，您的操作没有记入。他改好再交以后，会重新出现在列表里。"


def get_matter_at_desk(*, actor: Actor, matter_id: UUID) -> Matter:
    """The matter, locked, for an act of the desk; raises Withdrawn where it was taken back meanwhile."""
    try:
        return get_matter(actor=actor, matter_id=matter_id, lock=True)
    except NotFound:
        if find_withdrawal(actor, matter_id) is None:
            raise
        raise Withdrawn from None


def find_withdrawal(actor: Actor, matter_id: UUID) -> datetime | None:
    """When what once lay at one of the actor's desks was taken back; None where it was not, or never was."""
    if not actor.is_staff:
        return None
    matter = Matter.objects.filter(
        id=matter_id, court_id=actor.court, desk__in=desks_of(actor), state=terms.DRAFT, round__gt=0
    ).first()
    if matter is None:
        return None
    steps = history(workflow_of(kind_of(matter.kind)), matter.id)
    return next((change.at for change in reversed(steps) if change.step == "withdraw"), None)

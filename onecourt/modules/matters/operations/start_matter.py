"""Beginning a matter."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import Refusal
from onecourt.modules.courts import public as courts
from onecourt.modules.matters import terms
from onecourt.modules.matters.events import MatterStarted
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.modules.matters.terms import MatterKind
from onecourt.platform import access, audit, configuration
from onecourt.platform.operations import announce, operation


class LevelTooLow(Refusal):
    """The identity level that the court asks for this function has not been reached."""

    code = "level_too_low"
    message = "办理这类事项要先登录并验证手机号。"


@operation
def start_matter(*, actor: Actor, kind_key: str, at: datetime, court_id: UUID | None = None) -> Matter:
    """Begin a matter of a declared kind as a draft that only the applicant sees.

    Who comes from the page of a court begins with that court chosen, where it takes such matters.
    Raises LevelTooLow where the identity level (IDV-15) does not suffice.
    """
    kind = kind_of(kind_key)
    access.require(actor, terms.START, kind)
    needed = configuration.value(terms.LEVEL_BY_FUNCTION).get(terms.START.key, 1)
    if actor.level < needed:
        raise LevelTooLow
    chosen = _court_for(kind, court_id)
    matter = Matter.objects.create(
        kind=kind.key,
        edition=kind.edition,
        applicant_id=actor.account,
        capacity=actor.capacity,
        desk=kind.desk.key,
        court_id=chosen,
        data={"court": {"id": str(chosen)}} if chosen else {},
        reached=kind.steps[0].key,
        started_at=at,
        saved_at=at,
    )
    audit.record(
        "matters.matter.started",
        actor=actor,
        at=at,
        thing=("matters.matter", matter.id),
        chain=f"matter:{matter.id}",
        facts={"kind": kind.key},
    )
    announce(MatterStarted(matter_id=matter.id, kind=kind.key, round=0, at=at))
    return matter


def _court_for(kind: MatterKind, court_id: UUID | None) -> UUID | None:
    if court_id is None or not any(step.page == "court" for step in kind.steps):
        return None
    court = courts.get_court(court_id)
    return court.id if courts.is_open_for(court, kind.key) else None

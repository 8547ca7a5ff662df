"""Beginning a matter."""

from datetime import datetime

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import Refusal
from onecourt.modules.matters import terms
from onecourt.modules.matters.events import MatterStarted
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.platform import access, audit, configuration
from onecourt.platform.operations import announce, operation


class LevelTooLow(Refusal):
    """The identity level that the court asks for this function has not been reached."""

    code = "level_too_low"
    message = "办理这类事项要先登录并验证手机号。"


@operation
def start_matter(*, actor: Actor, kind_key: str, at: datetime) -> Matter:
    """Begin a matter of a declared kind as a draft that only the applicant sees.

    Raises LevelTooLow where the identity level (IDV-15) does not suffice.
    """
    kind = kind_of(kind_key)
    access.require(actor, terms.START, kind)
    needed = configuration.value(terms.LEVEL_BY_FUNCTION).get(terms.START.key, 1)
    if actor.level < needed:
        raise LevelTooLow
    matter = Matter.objects.create(
        kind=kind.key,
        edition=kind.edition,
        applicant_id=actor.account,
        capacity=actor.capacity,
        desk=kind.desk.key,
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

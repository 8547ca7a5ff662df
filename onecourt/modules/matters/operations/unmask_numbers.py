"""Reading personal numbers in clear."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers
from onecourt.modules.matters import terms
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.modules.matters.queries.numbers import PersonNumbers, list_numbers
from onecourt.platform import access, audit
from onecourt.platform.operations import operation


@operation
def unmask_numbers(*, actor: Actor, matter_id: UUID, reason: str, at: datetime) -> list[PersonNumbers]:
    """Show the officer in charge the numbers of the people in a matter, once; who, when and why is on record.

    个人信息保护法 第五条、第六条: no more than the task needs, for a stated purpose.
    """
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.REVIEW, matter)
    if reason not in dict(terms.UNMASKING):
        raise BadAnswers({"reason": "请选一个原因。"})
    found = list_numbers(actor, matter, masked=False)
    audit.record(
        "matters.numbers.unmasked",
        actor=actor,
        at=at,
        thing=("matters.matter", matter.id),
        chain=f"matter:{matter.id}",
        facts={"reason": reason, "people": len(found)},
    )
    return found

"""Answering one thing that the court asked for."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, Refusal, WrongState
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import ItemAnswer
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.modules.matters.queries.openings import find_asking
from onecourt.platform import access
from onecourt.platform.operations import operation

LONGEST = 500


class AnswerTooLong(Refusal):
    """An answer is a sentence or two; papers belong to the materials."""

    code = "answer_too_long"


@operation
def answer_item(*, actor: Actor, matter_id: UUID, item: int, text: str, at: datetime) -> ItemAnswer:
    """Keep what the applicant says to one item of the court's list; it goes out with the next 提交."""
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.FILL, matter)
    if matter.state != terms.SUPPLEMENT_REQUIRED:
        raise WrongState
    asked = find_asking(matter)
    if asked is None or not 1 <= item <= len(asked.items):
        raise NotFound
    said = text.replace("\r\n", "\n").strip()
    if len(said) > LONGEST:
        raise AnswerTooLong(f"说明最多 {LONGEST} 个字，您填了 {len(said)} 个字。", field=f"answer-{item}")
    answer, _ = ItemAnswer.objects.update_or_create(
        decision=asked, item=item, defaults={"text": said, "at": at}
    )
    return answer

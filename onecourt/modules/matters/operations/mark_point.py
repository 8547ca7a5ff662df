"""Marking a point of review."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, Refusal, WrongState
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Decision, Mark
from onecourt.modules.matters.operations.claim_matter import require_own_hands
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.modules.matters.workflow import ANSWERABLE
from onecourt.platform import access
from onecourt.platform.operations import operation


@operation
def mark_point(*, actor: Actor, matter_id: UUID, point: str, mark: str, text: str, at: datetime) -> Mark:
    """Mark one point as in order (符合) or to be supplemented (要补充) with a sentence for the filer."""
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.REVIEW, matter)
    require_own_hands(actor, matter, at)
    if matter.state not in ANSWERABLE:
        raise WrongState
    # What was decided names the points as they stood then.
    if Decision.objects.filter(matter=matter, round=matter.round, state=terms.INTENDED).exists():
        raise WrongState("这一次提交已经作出决定，要点不能再改。")
    check = next((c for c in kind_of(matter.kind).checks if c.key == point), None)
    if check is None or mark not in (terms.MET, terms.TO_SUPPLEMENT):
        raise NotFound
    if len(text) > 500:
        raise Refusal(f"说明最多 500 个字，您填了 {len(text)} 个字。", field=f"text-{point}")
    if matter.opened_by_id != actor.account_id:
        matter.opened_by_id, matter.opened_at = actor.account_id, at
        matter.save(update_fields=["opened_by", "opened_at"])
    wanted = (text.strip() or check.phrase) if mark == terms.TO_SUPPLEMENT else ""
    marked, _ = Mark.objects.update_or_create(
        matter=matter,
        round=matter.round,
        point=point,
        defaults={"mark": mark, "text": wanted, "by_id": actor.account, "at": at},
    )
    return marked

"""Keeping a sentence for later decisions."""

from datetime import datetime

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers, NotFound
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import ReasonText
from onecourt.modules.matters.queries.kinds import KINDS
from onecourt.modules.matters.queries.matters import desks_of
from onecourt.platform import access, audit
from onecourt.platform.operations import operation

LONGEST_TITLE, LONGEST_TEXT = 30, 1000


@operation
def keep_reason_text(
    *, actor: Actor, desk: str, outcome: str, title: str, text: str, at: datetime
) -> ReasonText:
    """Keep a sentence that every officer of this court's desk can use again. Raises BadAnswers."""
    if not actor.is_staff or desk not in desks_of(actor):
        raise NotFound
    access.require(actor, terms.KEEP_TEXTS, desk)
    known = {o.key for kind in KINDS.values() if kind.desk.key == desk for o in kind.outcomes}
    name, said = title.strip(), text.replace("\r\n", "\n").strip()
    wrong = {}
    if outcome not in known:
        wrong["outcome"] = "请选一个决定。"
    if not name or len(name) > LONGEST_TITLE:
        wrong["title"] = f"请写一个 {LONGEST_TITLE} 字以内的名称，例如“被告不明确”。"
    if not said or len(said) > LONGEST_TEXT:
        wrong["text"] = f"请写 1 到 {LONGEST_TEXT} 个字。"
    if wrong:
        raise BadAnswers(wrong)
    kept = ReasonText.objects.create(
        court_id=actor.court, desk=desk, outcome=outcome, title=name, text=said, by_id=actor.account, at=at
    )
    audit.record(
        "matters.reason_text.kept",
        actor=actor,
        at=at,
        thing=("matters.reason_text", kept.id),
        chain=f"court:{actor.court}",
        facts={"outcome": outcome},
    )
    return kept

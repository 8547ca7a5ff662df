"""Telling people what has happened to their matters."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Decision, Matter
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.modules.matters.queries.matters import get_matter, matter_row
from onecourt.modules.matters.terms import NoticeRule
from onecourt.modules.notices import public as notices
from onecourt.platform import configuration, live
from onecourt.platform.operations import operation


@operation
def notify_of_event(
    *, actor: Actor, matter_id: UUID, event: str, outcome: str, once: str, at: datetime
) -> None:
    """Post the notices that the kind declares for an event; the same `once` never posts twice."""
    matter = get_matter(actor=actor, matter_id=matter_id)
    kind = kind_of(matter.kind)
    names = {event, f"{event}:{outcome}"}
    for rule in kind.notices:
        recipient = _recipient(matter, rule.to)
        if rule.event not in names or recipient is None or not _is_wanted(matter, rule):
            continue
        notices.post_notice(
            actor=actor,
            template=rule.template,
            recipient_id=recipient,
            at=at,
            facts=_facts(matter, event),
            link=("matters.matter", matter.id) if rule.to == "applicant" else ("matters.review", matter.id),
            once=once,
            court_id=matter.court_id,
        )
    live.publish(f"matter:{matter.id}")
    if matter.court_id:
        live.publish(f"queue:{matter.court_id}:{matter.desk}")


def _is_wanted(matter: Matter, rule: NoticeRule) -> bool:
    """An officer hears of a withdrawal only where his court wants it (`filing.withdraw_after_opened`)."""
    if rule.to == "applicant" or rule.event != "withdrawn":
        return True
    told = configuration.value(terms.WITHDRAW_AFTER_OPENED, court_id=matter.court_id)
    return bool(told == terms.WITHDRAW_WITH_NOTICE)


def _recipient(matter: Matter, to: str) -> UUID | None:
    return matter.applicant_id if to == "applicant" else matter.opened_by_id


def _facts(matter: Matter, event: str) -> dict[str, str]:
    row = matter_row(matter)
    decision = (
        Decision.objects.filter(matter=matter, round=matter.round, state=terms.CARRIED_OUT)
        .order_by("-at")
        .first()
    )
    days = matter.supplement_due_on or matter.due_on or court_day(matter.saved_at)
    return {
        "court": row.court_name,
        "filing": f"{row.subject}（{row.title}）",
        "result": row.state_label,
        "reason": _reason(decision) if decision else "",
        "next": "",
        "number": row.case_number if event == "decided" and row.case_number else row.reference,
        "date": f"{days.month} 月 {days.day} 日",
    }


def _reason(decision: Decision) -> str:
    said = [decision.reason, *(item["text"] for item in decision.items)]
    return "；".join(text.strip().rstrip("。") for text in said if text.strip())

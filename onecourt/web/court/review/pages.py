"""What the viewer and the panel of the review show."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.urls import reverse

from onecourt.kernel import money
from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day, court_time
from onecourt.kernel.refusals import NotFound
from onecourt.modules.catalogues import public as catalogues
from onecourt.modules.documents import public as documents
from onecourt.modules.fees import public as fees
from onecourt.modules.matters import public as matters
from onecourt.web.court.queues.pages import matter_url
from onecourt.web.court.review.points import place_groups, point_views
from onecourt.web.matters.fields import written


def panel_page(
    actor: Actor, matter: Any, content: matters.Content, viewer: dict[str, Any], at: datetime
) -> dict[str, Any]:
    """The right pane: facts, points of review, and the decisions that the marks lead to."""
    kind = matters.kind_for(matter)
    points = point_views(matter, content)
    wanting = sum(1 + len(p.more) for p in points if p.mark == matters.TO_SUPPLEMENT)
    pending = matters.latest_decision(matter, carried_out=False)
    unopened = _unopened(actor, matter, content, viewer["file"])
    marked = sum(bool(p.mark) for p in points)
    return {
        "facts": _facts(matter, content),
        "points": points,
        "groups": place_groups(matter, content, viewer["file"], viewer["page"]),
        "marked": marked,
        "wanting": wanting,
        "unopened": unopened,
        "next_unopened": viewer["next_unopened"] if unopened else "",
        "is_ready": not unopened and not wanting and marked == len(points),
        "watched_by": matters.matter_row(matter).opened_by
        if matter.opened_by_id not in (None, actor.account_id)
        else "",
        "can_decide": matter.state in matters.ANSWERABLE and pending is None,
        "pending": pending,
        "undo_seconds": max(0, int((pending.takes_effect_at - at).total_seconds())) if pending else 0,
        "approve": next((o for o in kind.outcomes if o.takes == "nothing"), None),
        "ask": next((o for o in kind.outcomes if o.takes == "items"), None),
        "others": [o for o in kind.outcomes if o.takes == "reason"],
        **_decided(actor, matter, at),
        **_addresses(matter, kind),
    }


def _addresses(matter: Any, kind: matters.MatterKind) -> dict[str, str]:
    place = {"matter_id": matter.id}
    ask = next((o for o in kind.outcomes if o.takes == "items"), None)
    return {
        "decide_url": reverse("court:decide", kwargs=place),
        "undo_url": reverse("court:undo", kwargs=place),
        "more_url": reverse("court:decisions", kwargs=place),
        "ask_url": reverse("court:decision", kwargs={**place, "outcome_key": ask.key}) if ask else "",
        "resume_url": reverse("court:resume", kwargs=place),
        "ticket_url": f"{reverse('public:live_ticket')}?topic=matter:{matter.id}",
        "here_url": matter_url(matter.id),
    }


def _decided(actor: Actor, matter: Any, at: datetime) -> dict[str, Any]:
    """What the court has answered, and whether the time for supplementing is over."""
    decision = matters.latest_decision(matter)
    asked = matters.list_item_rows(matter) if matter.state == matters.SUPPLEMENT_REQUIRED else []
    due = matter.supplement_due_on
    paper = decision.paper_id if decision else None
    return {
        "decision": decision,
        "case": _case(matter),
        "state_label": matters.matter_row(matter).state_label,
        "asked": asked,
        "due_on": due,
        "lapsed": bool(asked and due and court_day(at) > due),
        "paper_url": documents.file_link(paper, actor=actor, at=at) if paper else "",
    }


def _unopened(
    actor: Actor, matter: Any, content: matters.Content, showing: matters.FileRow | None
) -> list[str]:
    kind = matters.kind_for(matter)
    files = matters.list_unopened(actor, matter, content)
    others = [f for f in files if showing is None or f.document_id != showing.document_id]
    labels = [slot.label if (slot := kind.slot(f.slot)) else f.name for f in others]
    return list(dict.fromkeys(labels))


def related_page(actor: Actor, matter: Any, at: datetime) -> dict[str, Any]:
    """Earlier filings that may be the same, what else the applicant has here, where the parties stand."""
    similar = matters.list_similar(actor=actor, matter=matter, at=at)
    listed = {row.id for row in similar}
    history = [r for r in matters.list_party_history(actor=actor, matter=matter) if r.id not in listed]
    sides = {side.key: side.label for step in matters.kind_for(matter).steps for side in step.sides}
    counts = matters.count_elsewhere(actor=actor, matter=matter)
    return {
        "similar": [_related(row) for row in similar],
        "history": [_related(row) for row in history],
        "counts": [f"{sides[key]}在本院另有 {n} 件" for key, n in counts.items() if n],
    }


def _related(row: matters.MatterRow) -> dict[str, str]:
    sent = court_time(row.submitted_at) if row.submitted_at else None
    return {
        "title": row.title,
        "about": " · ".join(
            filter(
                None, [row.subject, f"{sent:%Y-%m-%d}" if sent else "", row.case_number or row.state_label]
            )
        ),
        "url": matter_url(row.id, "done"),
    }


def _case(matter: Any) -> dict[str, str] | None:
    row = matters.matter_row(matter)
    if row.case_id is None:
        return None
    return {"number": row.case_number, "url": reverse("court:case", kwargs={"case_id": row.case_id})}


def undo_page(actor: Actor, asked: str, at: datetime) -> dict[str, Any] | None:
    """The decision that this officer has just taken on another matter, while it can be undone."""
    try:
        matter = matters.get_matter(actor=actor, matter_id=UUID(asked))
    except (ValueError, NotFound):
        return None
    pending = matters.latest_decision(matter, carried_out=False)
    if pending is None or pending.by_id != actor.account_id or pending.takes_effect_at <= at:
        return None
    return {
        "title": matters.matter_row(matter).title,
        "label": pending.label,
        "seconds": int((pending.takes_effect_at - at).total_seconds()),
        "url": reverse("court:undo", kwargs={"matter_id": matter.id}),
    }


def _facts(matter: Any, content: matters.Content) -> list[dict[str, str]]:
    rows = [{"label": "案由", "value": content.cause_name}]
    if matter.amount_fen is not None:
        rows.append({"label": "标的额", "value": f"{money.written_yuan(matter.amount_fen)}{_fee(matter)}"})
    if matter.submitted_at:
        at = court_time(matter.submitted_at)
        due = f"，期限 {matter.due_on.month} 月 {matter.due_on.day} 日" if matter.due_on else ""
        rows.append({"label": "提交", "value": f"{at.month} 月 {at.day} 日 {at:%H:%M}{due}"})
    step, asked = matters.get_closing_questions(matter)
    given = content.answers.get(step.key, {}) if step else {}
    rows += [
        {"label": f.label.removeprefix("是否"), "value": written(f, given[f.key])}
        for f in asked
        if given.get(f.key)
    ]
    rows.append({"label": "认证", "value": "未认证，请核对身份证件"})
    return rows


def _fee(matter: Any) -> str:
    cause = catalogues.get_cause(matter.cause_id)
    fee = fees.acceptance_fee(
        matter.amount_fen,
        cause_number=cause.number,
        cause_path=cause.path,
        on=court_day(matter.submitted_at or matter.saved_at),
    )
    return f"（受理费 {money.written_yuan(fee.fen)}）" if fee.fen is not None else "（受理费由法院确定）"

"""What the viewer and the panel of the review show."""

from dataclasses import dataclass
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
from onecourt.web.matters.fields import written


@dataclass(frozen=True, slots=True)
class PageThumb:
    """One page in the strip."""

    number: int
    url: str
    thumb_url: str
    width: int
    height: int
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class FileTab:
    """One file in the tabs above the viewer."""

    label: str
    href: str
    in_order: bool
    current: bool


@dataclass(frozen=True, slots=True)
class PointView:
    """One point of review with the form to mark it."""

    key: str
    label: str
    law: str
    says: str
    mark: str
    text: str
    evidence: str
    evidence_url: str
    open: bool
    url: str


def viewer_page(
    actor: Actor, matter: Any, content: matters.Content, file: str, page: int, at: datetime
) -> dict[str, Any]:
    """The middle pane: files as tabs, the strip of pages, the page that is open."""
    kind = matters.kind_for(matter)
    order = [slot.key for slot in kind.materials]
    files = sorted(
        (f for f in content.files if f.usable), key=lambda f: order.index(f.slot) if f.slot in order else 99
    )
    chosen = next((f for f in files if str(f.document_id) == file), files[0] if files else None)
    base = matter_url(matter.id)
    links = documents.page_links(chosen.document_id, actor=actor, at=at) if chosen else []
    now_open = min(max(page, 1), len(links)) if links else 0
    return {
        "files": [
            FileTab(_tab_label(kind, f, files), f"{base}?file={f.document_id}", not f.poor, f is chosen)
            for f in files
        ],
        "file": chosen,
        "found": _found_in(chosen, base),
        "pages": [
            PageThumb(
                number=link.number,
                url=link.url,
                thumb_url=link.thumb_url,
                width=link.width,
                height=link.height,
                href=f"{base}?file={chosen.document_id}&page={link.number}" if chosen else "",
                current=link.number == now_open,
            )
            for link in links
        ],
        "page": now_open,
        "page_count": len(links),
        "open_page": links[now_open - 1] if now_open else None,
        "original_url": documents.file_link(chosen.document_id, actor=actor, at=at) if chosen else "",
    }


def _found_in(chosen: matters.FileRow | None, base: str) -> dict[str, Any] | None:
    """What the pictures of the open file show, each with its page, and why it was used all the same."""
    row = documents.get_document(chosen.document_id) if chosen else None
    if row is None or not (row.warnings or row.straightened_pages):
        return None
    return {
        "tags": "、".join(row.picture_tags),
        "warnings": [
            {"says": fault.message, "url": f"{base}?file={row.id}&page={fault.page or 1}"}
            for fault in row.warnings
        ],
        "reason": row.kept_reason,
    }


def _tab_label(kind: matters.MatterKind, file: matters.FileRow, files: list[matters.FileRow]) -> str:
    slot = kind.slot(file.slot)
    label = slot.label if slot else file.slot
    same = [f for f in files if f.slot == file.slot]
    return f"{label} {same.index(file) + 1}" if len(same) > 1 else label


def panel_page(actor: Actor, matter: Any, content: matters.Content, at: datetime) -> dict[str, Any]:
    """The right pane: facts, points of review, and the decisions that the marks lead to."""
    row = matters.matter_row(matter)
    kind = matters.kind_of(matter.kind)
    points = [_point(matter, content, point) for point in matters.list_points(matter, content)]
    wanting = sum(p.mark == matters.TO_SUPPLEMENT for p in points)
    pending = matters.latest_decision(matter, carried_out=False)
    return {
        "facts": _facts(matter, content),
        "points": points,
        "marked": sum(bool(p.mark) for p in points),
        "wanting": wanting,
        "watched_by": row.opened_by if matter.opened_by_id not in (None, actor.account_id) else "",
        "can_decide": matter.state in matters.ANSWERABLE and pending is None,
        "pending": pending,
        "undo_seconds": max(0, int((pending.takes_effect_at - at).total_seconds())) if pending else 0,
        "decision": matters.latest_decision(matter),
        "case": _case(matter),
        "approve": next((o for o in kind.outcomes if o.takes == "nothing"), None),
        "ask": next((o for o in kind.outcomes if o.takes == "items"), None),
        "others": [o for o in kind.outcomes if o.takes == "reason"],
        "state_label": matters.matter_row(matter).state_label,
        "decide_url": reverse("court:decide", kwargs={"matter_id": matter.id}),
        "undo_url": reverse("court:undo", kwargs={"matter_id": matter.id}),
        "opened_url": reverse("court:opened", kwargs={"matter_id": matter.id})
        if matter.opened_by_id is None
        else "",
        "more_url": reverse("court:decisions", kwargs={"matter_id": matter.id}),
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


def _point(matter: Any, content: matters.Content, point: matters.Point) -> PointView:
    held = content.in_slot(point.finding.evidence) if point.finding.evidence else ()
    evidence = f"{matter_url(matter.id)}?file={held[0].document_id}" if held else ""
    return PointView(
        key=point.key,
        label=point.label,
        law=point.law,
        says=point.finding.says,
        mark=point.mark,
        text=point.text,
        evidence=point.finding.label,
        evidence_url=evidence,
        open=point.mark != matters.MET,
        url=reverse("court:mark", kwargs={"matter_id": matter.id, "point": point.key}),
    )


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

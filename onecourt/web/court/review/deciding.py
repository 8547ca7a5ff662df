"""What the pages of a decision show: the itemised notice, or the reason, before anything is sent."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day, court_time
from onecourt.kernel.refusals import NotFound, Refusal
from onecourt.modules.deadlines import public as deadlines
from onecourt.modules.matters import public as matters
from onecourt.web.court.queues.pages import matter_url

PERIODS = (3, 5, 7, 10, 15, 20)


def choice_page(actor: Actor, matter_id: UUID) -> dict[str, Any]:
    """The other decisions, each with a page of its own."""
    matter = matters.get_matter(actor=actor, matter_id=matter_id)
    others = [o for o in matters.kind_of(matter.kind).outcomes if o.takes == "reason"]
    return {
        "matter": matters.matter_row(matter),
        "outcomes": [
            {"label": o.label, "says": o.says, "url": decision_url(matter.id, o.key)} for o in others
        ],
        "back_url": matter_url(matter.id),
        "current": "review",
    }


def decision_url(matter_id: UUID, outcome_key: str) -> str:
    return reverse("court:decision", kwargs={"matter_id": matter_id, "outcome_key": outcome_key})


def decision_page(
    actor: Actor,
    matter_id: UUID,
    outcome_key: str,
    at: datetime,
    *,
    sent: Mapping[str, Any],
    refusal: Refusal | None = None,
) -> dict[str, Any]:
    """One decision before it is taken, as the citizen will read it; what was typed stays."""
    matter = matters.get_matter(actor=actor, matter_id=matter_id)
    outcome = matters.kind_of(matter.kind).outcome(outcome_key)
    if outcome is None or outcome.takes == "nothing":
        raise NotFound
    content = matters.content_for(actor, matter)
    texts = matters.list_reason_texts(actor, matter.desk, outcome.key)
    chosen = next((t for t in texts if str(t.id) == sent.get("text")), None)
    field = refusal.field if refusal else ""
    return {
        "matter": matters.matter_row(matter),
        "outcome": outcome,
        "reason": sent.get("reason") or (chosen.text if chosen else ""),
        "texts": [(t.title, f"{decision_url(matter.id, outcome.key)}?text={t.id}") for t in texts],
        "texts_url": f"{reverse('court:reason_texts')}?outcome={outcome.key}&desk={matter.desk}",
        "errors": [(f"f-{field}" if field else "", refusal.message)] if refusal else [],
        "error": refusal.message if refusal and field == "reason" else "",
        "paper_error": refusal.message if refusal and field == "paper" else "",
        "decide_url": reverse("court:decide", kwargs={"matter_id": matter.id}),
        "back_url": matter_url(matter.id),
        "current": "review",
        **(_notice(matter, content, at, sent) if outcome.takes == "items" else {}),
    }


def _notice(matter: Any, content: matters.Content, at: datetime, sent: Mapping[str, Any]) -> dict[str, Any]:
    kind = matters.kind_of(matter.kind)
    items = matters.list_items_to_send(matter, content)
    chosen = str(sent.get("working_days") or matters.supplement_days(matter))
    periods = sorted({*PERIODS, int(chosen) if chosen.isdecimal() and 0 < int(chosen) < 61 else 5})
    days = [(str(n), matters.supplement_day(matter, n, at)) for n in periods]
    opens = sent.getlist("opens") if hasattr(sent, "getlist") else []
    return {
        "items": items,
        "seen_before": sum(bool(item.seen_in) for item in items),
        "periods": [(n, f"{n} 个工作日，{_day(derived.day, at)}") for n, derived in days],
        "working_days": chosen,
        "provisional": any(derived.provisional for _, derived in days),
        "opens": [
            (row.place, f"{row.under}：{row.label}" if row.under else row.label, row.place in opens)
            for row in matters.list_places(kind, content)
            if not row.place.startswith("person:")
        ],
    }


def _day(day: Any, at: datetime) -> str:
    return f"{day.month} 月 {day.day} 日前（还有 {deadlines.days_left(day, court_day(at))} 天）"


def texts_page(
    actor: Actor, sent: Mapping[str, str], *, errors: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """The sentences of one desk for one decision, and the form for one more."""
    desks = matters.desks_of(actor)
    if not desks:
        raise NotFound
    desk = sent.get("desk") if sent.get("desk") in desks else desks[0]
    kinds = [kind for kind in matters.list_kinds() if kind.desk.key == desk]
    outcomes = {o.key: o.label for kind in kinds for o in kind.outcomes if o.takes == "reason"}
    wrong = errors or {}
    return {
        "desk": desk,
        "outcome": sent.get("outcome", ""),
        "outcomes": list(outcomes.items()),
        "title": sent.get("title", "") if wrong else "",
        "text": sent.get("text", "") if wrong else "",
        "wrong": wrong,
        "errors": [(f"f-{key}", says) for key, says in wrong.items()],
        "rows": [
            {
                "label": outcomes.get(row.outcome, ""),
                "title": row.title,
                "text": row.text,
                "url": reverse("court:strike_text", kwargs={"text_id": row.id}),
            }
            for row in matters.list_reason_texts(actor, str(desk))
        ],
        "current": "review",
    }


def late_page(actor: Actor) -> dict[str, Any]:
    """What officers of this court asked for although an earlier round had shown it already."""
    rows = [
        {
            "title": row.title,
            "number": row.reference,
            "officer": row.officer,
            "when": f"{court_time(row.at):%Y-%m-%d %H:%M}",
            "items": row.items,
        }
        for row in matters.list_seen_before(actor)
    ]
    return {"rows": rows, "current": "late_points"}

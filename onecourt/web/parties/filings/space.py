"""What 立案空间 shows: one filing from the receipt to the answer."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.urls import reverse

from onecourt.kernel import money
from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day, court_time
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from onecourt.web.matters.fields import written_day
from onecourt.web.matters.summary import sections
from onecourt.web.matters.wizard import Draft, draft_of
from onecourt.web.matters.words import TAG, next_step, state_sentence
from onecourt.web.parties.days import when_words


def space_page(actor: Actor, matter: Any, at: datetime, asked: str = "") -> dict[str, Any]:
    """立案空间: state, next step, what was handed in and answered round by round, history, and the case.

    What was handed in is the frozen copy of the round that is `asked` for, the last one unless told.
    """
    row = matters.matter_row(matter)
    number = _round(asked, row.round)
    draft, masked = _as_of(matter, number, at)
    shown = sections(actor, draft, at, changeable=False, masked=masked)
    here = reverse("parties:filing_space", kwargs={"matter_id": row.id})
    withdrawable = row.state == matters.SUBMITTED
    return {
        "back": ("我的立案", reverse("parties:filings")),
        "current": "filings",
        "filing": {
            "title": " · ".join(dict.fromkeys([row.subject, row.title])),
            "state": row.state_label,
            "state_kind": TAG[row.state],
            "sentence": state_sentence(row),
        },
        "next": next_step(row, court_day(at)),
        "steps": _steps(row),
        "facts": _facts(row),
        "rounds": _rounds(here, number, row.round),
        "handed_in": _handed_in(matter, number, at),
        "opinions": [_opinion(actor, matter, made, at) for made in matters.handed_in.list_decisions(matter)],
        "sections": [s for s in shown if not s.cards],
        "cards": [c for s in shown for c in s.cards],
        "history": [history_line(entry, at) for entry in matters.list_history(matter)],
        "ruling": _ruling(actor, matter, at),
        "case": _case(row),
        "withdraw_url": reverse("matters:withdraw", kwargs={"matter_id": row.id}) if withdrawable else "",
        "receipt_url": reverse("matters:receipt", kwargs={"matter_id": row.id}) if row.round else "",
        "live": {
            "ticket_url": f"{reverse('public:live_ticket')}?topic=matter:{row.id}",
            "url": f"{here}?round={number}" if number != row.round else here,
        },
        "page_url": here,
    }


def _case(row: matters.MatterRow) -> dict[str, str] | None:
    if not row.case_id:
        return None
    return {"number": row.case_number, "url": reverse("parties:case", kwargs={"case_id": row.case_id})}


def _round(asked: str, last: int) -> int:
    number = int(asked) if asked.isdecimal() and len(asked) < 4 else 0
    return number if 0 < number < last else last


def _as_of(matter: Any, number: int, at: datetime) -> tuple[Draft, matters.Content]:
    """A filing as one round held it, also with the personal numbers masked; a draft as it stands now."""
    draft = draft_of(matter, at)
    if not number:
        return draft, matters.content_of(matter, masked=True)
    content = matters.handed_in.content_of_round(matter, number)
    draft = replace(draft, content=content, pages=draft.kind.steps_for(content.answers))
    return draft, matters.handed_in.content_of_round(matter, number, masked=True)


def _rounds(here: str, shown: int, last: int) -> list[dict[str, Any]]:
    """One tab for each time it was handed in, where that was more than once."""
    numbers = range(1, last + 1) if last > 1 else ()
    return [
        {
            "label": f"第 {number} 次提交",
            "url": here if number == last else f"{here}?round={number}",
            "current": number == shown,
        }
        for number in numbers
    ]


def _handed_in(matter: Any, number: int, at: datetime) -> dict[str, Any]:
    """When this round was handed in; whether what the person is changing now differs from it."""
    submission = matters.get_submission(matter, number) if number else None
    if submission is None:
        return {}
    return {
        "number": number,
        "when": when_words(submission.at, at),
        "digest": submission.digest,
        "in_work": matters.is_editable(matter) and number == matter.round,
    }


def _opinion(
    actor: Actor, matter: Any, decision: matters.handed_in.DecisionRow, at: datetime
) -> dict[str, Any]:
    """One decision with its reason, its items and what was answered, and the paper that went with it."""
    said = {r.item.text: r.answer for r in matters.list_item_rows(matter, decision.round)}
    paper = decision.paper_id
    return {
        "title": f"第 {decision.round} 次提交：{decision.label}",
        "when": when_words(decision.at, at),
        "reason": decision.reason,
        "items": [
            {
                "label": item["label"],
                "text": item["text"],
                "place": item.get("place_label", ""),
                "answer": said.get(item["text"], ""),
            }
            for item in decision.items
        ],
        "paper_url": documents.file_link(paper, actor=actor, at=at) if paper else "",
    }


def _ruling(actor: Actor, matter: Any, at: datetime) -> dict[str, str] | None:
    """The document that left with the court's decision, such as a ruling."""
    decision = matters.latest_decision(matter)
    outcome = matters.kind_of(matter.kind).outcome(decision.outcome) if decision else None
    if decision is None or outcome is None or decision.paper_id is None:
        return None
    return {"label": outcome.paper, "url": documents.file_link(decision.paper_id, actor=actor, at=at)}


def _steps(row: matters.MatterRow) -> list[dict[str, str]]:
    place = 2 if row.state in matters.ENDED else 1 if row.round and row.state != matters.DRAFT else 0
    labels = ("提交", "审核", "不予立案" if row.state == matters.REFUSED else "立案")
    done = row.state == matters.DOCKETED
    return [
        {"label": label, "state": "done" if i < place or done else "now" if i == place else ""}
        for i, label in enumerate(labels)
    ]


def _facts(row: matters.MatterRow) -> list[dict[str, str]]:
    facts = [("法院", row.court_name), ("案由", row.subject)]
    if row.amount_fen is not None:
        facts.append(("标的额", money.written_yuan(row.amount_fen)))
    if row.submitted_at:
        at = court_time(row.submitted_at)
        facts.insert(0, ("提交时间", f"{written_day(at.date())} {at:%H:%M}"))
        facts.insert(0, ("回执号", row.reference))
    return [{"label": label, "value": value} for label, value in facts if value]


def history_line(entry: matters.HistoryRow, at: datetime) -> dict[str, Any]:
    """One entry of the time line, as `<c-timeline>` takes it."""
    return {
        "what": entry.what,
        "term": "",
        "when": when_words(entry.at, at),
        "who": "法院" if entry.official else entry.who,
        "text": entry.reason,
        "by_court": entry.official,
    }

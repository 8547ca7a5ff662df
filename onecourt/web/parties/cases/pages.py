"""What 我的案件 and 案件空间 show a party."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.cases import public as cases
from onecourt.modules.matters import public as matters
from onecourt.web.matters.cards import slot_card
from onecourt.web.matters.casework import case_facts, docket_lines, fee_words
from onecourt.web.matters.wizard import draft_of
from onecourt.web.matters.words import Next
from onecourt.web.parties.filings.pages import PAGE_SIZE, pages


def list_page(actor: Actor, asked: Mapping[str, str]) -> dict[str, Any]:
    """我的案件: tabs with counts, search, one card for each case."""
    counts = cases.count_cases_by_tab(actor)
    keys = [key for key, _ in cases.TABS]
    tab = asked.get("tab", "trial")
    tab = tab if tab in keys else "trial"
    query = asked.get("q", "").strip()[:100]
    number = max(1, int(asked["page"])) if asked.get("page", "").isdigit() else 1
    total = cases.count_cases(actor, tab=tab, text=query)
    rows = cases.list_cases(actor, tab=tab, text=query, limit=PAGE_SIZE, offset=(number - 1) * PAGE_SIZE)
    return {
        "tabs": [
            {
                "label": label,
                "url": f"?{urlencode({'tab': key})}",
                "count": counts.get(key, 0),
                "current": key == tab,
            }
            for key, label in cases.TABS
        ],
        "query": query,
        "count": total,
        "chips": [],
        "cases": [_card(row) for row in rows],
        "pages": pages(total, number, {"tab": tab, "q": query}),
        "new_url": reverse("parties:filing"),
        "current": "cases",
    }


def _card(row: cases.CaseRow) -> dict[str, Any]:
    return {
        "title": row.cause or row.title,
        "number": row.number,
        "court": row.court_name,
        "person": "",
        "state": row.type_label,
        "state_kind": "info",
        "next": "等法院送达和安排开庭",
        "unread": 0,
        "url": reverse("parties:case", kwargs={"case_id": row.id}),
        "steps": [{"label": label, "state": state} for label, state in row.stages],
    }


def space_page(actor: Actor, case: Any, at: datetime) -> dict[str, Any]:
    """案件空间 as a party sees it."""
    row = cases.case_row(case)
    return {
        "back": ("我的案件", reverse("parties:cases")),
        "current": "cases",
        "case": {
            "title": row.title,
            "number": row.number,
            "stage": "已立案",
            "stage_kind": "ok",
            "person": "",
            "court": row.court_name,
        },
        "steps": [{"label": label, "state": state} for label, state in row.stages],
        "next": _next(case),
        "menu": [],
        "facts": case_facts(case),
        "parties": [
            {"role": p.role_label, "name": p.name, "about": "您" if p.is_me else ""}
            for p in cases.list_participants(actor, case)
        ],
        "documents": _files(actor, row, at),
        "history": docket_lines(case, at),
        "contact": None,
        "live": {
            "ticket_url": f"{reverse('public:live_ticket')}?topic=case:{row.id}",
            "url": reverse("parties:case", kwargs={"case_id": row.id}),
        },
    }


def _next(case: Any) -> Next:
    fee = fee_words(case)
    told = f"案件受理费 {fee}，等法院的交费通知。" if fee else "案件受理费由法院确定后通知您。"
    return Next("现在不用您做什么", f"法院正在安排送达和开庭。{told}")


def _files(actor: Actor, row: cases.CaseRow, at: datetime) -> list[Any]:
    """The files of the filing, for the one who filed it; the other side gets them by service."""
    try:
        draft = draft_of(matters.get_matter(actor=actor, matter_id=row.origin_id), at)
    except NotFound:
        return []
    return [
        file
        for slot in draft.kind.slots_for(draft.content.answers)
        for file in slot_card(actor, draft, slot, at).files
        if file.state == "ok"
    ]

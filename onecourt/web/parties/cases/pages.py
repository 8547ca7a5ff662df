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
from onecourt.modules.notices import public as notices
from onecourt.web.matters.cards import slot_card
from onecourt.web.matters.casework import case_facts, case_papers, docket_lines, fee_words
from onecourt.web.matters.wizard import draft_of
from onecourt.web.matters.words import Next
from onecourt.web.parties.lists import (
    PAGE_SIZE,
    chips,
    chosen_tab,
    live_of,
    number_of,
    numbered,
    offset_of,
    tabs,
)

KEYS = ("tab", "q")


def list_page(actor: Actor, wanted: Mapping[str, str], page: str | None) -> dict[str, Any]:
    """我的案件: tabs with counts, search, one card for each case."""
    counts = cases.count_cases_by_tab(actor)
    query = wanted.get("q", "")
    # What is looked for may stand under any tab: without one chosen, all are searched.
    tab = chosen_tab(wanted.get("tab", ""), cases.count_cases_by_tab(actor, text=query) if query else counts)
    total = cases.count_cases(actor, tab=tab, text=query)
    number = min(number_of(page), max(1, -(-total // PAGE_SIZE)))
    rows = cases.list_cases(actor, tab=tab, text=query, limit=PAGE_SIZE, offset=offset_of(number))
    unread = notices.count_unread_about(actor, [row.id for row in rows])
    asked = {"tab": tab, "q": query}
    return {
        "tabs": tabs(counts, tab),
        "tab": tab,
        "tab_label": dict(cases.TABS)[tab],
        "query": query,
        "count": total,
        "chips": chips(asked, [("q", f"“{query}”")]),
        "cases": [_card(row, unread.get(row.id, 0)) for row in rows],
        **numbered(total, number, asked),
        "has_any": any(counts.values()),
        "new_url": reverse("parties:filing"),
        "live": live_of(actor, f"{reverse('parties:cases')}?{urlencode({**asked, 'page': number})}"),
        "current": "cases",
    }


def _card(row: cases.CaseRow, unread: int) -> dict[str, Any]:
    return {
        "title": row.cause or row.title,
        "named": row.title if row.cause else "",
        "number": row.number,
        "court": row.court_name,
        "person": "",
        "state": row.type_label,
        "state_kind": "info",
        "next": "等法院送达和安排开庭",
        "unread": unread,
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
        "papers": case_papers(actor, case, at),
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

"""What 我的立案 and 立案空间 show."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from onecourt.kernel import money
from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day, court_time
from onecourt.modules.cases import public as cases
from onecourt.modules.matters import public as matters
from onecourt.web.matters.fields import written_day
from onecourt.web.matters.summary import sections
from onecourt.web.matters.wizard import draft_of
from onecourt.web.matters.words import TAG, day_words, left_words, next_step, state_sentence
from onecourt.web.parties.home.pages import when_words

PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class Action:
    """A button of a filing."""

    label: str
    url: str
    primary: bool = False


@dataclass(frozen=True, slots=True)
class FilingCard:
    """One filing in the list."""

    title: str
    state: str
    state_kind: str
    about: str
    sentence: str
    due: str
    url: str
    actions: tuple[Action, ...]


def list_page(actor: Actor, asked: Mapping[str, str], at: datetime) -> dict[str, Any]:
    """我的立案: tabs, states with counts, one card for each filing."""
    tabs = [key for key, _ in cases.TABS]
    tab = asked.get("tab") if asked.get("tab") in tabs else ""
    state = asked.get("state", "") if asked.get("state") in matters.FILING_LABELS else ""
    query = asked.get("q", "").strip()[:100]
    counts = matters.count_own_by_state(actor, tab=tab or "", text=query)
    by_tab = matters.count_own_by_tab(actor)
    number = int(asked.get("page", "1")) if asked.get("page", "1").isdigit() else 1
    number = max(1, number)
    rows = matters.list_own_matters(
        actor, tab=tab or "", state=state, text=query, limit=PAGE_SIZE, offset=(number - 1) * PAGE_SIZE
    )
    total = counts.get(state, 0) if state else sum(counts.values())
    return {
        "tabs": [
            _tab("全部", "", tab or "", 0),
            *(_tab(label, key, tab or "", by_tab[key]) for key, label in cases.TABS if by_tab.get(key)),
        ],
        "states": [
            _state("全部", "", state, sum(counts.values()), tab or "", query),
            *(
                _state(label, key, state, counts.get(key, 0), tab or "", query)
                for key, label in matters.FILING_LABELS.items()
            ),
        ],
        "query": query,
        "filtered": bool(state or tab),
        "count": total,
        "chips": [],
        "filings": [card(row, at) for row in rows],
        "pages": pages(total, number, {"tab": tab or "", "state": state, "q": query}),
        "new_url": reverse("parties:filing"),
        "current": "filings",
    }


def _tab(label: str, key: str, current: str, count: int) -> dict[str, Any]:
    return {"label": label, "url": f"?{urlencode({'tab': key})}", "count": count, "current": key == current}


def _state(label: str, key: str, current: str, count: int, tab: str, query: str) -> dict[str, Any]:
    asked = urlencode({k: v for k, v in (("tab", tab), ("state", key), ("q", query)) if v})
    return {"label": label, "url": f"?{asked}", "count": count, "current": key == current}


def pages(total: int, number: int, asked: Mapping[str, str]) -> list[dict[str, Any]]:
    """The numbered pages of a list; none where one page holds it."""
    last = -(-total // PAGE_SIZE)
    if last < 2:
        return []
    kept = {k: v for k, v in asked.items() if v}
    return [
        {"number": n, "label": str(n), "url": f"?{urlencode({**kept, 'page': n})}", "current": n == number}
        for n in range(1, last + 1)
    ]


def card(row: matters.MatterRow, at: datetime) -> FilingCard:
    """One filing with exactly the buttons its state allows (MYF-04)."""
    editable = row.state in matters.EDITABLE
    url = (
        reverse("matters:resume", kwargs={"matter_id": row.id})
        if row.state == matters.DRAFT
        else reverse("parties:filing_space", kwargs={"matter_id": row.id})
    )
    sent = f"{when_words(row.submitted_at, at)} 提交" if row.submitted_at else ""
    saved = f"没填完，{when_words(row.saved_at, at)} 已保存"
    due = row.supplement_due_on if row.state == matters.SUPPLEMENT_REQUIRED else None
    left = left_words(due, court_day(at))
    named = row.title if row.title != row.kind_label else ""
    return FilingCard(
        title=" · ".join(filter(None, [row.subject, named])),
        state=row.state_label,
        state_kind=TAG[row.state],
        about=" · ".join(
            filter(None, [row.court_name, saved if editable and not row.submitted_at else sent])
        ),
        sentence=state_sentence(row),
        due=f"{left}（{day_words(due)}前）" if left else "",
        url=url,
        actions=tuple(_actions(row)),
    )


def _actions(row: matters.MatterRow) -> list[Action]:
    def to(name: str) -> str:
        return reverse(name, kwargs={"matter_id": row.id})

    space = [] if row.round == 0 else [Action("立案空间", to("parties:filing_space"))]
    if row.state == matters.DRAFT:
        discard = [] if row.round else [Action("删除", to("matters:discard"))]
        return [Action("编辑", to("matters:resume"), primary=True), *space, *discard]
    if row.state == matters.RETURNED:
        return [Action("编辑", to("matters:resume"), primary=True), *space]
    if row.state == matters.SUPPLEMENT_REQUIRED:
        return [Action("补充材料", to("matters:resume"), primary=True), *space]
    if row.state == matters.SUBMITTED:
        return [*space, Action("撤回", to("matters:withdraw"))]
    return space


def space_page(actor: Actor, matter: Any, at: datetime) -> dict[str, Any]:
    """立案空间: state, next step, content, materials, history, and the case that came of it."""
    row = matters.matter_row(matter)
    shown = sections(actor, draft_of(matter, at), at, changeable=False)
    case = reverse("parties:case", kwargs={"case_id": row.case_id}) if row.case_id else ""
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
        "sections": [s for s in shown if not s.cards],
        "cards": [c for s in shown for c in s.cards],
        "history": [history_line(entry, at) for entry in matters.list_history(matter)],
        "case": {"number": row.case_number, "url": case} if case else None,
        "withdraw_url": reverse("matters:withdraw", kwargs={"matter_id": row.id}) if withdrawable else "",
        "receipt_url": reverse("matters:receipt", kwargs={"matter_id": row.id}) if row.round else "",
        "live": {
            "ticket_url": f"{reverse('public:live_ticket')}?topic=matter:{row.id}",
            "url": reverse("parties:filing_space", kwargs={"matter_id": row.id}),
        },
    }


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

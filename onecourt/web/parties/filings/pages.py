"""What 我的立案 shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.modules.matters import public as matters
from onecourt.web.matters.words import TAG, day_words, left_words, state_sentence
from onecourt.web.parties.days import when_words
from onecourt.web.parties.lists import (
    PAGE_SIZE,
    chips,
    chosen_tab,
    day_of,
    live_of,
    number_of,
    numbered,
    offset_of,
    tabs,
)

# What the list is narrowed by; remembered until the person changes it.
KEYS = ("tab", "state", "by", "since", "until", "q")
BY_WHOM = (("self", "本人"), ("agent", "代理人"))


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


def list_page(actor: Actor, wanted: Mapping[str, str], page: str | None, at: datetime) -> dict[str, Any]:
    """我的立案: tabs, states with counts, one card for each filing."""
    by_tab = matters.count_own_by_tab(actor)
    asked = {**dict.fromkeys(KEYS, ""), **wanted, "tab": chosen_tab(wanted.get("tab", ""), by_tab)}
    sought = _sought(asked)
    counts = matters.count_own_by_state(actor, sought)
    total = counts.get(sought.state, 0) if sought.state else sum(counts.values())
    number = min(number_of(page), max(1, -(-total // PAGE_SIZE)))
    rows = matters.list_own_matters(actor, sought, limit=PAGE_SIZE, offset=offset_of(number))
    set_now = {key: text for key, text in asked.items() if text}
    return {
        "tabs": tabs(by_tab, asked["tab"]),
        "states": [_state(key, label, counts, asked) for key, label in _STATES],
        "asked": asked,
        "by_whom": BY_WHOM,
        "narrowed": any(asked[key] for key in ("by", "since", "until", "q")),
        "filtered": any(asked[key] for key in KEYS[1:]),
        "count": total,
        "chips": chips(set_now, _words(asked)),
        "filings": [card(row, at) for row in rows],
        **numbered(total, number, set_now),
        "new_url": reverse("parties:filing"),
        "clear_url": f"?{urlencode({'tab': asked['tab']})}",
        "live": live_of(actor, f"{reverse('parties:filings')}?{urlencode({**set_now, 'page': number})}"),
        "current": "filings",
    }


_STATES = (("", "全部"), *matters.FILING_LABELS.items())


def _sought(asked: Mapping[str, str]) -> matters.OwnFilter:
    return matters.OwnFilter(
        tab=asked["tab"],
        state=asked["state"] if asked["state"] in matters.FILING_LABELS else "",
        text=asked["q"],
        by_whom=dict(BY_WHOM).get(asked["by"], ""),
        since=day_of(asked["since"]),
        until=day_of(asked["until"]),
    )


def _words(asked: Mapping[str, str]) -> list[tuple[str, str]]:
    return [
        ("by", f"立案人：{dict(BY_WHOM).get(asked['by'], '')}"),
        ("since", f"{day_words(day_of(asked['since']))}以后提交"),
        ("until", f"{day_words(day_of(asked['until']))}以前提交"),
        ("q", f"“{asked['q']}”"),
    ]


def _state(key: str, label: str, counts: Mapping[str, int], asked: Mapping[str, str]) -> dict[str, Any]:
    kept = {k: v for k, v in {**asked, "state": key}.items() if v}
    count = counts.get(key, 0) if key else sum(counts.values())
    return {"label": label, "url": f"?{urlencode(kept)}", "count": count, "current": key == asked["state"]}


def card(row: matters.MatterRow, at: datetime) -> FilingCard:
    """One filing with exactly the buttons its state allows (MYF-04)."""
    editable = row.state in matters.EDITABLE
    url = (
        reverse("matters:resume", kwargs={"matter_id": row.id})
        if row.state == matters.DRAFT and row.round == 0
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

    space = Action("立案空间", to("parties:filing_space"))
    if row.state in matters.DISCARDABLE:
        edit = Action("编辑", to("matters:resume"), primary=True)
        return [edit, space, Action("删除", to("matters:discard"))]
    if row.state == matters.SUPPLEMENT_REQUIRED:
        return [Action("补充材料", to("matters:resume"), primary=True), space]
    if row.state == matters.SUBMITTED:
        return [space, Action("撤回", to("matters:withdraw"))]
    return [space]

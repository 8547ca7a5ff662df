"""What the page of the audit trail shows."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_time
from onecourt.kernel.refusals import NotFound
from onecourt.kernel.settings import SETTINGS
from onecourt.modules.matters import public as matters
from onecourt.modules.people import public as people
from onecourt.platform import audit
from onecourt.web.court.audit.forms import SearchForm
from onecourt.web.court.audit.words import GROUPS, WORDS, says

PAGE_SIZE = 30
CAPACITIES = {
    "natural_person": "当事人",
    "staff": "法院工作人员",
    "system": "平台",
    "visitor": "没有登录",
}
# By the name of the fact: one code means different things in different facts.
CODES: dict[str, dict[str, str]] = {
    "by": {str(code): str(label) for code, label in people.Way.choices},
    "reason": {str(c): str(label) for c, label in (*people.LeavingReason.choices, *matters.UNMASKING)},
    "purpose": {str(code): str(label) for code, label in people.CodePurpose.choices},
    "channel": {"in_site": "站内", "sms": "短信"},
}


@dataclass(frozen=True, slots=True)
class Line:
    """One entry in words."""

    when: str
    who: str
    capacity: str
    what: str
    group: str
    about: str
    note: str
    place: str


def lines_of(actor: Actor, rows: list[audit.EntryRow]) -> list[Line]:
    """The entries in words; what a chain is about is asked once for all of them."""
    numbers = audit.name_chains(actor, {row.chain for row in rows})
    names = {account: _name(account) for row in rows if (account := _account_in(row)) is not None}
    return [_line(row, numbers, names) for row in rows]


def search_page(actor: Actor, form: SearchForm, query: dict[str, str], number: int) -> dict[str, Any]:
    """The entries of one page with what was looked for as chips."""
    sought = form.sought
    count = audit.count_entries(actor, sought)
    last = max(1, -(-count // PAGE_SIZE))
    here = min(max(number, 1), last)
    rows = audit.list_entries(actor, sought, limit=PAGE_SIZE, offset=(here - 1) * PAGE_SIZE)
    return {
        "form": form,
        "heads": ["时间", "人员", "操作", "关于"],
        "lines": lines_of(actor, rows),
        "count": count,
        "chips": _chips(form, query),
        "query": [(name, value) for name, value in query.items() if value],
        "pages": [
            {"gap": True}
            if page is None
            else {"number": page, "current": page == here, "url": _at(query, page)}
            for page in _shown(here, last)
        ],
        "previous": _at(query, here - 1) if here > 1 else "",
        "next": _at(query, here + 1) if here < last else "",
        "current": "audit",
    }


def _line(row: audit.EntryRow, numbers: dict[str, str], names: dict[UUID, str]) -> Line:
    account = _account_in(row)
    return Line(
        when=f"{court_time(row.at):%Y-%m-%d %H:%M:%S}",
        who="平台自动办理" if row.capacity == "system" else row.actor_name,
        capacity=CAPACITIES.get(row.capacity, "当事人"),
        what=says(row.act),
        group=GROUPS[WORDS[row.act][0]] if row.act in WORDS else "",
        about=numbers.get(row.chain) or (names.get(account, "") if account else ""),
        note=_note(row.facts),
        place=f"{row.chain}#{row.number}",
    )


def _account_in(row: audit.EntryRow) -> UUID | None:
    """The account that an entry is about, where its chain is that of an account."""
    kind, _, found = row.chain.partition(":")
    return UUID(found) if kind == "account" else None


def _name(account_id: UUID) -> str:
    try:
        return people.get_contact(account_id).name
    except NotFound:
        return "没有这个账号"


def _note(facts: dict[str, Any]) -> str:
    """What the codes of an entry say that a person would ask next."""
    said = []
    if facts.get("key") in SETTINGS:
        said.append(f"{SETTINGS[facts['key']].says}从 {facts.get('from', '')} 起")
    if "round" in facts:
        said.append(f"第 {facts['round']} 次提交")
    if "entries" in facts:
        said.append(f"{facts['entries']} 条")
    said += [words[facts[name]] for name, words in CODES.items() if facts.get(name) in words]
    return "，".join(said)


def _chips(form: SearchForm, query: dict[str, str]) -> list[dict[str, str]]:
    labels = {name: str(field.label) for name, field in form.fields.items()}
    shown = {
        "officer": dict(form.fields["officer"].choices),  # type: ignore[attr-defined]
        "group": GROUPS,
    }
    return [
        {
            "label": f"{labels[name]}：{shown.get(name, {}).get(value, value)}",
            "remove_url": "?" + urlencode({k: v for k, v in query.items() if v and k != name}),
        }
        for name, value in query.items()
        if value
    ]


def _at(query: dict[str, str], page: int) -> str:
    return "?" + urlencode({**{k: v for k, v in query.items() if v}, "page": page})


def _shown(here: int, last: int) -> list[int | None]:
    """First, last, and those around the one that is open."""
    near = sorted({1, last, *range(max(1, here - 2), min(last, here + 2) + 1)})
    shown: list[int | None] = []
    for page in near:
        if shown and shown[-1] is not None and page > shown[-1] + 1:
            shown.append(None)
        shown.append(page)
    return shown

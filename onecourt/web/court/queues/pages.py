"""The queue of a desk: tabs with counts, rows by the time left, filters that are remembered."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse

from onecourt.kernel import money
from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day, court_time
from onecourt.modules.courts import public as courts
from onecourt.modules.matters import public as matters
from onecourt.web.kit import Request
from onecourt.web.kit.remembering import remembered

TAB_WORDS = {"waiting": "待审核", "again": "补充后再审", "done": "已办"}
PAGE_SIZE = 40
# Amber from here on: three working days are a short time for a file.
SHORT_TIME = 3
KEYS = tuple(field.name for field in fields(matters.QueueFilter))


@dataclass(frozen=True, slots=True)
class QueueItem:
    """One row of the queue, sorted by the time left."""

    id: UUID
    url: str
    subject: str
    title: str
    about: str
    left: str
    left_kind: str
    finding: str
    finding_kind: str
    opened_by: str
    claimed_by: str
    current: bool


def working_days_left(due_on: date, today: date) -> int:
    """How many working days remain after today; negative when the last day is over."""
    if due_on < today:
        return -1
    calendar = courts.working_calendar()
    days = (today + timedelta(days=n) for n in range(1, (due_on - today).days + 1))
    return sum(not calendar.is_rest_day(day) for day in days)


def time_left(due_on: date | None, today: date) -> tuple[str, str]:
    """The words and the colour of a time left: red today or past, amber up to three working days."""
    if due_on is None:
        return "", "mute"
    days = (due_on - today).days
    if days < 0:
        return f"逾期 {-days} 天", "bad"
    if days == 0:
        return "今天到期", "bad"
    return f"剩 {days} 天", "warn" if working_days_left(due_on, today) <= SHORT_TIME else "mute"


def wanted_of(request: Request, desk: str) -> matters.QueueFilter:
    """What the officer filters this queue by: as asked now, else as he left it."""
    return matters.QueueFilter(**remembered(request, f"queue:{desk}", KEYS))


def queue_page(
    actor: Actor,
    desk: str,
    tab: str,
    chosen: UUID | None,
    at: datetime,
    wanted: matters.QueueFilter = matters.EVERYTHING,
) -> dict[str, Any]:
    """The left pane: tabs with counts, rows by time left."""
    day = court_day(at)
    rows = matters.list_queue(actor, desk, tab, wanted=wanted, on=day, limit=PAGE_SIZE)
    counts = matters.count_queue(actor, desk, wanted=wanted, on=day)
    places = [row.id for row in rows]
    here = places.index(chosen) if chosen in places else -1
    return {
        "desk": desk,
        "desk_label": label_of(actor, desk),
        "tab": tab,
        "tabs": [
            (TAB_WORDS[key], f"{queue_url(desk)}?tab={key}", counts[key] if key != "done" else "", key == tab)
            for key in matters.QUEUE_TABS
        ],
        "rows": [queue_item(actor, row, tab, row.id == chosen, at) for row in rows],
        "total": counts[tab],
        "place": here + 1,
        "previous_url": matter_url(places[here - 1], tab) if here > 0 else "",
        "next_url": matter_url(places[here + 1], tab) if 0 <= here < len(places) - 1 else "",
        "list_url": f"{list_url(desk)}?tab={tab}",
        "filtered": len(chips(desk, tab, wanted)),
    }


def queue_item(actor: Actor, row: matters.MatterRow, tab: str, current: bool, at: datetime) -> QueueItem:
    left, kind = time_left(row.due_on, court_day(at))
    mine = row.claimed_by_id == actor.account_id
    if tab == "done":
        left, kind = row.state_label, "info"
    elif row.state == matters.SUPPLEMENT_REQUIRED:
        left, kind = "逾期未补", "bad"
    return QueueItem(
        id=row.id,
        url=matter_url(row.id, tab),
        subject=row.subject,
        title=row.title,
        about=" · ".join(filter(None, [*told_of(row), "我领取的" if mine else ""])),
        left=left,
        left_kind=kind,
        finding=f"{row.findings} 项待核" if row.findings else "材料齐全",
        finding_kind="warn" if row.findings else "ok",
        opened_by="" if row.opened_by_id == actor.account_id or tab == "done" else row.opened_by,
        claimed_by="" if mine else row.claimed_by,
        current=current,
    )


def told_of(row: matters.MatterRow) -> list[str]:
    """When it came, how much it is about, by whom it was filed."""
    sent = f"{court_time(row.submitted_at):%m-%d %H:%M}" if row.submitted_at else ""
    amount = money.short_yuan(row.amount_fen) if row.amount_fen is not None else ""
    return [sent, amount, row.by_whom]


def label_of(actor: Actor, desk: str) -> str:
    return next((d.label for d, _ in matters.list_desks(actor) if d.key == desk), "")


def chips(desk: str, tab: str, wanted: matters.QueueFilter) -> list[dict[str, str]]:
    """What is set, each with the way to take it away."""
    words = {"kind": kinds_at(desk), "state": states_at(desk), **CHOICES}
    set_now = {key: text for key, text in asdict(wanted).items() if text}
    return [
        {
            "label": dict(words[key]).get(text, text) if key in words else f"{TYPED[key]}：{text}",
            "remove_url": f"{list_url(desk)}?{asked(tab, {**set_now, key: ''})}",
        }
        for key, text in set_now.items()
    ]


CHOICES: Mapping[str, Iterable[tuple[str, str]]] = {
    "age": matters.AGES,
    "due": matters.DUES,
    "hands": matters.HANDS,
}
TYPED = {"applicant": "申请人", "cause": "案由"}


def kinds_at(desk: str) -> list[tuple[str, str]]:
    """The kinds of matter that come to a desk."""
    return [(kind.key, kind.label) for kind in matters.list_kinds() if kind.desk.key == desk]


def states_at(desk: str) -> list[tuple[str, str]]:
    """The states that the matters of a desk can be in, drafts left out."""
    tables = [matters.workflow_of(kind) for kind in matters.list_kinds() if kind.desk.key == desk]
    found = {state: label for table in tables for state, label in table.labels.items()}
    return [(state, label) for state, label in found.items() if state != matters.DRAFT]


def asked(tab: str, set_now: Mapping[str, str], page: int = 1) -> str:
    """The query of an address with these filters; a key left empty takes its filter away."""
    return urlencode({"tab": tab, **set_now} | ({"page": page} if page > 1 else {}))


def tab_of(request: Request) -> str:
    tab = request.GET.get("tab", "waiting")
    return tab if tab in matters.QUEUE_TABS else "waiting"


def queue_url(desk: str) -> str:
    return reverse("court:queue", kwargs={"desk": desk})


def list_url(desk: str) -> str:
    return reverse("court:queue_list", kwargs={"desk": desk})


def matter_url(matter_id: UUID, tab: str = "waiting") -> str:
    url = reverse("court:matter", kwargs={"matter_id": matter_id})
    return url if tab == "waiting" else f"{url}?tab={tab}"

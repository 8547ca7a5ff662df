"""The queue of a desk: tabs with counts, rows by the time left."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.urls import reverse

from onecourt.kernel import money
from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day, court_time
from onecourt.modules.matters import public as matters
from onecourt.web.kit import Request

TAB_WORDS = {"waiting": "待审核", "again": "补充后再审", "done": "已办"}
PAGE_SIZE = 40


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
    current: bool


def time_left(due_on: date | None, today: date) -> tuple[str, str]:
    """The words and the colour of a time left: red today or past, amber up to three days."""
    if due_on is None:
        return "", "mute"
    days = (due_on - today).days
    if days < 0:
        return f"逾期 {-days} 天", "bad"
    if days == 0:
        return "今天到期", "bad"
    return f"剩 {days} 天", "warn" if days <= 3 else "mute"


def queue_page(actor: Actor, desk: str, tab: str, chosen: UUID | None, at: datetime) -> dict[str, Any]:
    """The left pane: tabs with counts, rows by time left."""
    rows = matters.list_queue(actor, desk, tab, limit=PAGE_SIZE)
    counts = matters.count_queue(actor, desk)
    labels = {d.key: d.label for d, _ in matters.list_desks(actor)}
    places = [row.id for row in rows]
    here = places.index(chosen) if chosen in places else -1
    return {
        "desk": desk,
        "desk_label": labels.get(desk, ""),
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
    }


def queue_item(actor: Actor, row: matters.MatterRow, tab: str, current: bool, at: datetime) -> QueueItem:
    left, kind = time_left(row.due_on, court_day(at))
    sent = f"{court_time(row.submitted_at):%m-%d %H:%M}" if row.submitted_at else ""
    amount = money.short_yuan(row.amount_fen) if row.amount_fen is not None else ""
    if tab == "done":
        left, kind = row.state_label, "info"
    return QueueItem(
        id=row.id,
        url=matter_url(row.id, tab),
        subject=row.subject,
        title=row.title,
        about=" · ".join(filter(None, [sent, amount, row.by_whom])),
        left=left,
        left_kind=kind,
        finding=f"{row.findings} 项待核" if row.findings else "材料齐全",
        finding_kind="warn" if row.findings else "ok",
        opened_by="" if row.opened_by_id == actor.account_id or tab == "done" else row.opened_by,
        current=current,
    )


def tab_of(request: Request) -> str:
    tab = request.GET.get("tab", "waiting")
    return tab if tab in matters.QUEUE_TABS else "waiting"


def queue_url(desk: str) -> str:
    return reverse("court:queue", kwargs={"desk": desk})


def matter_url(matter_id: UUID, tab: str = "waiting") -> str:
    url = reverse("court:matter", kwargs={"matter_id": matter_id})
    return url if tab == "waiting" else f"{url}?tab={tab}"

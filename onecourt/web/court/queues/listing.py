"""The whole queue as a list: filters, numbered pages, a table to take out."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.urls import reverse

from onecourt.kernel import money
from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day, court_time
from onecourt.modules.matters import public as matters
from onecourt.platform import access
from onecourt.web.court.queues.pages import (
    TAB_WORDS,
    asked,
    chips,
    kinds_at,
    label_of,
    list_url,
    matter_url,
    queue_url,
    states_at,
    time_left,
    working_days_left,
)

PAGE_SIZE = 20
HEADS = ("案由", "当事人", "类型", "状态", "提交", "期限", "办理人", "标的额（元）", "编号")


def list_page(
    actor: Actor, desk: str, tab: str, wanted: matters.QueueFilter, number: int, at: datetime
) -> dict[str, Any]:
    """A desk's queue with its filter form."""
    day = court_day(at)
    counts = matters.count_queue(actor, desk, wanted=wanted, on=day)
    set_now = {key: text for key, text in asdict(wanted).items() if text}
    last = max(1, -(-counts[tab] // PAGE_SIZE))
    number = min(number, last)
    rows = matters.list_queue(
        actor, desk, tab, wanted=wanted, on=day, limit=PAGE_SIZE, offset=(number - 1) * PAGE_SIZE
    )
    return {
        "desk_label": label_of(actor, desk),
        "tab": tab,
        "tabs": [
            {
                "label": TAB_WORDS[key],
                "url": f"{list_url(desk)}?{asked(key, set_now)}",
                "count": counts[key],
                "current": key == tab,
            }
            for key in matters.QUEUE_TABS
        ],
        "wanted": wanted,
        "choices": choices(desk, tab),
        "chips": chips(desk, tab, wanted),
        "count": counts[tab],
        "rows": [list_row(row, tab, day) for row in rows],
        "pages": numbered(f"{list_url(desk)}?", tab, set_now, number, last),
        "clear_url": f"{list_url(desk)}?tab={tab}&clear=1",
        "review_url": f"{queue_url(desk)}?tab={tab}",
        "export_url": reverse("court:queue_export", kwargs={"desk": desk})
        if access.may_ever(actor, matters.EXPORT)
        else "",
        "current": "review",
    }


def choices(desk: str, tab: str) -> dict[str, Any]:
    """What can be chosen in the filter form; only what is done differs in its state."""
    return {
        "kinds": kinds_at(desk),
        "states": states_at(desk) if tab == "done" else [],
        "ages": matters.AGES,
        "dues": matters.DUES if tab != "done" else (),
        "hands": matters.HANDS,
    }


def list_row(row: matters.MatterRow, tab: str, day: Any) -> dict[str, Any]:
    """One line of the list, with the words for the time that is left."""
    left, kind = time_left(row.due_on, day)
    due = f"{row.due_on.month} 月 {row.due_on.day} 日" if row.due_on else ""
    working = working_days_left(row.due_on, day) if row.due_on else 0
    return {
        "subject": row.subject,
        "title": row.title,
        "kind": row.kind_label,
        "state": row.state_label,
        "sent": f"{court_time(row.submitted_at):%m-%d %H:%M}" if row.submitted_at else "",
        "due": due,
        "left": "" if tab == "done" else left,
        "left_kind": kind,
        "working": f"{working} 个工作日" if working > 0 and tab != "done" else "",
        "holder": row.claimed_by,
        "url": matter_url(row.id, tab),
    }


def numbered(base: str, tab: str, set_now: dict[str, str], number: int, last: int) -> list[dict[str, Any]]:
    """The pages of the list: first, last and those around the open one."""
    shown = sorted({1, last, *range(max(1, number - 2), min(last, number + 2) + 1)})
    found: list[dict[str, Any]] = []
    for before, n in zip([0, *shown], shown, strict=False):
        if n - before > 1:
            found.append({"gap": True})
        found.append({"number": n, "url": base + asked(tab, set_now, n), "current": n == number})
    return found


def exported(row: matters.MatterRow) -> list[object]:
    """One line of the spreadsheet, in the order of HEADS."""
    return [
        row.subject,
        row.title,
        row.kind_label,
        row.state_label,
        f"{court_time(row.submitted_at):%Y-%m-%d %H:%M}" if row.submitted_at else "",
        row.due_on.isoformat() if row.due_on else "",
        row.claimed_by,
        money.plain_yuan(row.amount_fen) if row.amount_fen is not None else "",
        row.reference,
    ]

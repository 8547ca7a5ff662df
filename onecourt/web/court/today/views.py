"""今日工作: one's own queues, messages and cases."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day, court_time, now
from onecourt.modules.cases import public as cases
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from onecourt.modules.people import public as people
from onecourt.web.court.queues.pages import matter_url, queue_url, time_left
from onecourt.web.kit import Request, page, show


@page("court.today", right=people.WORK)
def today(request: Request) -> HttpResponse:
    """What waits for this officer today."""
    actor, day = request.actor, court_day(now())
    desks = matters.list_desks(actor)
    rows = [row for desk, _ in desks for row in matters.list_queue(actor, desk.key, "waiting", limit=10)]
    due = sum(row.due_on is not None and row.due_on <= day for row in rows)
    context = {
        "greeting": f"{actor.name}，今天有 {due} 件到期" if due else f"{actor.name}，今天没有到期的件",
        "figures": _figures(actor, desks),
        "todos": [_todo(row, day) for row in rows[:8]],
        "todo_count": sum(count for _, count in desks),
        "agenda": [],
        "newest": [],
        "current": "today",
    }
    return show(request, "court/today/today.html", context)


def _figures(actor: Actor, desks: list[tuple[matters.Desk, int]]) -> list[dict[str, Any]]:
    figures: list[dict[str, Any]] = [
        {"label": desk.label, "number": count, "url": queue_url(desk.key), "note": "件等审核"}
        for desk, count in desks
    ]
    figures.append(
        {"label": "本院案件", "number": cases.count_cases(actor), "url": reverse("court:cases"), "note": "件"}
    )
    figures.append(
        {
            "label": "消息",
            "number": notices.count_unread(actor),
            "url": reverse("court:messages"),
            "note": "条未读",
        }
    )
    return figures


def _todo(row: matters.MatterRow, day: date) -> dict[str, Any]:
    left, kind = time_left(row.due_on, day)
    return {
        "title": row.subject,
        "case": row.title,
        "left": left,
        "when": f"（{row.due_on.month} 月 {row.due_on.day} 日）" if row.due_on else "",
        "icon": "clipboard-check",
        "kind": "info" if kind == "mute" else kind,
        "url": matter_url(row.id),
        "action": "去审核",
        "late": kind == "bad",
    }


@page("court.messages", right=people.WORK)
def messages(request: Request) -> HttpResponse:
    """What has been told to this officer."""
    rows = [
        {"title": row.title, "body": row.body, "when": f"{court_time(row.at):%m-%d %H:%M}", "read": row.read}
        for row in notices.list_notices(request.actor, limit=100)
    ]
    return show(request, "court/today/messages.html", {"rows": rows, "current": "messages"})

"""What 今日工作 and the messages of an officer show."""

from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_time
from onecourt.kernel.working_calendar import WEEKDAYS
from onecourt.modules.cases import public as cases
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from onecourt.platform import access
from onecourt.web.court.queues.pages import list_url, matter_url, queue_url, time_left

MOST_TODOS = 8
PAGE_SIZE = 20


def today_page(actor: Actor, day: date) -> dict[str, Any]:
    """Queues with what is late, what is in one's hands, the week, messages, cases."""
    desks = matters.list_desks(actor)
    claimed = matters.list_claimed(actor, limit=MOST_TODOS)
    todos = [*claimed, *_unclaimed(actor, desks, day)][:MOST_TODOS]
    ends = matters.list_due_days(actor, until=day + timedelta(days=7))
    due = sum(n for due_on, n, _ in ends if due_on == day)
    late = sum(n for due_on, n, _ in ends if due_on < day)
    return {
        "greeting": greeting(actor, due, late) if desks else f"{actor.name}，您好",
        "figures": figures(actor, desks, day),
        "todos": [todo(row, day, actor) for row in todos],
        "todo_count": sum(count for _, count in desks),
        "list_url": list_url(desks[0][0].key) if desks else "",
        "agenda": agenda(ends, desks, day),
        "newest": [message(row) for row in notices.list_notices(actor, limit=5)],
        "messages_url": reverse("court:messages"),
        "cases": my_cases(actor) if access.may_ever(actor, cases.READ_AS_COURT) else [],
        "cases_url": f"{reverse('court:cases')}?whose=mine",
        "has_cases": access.may_ever(actor, cases.READ_AS_COURT),
        "has_desk": bool(desks),
        "current": "today",
    }


def greeting(actor: Actor, due: int, late: int) -> str:
    told = [f"{late} 件已经逾期" if late else "", f"今天有 {due} 件到期" if due else ""]
    said = "，".join(filter(None, told))
    return f"{actor.name}，{said}" if said else f"{actor.name}，今天没有到期的件"


def _unclaimed(actor: Actor, desks: list[tuple[matters.Desk, int]], day: date) -> list[matters.MatterRow]:
    """What nobody has in hand, from all desks, the nearest end first."""
    free = matters.QueueFilter(hands="nobody")
    rows = [
        row
        for desk, _ in desks
        for row in matters.list_queue(actor, desk.key, "waiting", wanted=free, on=day, limit=MOST_TODOS)
    ]
    return sorted(rows, key=lambda row: (row.due_on or day, row.id))


def figures(actor: Actor, desks: list[tuple[matters.Desk, int]], day: date) -> list[dict[str, Any]]:
    """One tile for each queue with what is late in it, then what is one's own."""
    found: list[dict[str, Any]] = []
    for desk, count in desks:
        late = matters.count_late(actor, desk.key, on=day)
        found.append(
            {
                "label": desk.label,
                "number": count,
                "url": queue_url(desk.key),
                "note": f"件等审核，{late} 件逾期" if late else "件等审核，没有逾期",
                "late": late > 0,
            }
        )
    if desks:
        found.append(
            {
                "label": "我领取的",
                "number": matters.count_claimed(actor),
                "url": f"{list_url(desks[0][0].key)}?hands=mine",
                "note": "件等我答复",
            }
        )
    if access.may_ever(actor, cases.READ_AS_COURT):
        found.append(
            {
                "label": "我的案件",
                "number": cases.count_court_cases(actor, cases.CaseFilter(whose="mine")),
                "url": f"{reverse('court:cases')}?whose=mine",
                "note": f"件，本院共 {cases.count_court_cases(actor)} 件",
            }
        )
    unread = notices.count_unread(actor)
    found.append({"label": "消息", "number": unread, "url": reverse("court:messages"), "note": "条未读"})
    return found


def todo(row: matters.MatterRow, day: date, actor: Actor) -> dict[str, Any]:
    """One thing to do, with whether it is in one's own hands."""
    left, kind = time_left(row.due_on, day)
    mine = row.claimed_by_id == actor.account_id
    return {
        "title": row.subject,
        "case": f"{row.title}{'（我领取的）' if mine else ''}",
        "left": left,
        "when": f"（{row.due_on.month} 月 {row.due_on.day} 日）" if row.due_on else "",
        "icon": "user-check" if mine else "clipboard-check",
        "kind": "info" if kind == "mute" else kind,
        "url": matter_url(row.id),
        "action": "去审核",
        "late": kind == "bad",
    }


def agenda(
    ends: list[tuple[date, int, int]], desks: list[tuple[matters.Desk, int]], day: date
) -> list[dict[str, Any]]:
    """The days of this week on which something ends, today first; what is late stands under today."""
    if not desks:
        return []
    late = [(n, own) for due_on, n, own in ends if due_on < day]
    desk = desks[0][0].key
    found = []
    if late:
        total, own = sum(n for n, _ in late), sum(own for _, own in late)
        found.append(_day(day, f"已经逾期 {total} 件", own, f"{list_url(desk)}?due=late"))
    for due_on, n, own in ends:
        if due_on >= day:
            url = f"{list_url(desk)}?due=today" if due_on == day else f"{list_url(desk)}?due="
            found.append(_day(due_on, f"审核到期 {n} 件", own, url))
    return found


def _day(day: date, what: str, own: int, url: str) -> dict[str, Any]:
    return {
        "day": day.day,
        "weekday": f"周{WEEKDAYS[day.weekday()]}",
        "what": what,
        "about": f"其中我领取的 {own} 件" if own else "还没有我领取的",
        "url": url,
        "action": "看列表",
    }


def my_cases(actor: Actor) -> list[dict[str, str]]:
    """The newest cases of one's own."""
    rows = cases.list_court_cases(actor, cases.CaseFilter(whose="mine"), limit=5)
    return [
        {
            "title": row.case.title,
            "number": row.case.number,
            "opened": row.case.opened_on.isoformat(),
            "url": reverse("court:case", kwargs={"case_id": row.case.id}),
        }
        for row in rows
    ]


def message(row: notices.NoticeRow) -> dict[str, Any]:
    """One message, with the act that opens what it is about."""
    return {
        "title": row.title,
        "body": row.body,
        "when": f"{court_time(row.at):%m-%d %H:%M}",
        "read": row.read,
        "url": reverse("court:message_open", kwargs={"notice_id": row.id}),
    }


def address_of(row: notices.NoticeRow) -> str:
    """Where the thing is that a message is about; the list of messages where there is none."""
    if row.link_id and row.link_kind == "matters.review":
        return matter_url(row.link_id)
    if row.link_id and row.link_kind == "cases.court_case":
        return reverse("court:case", kwargs={"case_id": row.link_id})
    return reverse("court:messages")


def messages_page(actor: Actor, number: int) -> dict[str, Any]:
    """All that was told, the newest first, with numbered pages."""
    count = notices.count_notices(actor, notices.NoticeFilter())
    last = max(1, -(-count // PAGE_SIZE))
    number = min(number, last)
    rows = notices.list_notices(actor, limit=PAGE_SIZE, offset=(number - 1) * PAGE_SIZE)
    return {
        "rows": [message(row) for row in rows],
        "count": count,
        "unread": notices.count_unread(actor),
        "pages": [{"number": n, "url": f"?page={n}", "current": n == number} for n in range(1, last + 1)],
        "current": "messages",
    }

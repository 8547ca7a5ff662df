"""What the pages of messages show."""

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
from onecourt.web.matters.words import day_words
from onecourt.web.parties.days import when_words
from onecourt.web.parties.lists import PAGE_SIZE, chips, day_of, number_of, numbered, offset_of
from onecourt.web.parties.todos import todos

KEYS = ("show", "since", "until", "q")


def list_page(actor: Actor, wanted: Mapping[str, str], page: str | None, at: datetime) -> dict[str, Any]:
    """All messages, or the unread ones, narrowed by words and days."""
    asked = {**dict.fromkeys(KEYS, ""), **wanted}
    sought = notices.NoticeFilter(
        text=asked["q"],
        since=day_of(asked["since"]),
        until=day_of(asked["until"]),
        unread=asked["show"] == "unread",
    )
    total = notices.count_notices(actor, sought)
    number = min(number_of(page), max(1, -(-total // PAGE_SIZE)))
    rows = notices.list_notices(actor, limit=PAGE_SIZE, wanted=sought, offset=offset_of(number))
    return {
        "tabs": tabs(actor, asked["show"], at),
        "asked": asked,
        "narrowed": bool(asked["q"] or asked["since"] or asked["until"]),
        "unread_only": sought.unread,
        "count": total,
        "unread": notices.count_unread(actor),
        "chips": chips(asked, _words(asked)),
        "messages_list": [_line(row, at) for row in rows],
        **numbered(total, number, {key: text for key, text in asked.items() if text}),
        "read_all_url": reverse("parties:messages_read"),
        "clear_url": f"?{urlencode({'show': asked['show'] or 'all'})}",
        "current": "messages",
    }


def todos_page(actor: Actor, at: datetime) -> dict[str, Any]:
    """待办: everything that waits for the person, the nearest deadline first."""
    return {
        "tabs": tabs(actor, "todos", at),
        "todos": todos(actor, at),
        "read_url": reverse("parties:messages_read"),
        "current": "messages",
    }


def tabs(actor: Actor, current: str, at: datetime) -> list[dict[str, Any]]:
    """待办, 未读 and all, each an address of its own."""
    waiting, unread = len(todos(actor, at)), notices.count_unread(actor)
    rows = (("todos", "待办", waiting), ("unread", "未读", unread), ("all", "全部消息", 0))
    now_open = current if current in ("todos", "unread") else "all"
    return [
        {"label": label, "url": f"?show={key}", "count": count, "current": key == now_open}
        for key, label, count in rows
    ]


def sender_of(actor: Actor, row: notices.NoticeRow) -> str:
    """The court that a message comes from, as the thing it is about tells."""
    try:
        if row.link_id and row.link_kind == "cases.case":
            return str(cases.get_case(actor=actor, case_id=row.link_id).court.name)
        if row.link_id and row.link_kind == "matters.matter":
            matter = matters.get_matter(actor=actor, matter_id=row.link_id)
            return matters.matter_row(matter).court_name or "人民法院在线服务"
    except NotFound:
        pass  # no longer the person's to see, but the message stays
    return "人民法院在线服务"


def _line(row: notices.NoticeRow, at: datetime) -> dict[str, Any]:
    return {
        "title": row.title,
        "body": row.body,
        "when": when_words(row.at, at),
        "read": row.read,
        "url": reverse("parties:message", kwargs={"notice_id": row.id}),
    }


def _words(asked: Mapping[str, str]) -> list[tuple[str, str]]:
    return [
        ("since", f"{day_words(day_of(asked['since']))}以后"),
        ("until", f"{day_words(day_of(asked['until']))}以前"),
        ("q", f"“{asked['q']}”"),
    ]

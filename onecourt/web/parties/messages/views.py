"""消息: what the court has told the person."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from onecourt.kernel.clock import now
from onecourt.modules.notices import public as notices
from onecourt.modules.people import public as people
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.parties.home.pages import when_words

LINKS = {
    "matters.draft": ("接着填", "matters:resume", "matter_id"),
    "matters.matter": ("查看立案空间", "parties:filing_space", "matter_id"),
    "cases.case": ("查看案件", "parties:case", "case_id"),
}


@page("parties.messages", right=people.OWN_AFFAIRS)
def messages_list(request: Request) -> HttpResponse:
    """All messages, the newest first; 未读 shows what has not been opened."""
    unread = request.GET.get("show") == "unread"
    at = now()
    rows = [
        {
            "title": row.title,
            "body": row.body,
            "when": when_words(row.at, at),
            "read": row.read,
            "url": reverse("parties:message", kwargs={"notice_id": row.id}),
        }
        for row in notices.list_notices(request.actor, unread_only=unread, limit=100)
    ]
    waiting = notices.count_unread(request.actor)
    tabs = [
        {"label": "全部", "url": "?", "count": 0, "current": not unread},
        {"label": "未读", "url": "?show=unread", "count": waiting, "current": unread},
    ]
    context = {"tabs": tabs, "messages_list": rows, "pages": [], "current": "messages"}
    return show(request, "parties/messages/list.html", context)


@page("parties.message", right=people.OWN_AFFAIRS)
def message(request: Request, notice_id: UUID) -> HttpResponse:
    """One message; opening it marks it read (by the form that the page sends)."""
    row = notices.get_notice(request.actor, notice_id)
    label, name, key = LINKS.get(row.link_kind or "", ("", "", ""))
    context = {
        "back": ("消息", reverse("parties:messages")),
        "current": "messages",
        "message": {
            "title": row.title,
            "body": row.body,
            "when": when_words(row.at, now()),
            "sender": "人民法院",
            "reference": "",
        },
        "read_url": "" if row.read else reverse("parties:message_read", kwargs={"notice_id": notice_id}),
        "link": {"label": label, "url": reverse(name, kwargs={key: row.link_id})} if name else None,
    }
    return show(request, "parties/messages/detail.html", context)


@act(people.OWN_AFFAIRS)
def message_read(request: Request, notice_id: UUID) -> HttpResponse:
    """Mark a message as read."""
    return perform(
        request,
        notices.mark_notice_read,
        notice_id=notice_id,
        repeatable=True,
        then=reverse("parties:message", kwargs={"notice_id": notice_id}),
    )

"""消息: what the court has told the person, and what waits for her."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from onecourt.kernel.clock import now
from onecourt.modules.notices import public as notices
from onecourt.modules.people import public as people
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.kit.remembering import remembered
from onecourt.web.parties.days import when_words
from onecourt.web.parties.messages.pages import KEYS, list_page, sender_of, todos_page

LINKS = {
    "matters.draft": ("接着填", "matters:resume", "matter_id"),
    "matters.matter": ("查看立案空间", "parties:filing_space", "matter_id"),
    "cases.case": ("查看案件", "parties:case", "case_id"),
}


@page("parties.messages", right=people.OWN_AFFAIRS)
def messages_list(request: Request) -> HttpResponse:
    """待办, 未读 and all messages, the newest first, by words and days."""
    if request.GET.get("show") == "todos":
        return show(request, "parties/messages/todos.html", todos_page(request.actor, now()))
    wanted = remembered(request, "messages", KEYS)
    context: dict[str, Any] = list_page(request.actor, wanted, request.GET.get("page"), now())
    return show(request, "parties/messages/list.html", context)


@page("parties.message", right=people.OWN_AFFAIRS)
def message(request: Request, notice_id: UUID) -> HttpResponse:
    """One message with the way to what it is about; the button beneath marks it read."""
    row = notices.get_notice(request.actor, notice_id)
    label, name, key = LINKS.get(row.link_kind or "", ("", "", ""))
    context = {
        "back": ("消息", reverse("parties:messages")),
        "current": "messages",
        "message": {
            "title": row.title,
            "body": row.body,
            "when": when_words(row.at, now()),
            "sender": sender_of(request.actor, row),
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


@act(people.OWN_AFFAIRS)
def messages_read(request: Request) -> HttpResponse:
    """Mark all messages as read, or those about one thing that waits to be done."""
    about = _uuid(request.POST.get("about", ""))
    back = "?show=todos" if about else ""
    return perform(
        request,
        notices.mark_notices_read,
        about_id=about,
        repeatable=True,
        said="已标为已读。" if about else "全部标为已读了。",
        then=f"{reverse('parties:messages')}{back}",
    )


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None

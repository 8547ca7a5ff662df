"""今日工作: one's own queues, the week, messages and cases."""

from uuid import UUID

from django.http import HttpResponse

from onecourt.kernel.clock import court_day, now
from onecourt.modules.notices import public as notices
from onecourt.modules.people import public as people
from onecourt.web.court.today.pages import address_of, messages_page, today_page
from onecourt.web.kit import Request, act, page, perform, show


@page("court.today", right=people.WORK)
def today(request: Request) -> HttpResponse:
    """What waits for this officer today."""
    return show(request, "court/today/today.html", today_page(request.actor, court_day(now())))


@page("court.messages", right=people.WORK)
def messages(request: Request) -> HttpResponse:
    """What has been told to this officer."""
    asked = request.GET.get("page", "")
    number = int(asked) if asked.isdecimal() and len(asked) < 6 and int(asked) else 1
    return show(request, "court/today/messages.html", messages_page(request.actor, number))


@act(people.WORK)
def message_open(request: Request, notice_id: UUID) -> HttpResponse:
    """Open what a message is about; it counts as read from then on."""
    row = notices.get_notice(request.actor, notice_id)
    return perform(
        request,
        notices.mark_notice_read,
        notice_id=notice_id,
        repeatable=True,
        then=address_of(row),
    )

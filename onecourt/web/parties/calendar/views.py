"""日程: the days by which something is due."""

from django.http import HttpRequest, HttpResponse

from onecourt.kernel.clock import now
from onecourt.web.kit import page, show
from onecourt.web.parties.home.pages import agenda


@page("parties.calendar")
def calendar(request: HttpRequest) -> HttpResponse:
    """The agenda of the person."""
    days = agenda(request.actor, now())
    groups = [{"label": "要到期的", "entries": days}] if days else []
    return show(request, "parties/calendar/list.html", {"groups": groups, "current": "calendar"})

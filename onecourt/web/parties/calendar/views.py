"""日程: the days by which something is due."""

from django.http import HttpResponse

from onecourt.kernel.clock import now
from onecourt.modules.people import public as people
from onecourt.web.kit import Request, page, show
from onecourt.web.parties.days import agenda


@page("parties.calendar", right=people.OWN_AFFAIRS)
def calendar(request: Request) -> HttpResponse:
    """The agenda of the person."""
    days = agenda(request.actor, now())
    groups = [{"label": "要到期的", "entries": days}] if days else []
    return show(request, "parties/calendar/list.html", {"groups": groups, "current": "calendar"})

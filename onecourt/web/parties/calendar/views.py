"""日程: the month, and the days by which something is due."""

from django.http import HttpResponse

from onecourt.kernel.clock import now
from onecourt.modules.people import public as people
from onecourt.web.kit import Request, page, show
from onecourt.web.parties.calendar.month import month_page


@page("parties.calendar", right=people.OWN_AFFAIRS)
def calendar(request: Request) -> HttpResponse:
    """A month of the person's days; one day's entries where one was chosen."""
    return show(request, "parties/calendar/list.html", month_page(request.actor, request.GET.dict(), now()))

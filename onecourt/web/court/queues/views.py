"""The queues of the desks at which an officer sits."""

from django.http import HttpResponse, HttpResponseRedirect

from onecourt.kernel.clock import now
from onecourt.kernel.refusals import NotFound
from onecourt.modules.matters import public as matters
from onecourt.web.court.queues.pages import queue_page, queue_url, tab_of
from onecourt.web.kit import Request, page, show


@page("court.queue", right=matters.REVIEW)
def queue(request: Request, desk: str) -> HttpResponse:
    """A desk's queue; its first matter is opened where there is one."""
    if desk not in matters.desks_of(request.actor):
        raise NotFound
    tab = tab_of(request)
    context = queue_page(request.actor, desk, tab, None, now())
    if context["rows"] and not request.GET.get("list"):
        return HttpResponseRedirect(context["rows"][0].url)
    return show(request, "court/review/review.html", {"queue": context, "current": "review"})


@page("court.review", right=matters.REVIEW)
def first_queue(request: Request) -> HttpResponse:
    desks = matters.desks_of(request.actor)
    if not desks:
        raise NotFound
    return HttpResponseRedirect(queue_url(desks[0]))

"""Coming back after the sign-in had run out: what was typed is offered again."""

from django.http import HttpResponse, HttpResponseRedirect

from onecourt.web.kit import Request, page, show
from onecourt.web.kit.kept import kept_for
from onecourt.web.kit.navigation import address


@page("public.kept")
def kept(request: Request) -> HttpResponse:
    """What waits for whoever has just signed in; without anything, the first page."""
    waiting = kept_for(request, request.actor.account_id)
    if waiting is None:
        return HttpResponseRedirect(address("court:today" if request.actor.is_staff else "parties:home"))
    told = {"form": waiting.form, "back_url": waiting.back or "/"}
    return show(request, "public/accounts/kept.html", told)

"""Tickets for live updates: given for a topic that the person may see, good for a minute."""

from uuid import UUID

from django.http import HttpResponse, JsonResponse

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import now
from onecourt.kernel.refusals import NotFound
from onecourt.modules.cases import public as cases
from onecourt.modules.matters import public as matters
from onecourt.platform import live
from onecourt.web.kit import Request, page


@page("public.live_ticket")
def ticket(request: Request) -> HttpResponse:
    """The address of the events of one topic; without the live process the page polls."""
    topic = request.GET.get("topic", "")
    if not _sees(request.actor, topic):
        raise NotFound
    address = live.stream_address(request.scheme or "http", request.get_host())
    url = f"{address}?ticket={live.ticket([topic], now())}" if address else ""
    return JsonResponse({"url": url})


def _sees(actor: Actor, topic: str) -> bool:
    kind, _, rest = topic.partition(":")
    try:
        if kind == "matter":
            matters.get_matter(actor=actor, matter_id=UUID(rest))
        elif kind == "case":
            cases.get_case(actor=actor, case_id=UUID(rest))
        elif kind == "queue":
            court, _, desk = rest.partition(":")
            return court == str(actor.court_id) and desk in matters.desks_of(actor)
        else:
            return kind == "person" and rest == str(actor.account_id)
    except (ValueError, NotFound):
        return False
    return True

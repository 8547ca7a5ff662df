"""Who is asking."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import now
from onecourt.modules.people import public as people
from onecourt.web.kit.sessions import read_session


class ActorMiddleware:
    """Puts `request.actor`: the account of the session, staff in the post they chose, else a visitor."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = actor_of(request)  # type: ignore[attr-defined]
        response = self.get_response(request)
        if request.actor.is_signed_in:  # type: ignore[attr-defined]
            response.headers.setdefault("Cache-Control", "no-store, private")
        return response


def actor_of(request: HttpRequest) -> Actor:
    found = read_session(request)
    if found is None:
        return Actor.visitor()
    return people.actor_of(found.account_id, post_id=found.post_id, epoch=found.epoch, at=now())

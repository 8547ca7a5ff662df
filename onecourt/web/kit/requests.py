"""The request as pages know it."""

from django.http import HttpRequest

from onecourt.kernel.actor import Actor


class Request(HttpRequest):
    """A request with the actor of its session and its reference number; for types only."""

    actor: Actor
    reference: str

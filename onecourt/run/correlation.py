"""One reference number for each request: in its log lines, in its answer, on every error page."""

from collections.abc import Callable
from contextvars import ContextVar

from django.http import HttpRequest, HttpResponse

from onecourt.kernel.clock import now
from onecourt.kernel.references import new_reference

correlation: ContextVar[str] = ContextVar("correlation", default="")


class CorrelationMiddleware:
    """Gives the request its number before anything else can fail."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        reference = new_reference(now())
        request.reference = reference  # type: ignore[attr-defined]
        token = correlation.set(reference)
        try:
            response = self.get_response(request)
        finally:
            correlation.reset(token)
        response.headers["X-Reference"] = reference
        return response

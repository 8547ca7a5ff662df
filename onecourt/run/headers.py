"""Headers that protect every page, and the origin of the live process in its content policy."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from onecourt.platform import live

PERMISSIONS = "camera=(self), microphone=(self), geolocation=(self), payment=(), usb=(), interest-cohort=()"


class HeadersMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


class LivePolicyMiddleware:
    """Lets pages speak to the live process on the next port, and to no other origin."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if settings.ONECOURT_LIVE_PORT:
            origin = live.origin(request.scheme or "http", request.get_host())
            response._csp_update = {"connect-src": [origin]}  # type: ignore[attr-defined]
        return response

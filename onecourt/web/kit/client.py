"""What is known of the device that asks."""

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The network address; behind our own proxy it is the last one that the proxy names."""
    if settings.PRODUCTION and (forwarded := request.headers.get("X-Forwarded-For")):
        return forwarded.rsplit(",", maxsplit=1)[-1].strip()
    return str(request.META.get("REMOTE_ADDR", ""))


def device_of(request: HttpRequest) -> str:
    """What the browser says of itself."""
    return request.headers.get("User-Agent", "")[:300]

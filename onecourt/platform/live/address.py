"""Where the live process answers: behind the same proxy, or on its own port of the same host."""

from urllib.parse import urlsplit

from django.conf import settings


def origin(scheme: str, host: str) -> str:
    """The origin of the live process for a page that was asked at this host; empty where there is none."""
    if settings.ONECOURT_LIVE_PATH:
        return f"{scheme}://{host}"
    if not settings.ONECOURT_LIVE_PORT:
        return ""
    name = urlsplit(f"//{host}").hostname or "localhost"
    name = f"[{name}]" if ":" in name else name
    return f"{scheme}://{name}:{settings.ONECOURT_LIVE_PORT}"


def stream_address(scheme: str, host: str) -> str:
    """The address of the events, without its ticket; empty means that the page must poll."""
    start = origin(scheme, host)
    return f"{start}/live/events" if start else ""

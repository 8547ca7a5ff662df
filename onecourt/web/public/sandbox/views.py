"""What the sandbox was given instead of a real provider."""

from django.http import HttpResponse

from onecourt.kernel.clock import court_time
from onecourt.kernel.refusals import NotFound
from onecourt.platform import providers
from onecourt.web.kit import Request, page, show


@page("public.sandbox_messages", level=0)
def sandbox_messages(request: Request) -> HttpResponse:
    """The text messages of the demo; there is no such page where a real provider sends them."""
    if not providers.is_sandboxed(providers.SMS.key):
        raise NotFound
    rows = [
        {"phone": row.phone, "text": row.text, "at": court_time(row.at).strftime("%m-%d %H:%M:%S")}
        for row in providers.list_sandbox_messages(limit=50)
    ]
    return show(request, "public/sandbox/messages.html", {"rows": rows, "wide": True})

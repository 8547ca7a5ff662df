"""The texts that people accept, each at an address of its own."""

from uuid import UUID

from django.http import HttpResponse

from onecourt.modules.agreements import public as agreements
from onecourt.web.kit import Request, page, show

OPENED = "opened_texts"


@page("public.agreement", level=0)
def agreement(request: Request, version_id: UUID) -> HttpResponse:
    """One version of a text; that it was opened is remembered in the session, a tick counts only then."""
    text = agreements.get_agreement(version_id)
    opened = opened_texts(request) | {str(version_id)}
    request.session[OPENED] = sorted(opened)
    return show(request, "public/agreements/agreement.html", {"text": text, "wide": True})


def opened_texts(request: Request) -> set[str]:
    """The versions that were opened in this session."""
    return set(request.session.get(OPENED, []))

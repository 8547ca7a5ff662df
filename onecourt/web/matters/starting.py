"""Before a matter is begun: what it is for, what to have ready, and the way in."""

from uuid import UUID

from django.http import HttpResponse

from onecourt.kernel.refusals import NotFound
from onecourt.modules.courts import public as courts
from onecourt.modules.matters import public as matters
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.matters.around import start_page
from onecourt.web.matters.wizard import step_url


def start(request: Request, kind_key: str) -> HttpResponse:
    """What the kind is for and what it needs; 开始 makes the draft."""
    return _begin(request, kind_key) if request.method == "POST" else _start_page(request, kind_key)


@page("matters.start", right=matters.START)
def _start_page(request: Request, kind_key: str) -> HttpResponse:
    return show(
        request,
        "matters/start.html",
        start_page(matters.kind_of(kind_key), _court_asked(request.GET.get("court", ""))),
    )


@act(matters.START)
def _begin(request: Request, kind_key: str) -> HttpResponse:
    return perform(
        request,
        matters.start_matter,
        kind_key=kind_key,
        court_id=_court_asked(request.POST.get("court", "")),
        then=lambda matter: step_url(matter.id, matter.reached),
    )


def _court_asked(text: str) -> UUID | None:
    try:
        return courts.get_court(UUID(text)).id
    except (ValueError, NotFound):
        return None

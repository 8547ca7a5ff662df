"""我的案件 and the case space."""

from uuid import UUID

from django.http import HttpResponse

from onecourt.kernel.clock import now
from onecourt.modules.cases import public as cases
from onecourt.web.kit import Request, page, show
from onecourt.web.kit.remembering import remembered
from onecourt.web.parties.cases.pages import KEYS, list_page, space_page


@page("parties.cases", right=cases.READ)
def cases_list(request: Request) -> HttpResponse:
    """我的案件: the cases one takes part in."""
    wanted = remembered(request, "cases", KEYS)
    page_asked = request.GET.get("page")
    return show(request, "parties/cases/list.html", list_page(request.actor, wanted, page_asked))


@page("parties.case", right=cases.READ)
def case(request: Request, case_id: UUID) -> HttpResponse:
    """案件空间: head, next step, facts, parties, time line."""
    found = cases.get_case(actor=request.actor, case_id=case_id)
    return show(request, "parties/cases/space.html", space_page(request.actor, found, now()))

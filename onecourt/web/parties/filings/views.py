"""我的立案 and 立案空间."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse

from onecourt.kernel.clock import now
from onecourt.modules.matters import public as matters
from onecourt.web.kit import Request, page, show
from onecourt.web.kit.remembering import remembered
from onecourt.web.parties.filings.pages import KEYS, list_page
from onecourt.web.parties.filings.space import space_page


@page("parties.filings", right=matters.FILL)
def filings(request: Request) -> HttpResponse:
    """我的立案: everything the person edits or has handed in."""
    wanted = remembered(request, "filings", KEYS)
    context: dict[str, Any] = list_page(request.actor, wanted, request.GET.get("page"), now())
    return show(request, "parties/filings/list.html", context)


@page("parties.filing_space", right=matters.FILL)
def space(request: Request, matter_id: UUID) -> HttpResponse:
    """立案空间: one filing from the receipt to the answer."""
    matter = matters.get_matter(actor=request.actor, matter_id=matter_id)
    context = space_page(request.actor, matter, now(), request.GET.get("round", ""))
    return show(request, "parties/filings/space.html", context)

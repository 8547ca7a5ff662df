"""材料文字: what was read on the pages of a matter, and a search through all that one's desks have."""

from uuid import UUID

from django.http import HttpResponse

from onecourt.modules.matters import public as matters
from onecourt.web.court.page_texts.pages import matter_page, search_page
from onecourt.web.kit import Request, page, show

LONGEST = 60


@page("court.page_texts", right=matters.REVIEW)
def page_texts(request: Request) -> HttpResponse:
    """Find words in the materials of the desks at which one sits."""
    return show(request, "court/page_texts/search.html", search_page(request.actor, _words(request)))


@page("court.matter_texts", right=matters.REVIEW)
def matter_texts(request: Request, matter_id: UUID) -> HttpResponse:
    """The text of every page of a matter, with a search through it."""
    matter = matters.get_matter(actor=request.actor, matter_id=matter_id)
    return show(request, "court/page_texts/matter.html", matter_page(request.actor, matter, _words(request)))


def _words(request: Request) -> str:
    return request.GET.get("q", "").strip()[:LONGEST]

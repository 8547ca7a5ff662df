"""Pages that were sent before, told by their likeness."""

from dataclasses import dataclass

from onecourt.modules.documents import rules, terms
from onecourt.modules.documents.models import Document, DocumentPage
from onecourt.modules.documents.queries.names import quoted_name
from onecourt.platform.pictures import unlikeness


@dataclass(frozen=True, slots=True)
class SamePage:
    """The page that came first: the name of its file, its number where the file has several."""

    name: str
    number: int | None


def find_same_page(document: Document, page: DocumentPage, most_alike: float) -> SamePage | None:
    """The first earlier page of the same owner that shows the same, None if there is none.

    A file sent twice byte by byte is marked as a whole at intake; its pages are not counted again.
    """
    if not page.likeness:
        return None
    # The index document_of_owner leads to the owner's few files; their pages are some hundreds.
    others = (
        DocumentPage.objects.filter(
            document__owner_kind=document.owner_kind,
            document__owner_id=document.owner_id,
            document__state=terms.USABLE,
        )
        .exclude(likeness="")
        .exclude(id=page.id)
        .select_related("document")
        .order_by("document__received_at", "document_id", "number")
    )
    for other in others:
        if not _came_first(other, document, page):
            continue
        if not rules.pages_are_different(unlikeness(page.likeness, other.likeness), most_alike):
            several = other.document_id == document.id or other.document.pages.count() > 1
            return SamePage(quoted_name(other.document.original_name), other.number if several else None)
    return None


def _came_first(other: DocumentPage, document: Document, page: DocumentPage) -> bool:
    if other.document_id == document.id:
        return other.number < page.number
    if other.document.sha256 == document.sha256:
        return False
    return (other.document.received_at, other.document_id) < (document.received_at, document.id)

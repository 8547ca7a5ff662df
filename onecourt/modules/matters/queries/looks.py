"""Which files of a matter an officer has opened."""

from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.matters.models import Look, Matter
from onecourt.modules.matters.terms import Content, FileRow


def list_unopened(actor: Actor, matter: Matter, content: Content) -> list[FileRow]:
    """The files that count and that this officer has not had on the screen, in their order."""
    seen = list_opened_pages(actor, matter)
    return [file for file in content.files if file.usable and file.document_id not in seen]


def list_opened_pages(actor: Actor, matter: Matter) -> dict[UUID, set[int]]:
    """The pages that this officer has had on the screen, by document."""
    pages: dict[UUID, set[int]] = {}
    rows = Look.objects.filter(matter=matter, by_id=actor.account_id)
    for document_id, page in rows.order_by("document_id", "page").values_list("document_id", "page"):
        pages.setdefault(document_id, set()).add(page)
    return pages

"""Looking at the pictures of the pages: sharp, light, whole, level, not sent twice."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import NotFound
from onecourt.modules.documents import terms
from onecourt.modules.documents.events import DocumentExamined
from onecourt.modules.documents.models import Document, DocumentPage
from onecourt.modules.documents.queries.examination import fault
from onecourt.modules.documents.queries.picture_checks import (
    PictureLimits,
    faults_of_page,
    faults_of_shape,
    get_straightening,
    picture_limits,
)
from onecourt.modules.documents.queries.pictures import page_picture, straight_picture
from onecourt.modules.documents.queries.same_pages import find_same_page
from onecourt.modules.documents.terms import WARNS, Fault
from onecourt.platform import access, files, jobs, pictures
from onecourt.platform.operations import announce, operation

# So many pages in one transaction; the rest follows in the next job, so that none runs long.
BATCH = 20


@dataclass(frozen=True, slots=True)
class _Seen:
    codes: tuple[str, ...]
    turned: int
    levelled: float
    likeness: str


@operation
def examine_pictures(*, actor: Actor, document_id: UUID, at: datetime, from_page: int = 1) -> Document:
    """Look at the next pages, mark what is poor, and set their pictures straight; the original stays.

    Raises NotFound. Safe to run twice: it measures the pictures as they were sent and finds the same again.
    """
    document = Document.objects.filter(id=document_id).first()
    if document is None:
        raise NotFound
    access.require(actor, terms.EXAMINE, document)
    if document.state not in terms.HELD or document.examination != terms.WAITING:
        return document
    pages = list(document.pages.order_by("number"))
    batch = [page for page in pages if from_page <= page.number < from_page + BATCH]
    limits = picture_limits(court_day(at))
    seen = [(page, _look(document, page, limits)) for page in batch]
    # Locked only now: looking takes seconds, and a reader may throw the file away meanwhile.
    document = Document.objects.select_for_update().get(id=document_id)
    found = [f for page, one in seen if one for f in _keep(document, page, one, limits, len(pages))]
    known = {(f["code"], f["page"]) for f in document.faults}
    document.faults += [f.as_json() for f in found if (f.code, f.page) not in known]
    is_done = from_page + BATCH > len(pages)
    if is_done:
        document.examination = terms.EXAMINED
    document.save(update_fields=["faults", "examination"])
    if is_done:
        # Read only now: a page is read upright.
        jobs.defer("documents.recognise_text", lock=f"reading:{document.id}", document_id=str(document.id))
        announce(_event(document, at))
    else:
        jobs.defer(
            "documents.examine_pictures",
            lock=f"document:{document.id}",
            document_id=str(document.id),
            from_page=from_page + BATCH,
        )
    return document


def _look(document: Document, page: DocumentPage, limits: PictureLimits) -> _Seen | None:
    """What a page shows; nothing for one that cannot be drawn, or that is text and was never photographed."""
    try:
        if document.kind == "pdf" and files.has_text(files.blob_path(document.sha256), page.number):
            return None
        picture = pictures.opened(page_picture(document, page.number))
    except files.Unusable:
        return None
    found = pictures.measure(picture, sure_of_turn=limits.sure_of_turn)
    turned, levelled = get_straightening(found, limits)
    shape = faults_of_shape(page.width, page.height, is_scan=page.dpi is not None, limits=limits)
    return _Seen((*faults_of_page(found, limits), *shape), turned, levelled, found.likeness)


def _keep(
    document: Document, page: DocumentPage, seen: _Seen, limits: PictureLimits, pages: int
) -> list[Fault]:
    page.turned, page.levelled, page.likeness = seen.turned, seen.levelled, seen.likeness
    page.save(update_fields=["turned", "levelled", "likeness"])
    # Drawn here, so that the first reader does not wait for it.
    straight_picture(document, page.number)
    number = page.number if pages > 1 else None
    found = [fault(code, document.original_name, severity=WARNS, page=number) for code in seen.codes]
    same = find_same_page(document, page, limits.most_unlike)
    if same:
        found.append(
            fault(
                "same_page",
                document.original_name,
                severity=WARNS,
                page=number,
                earlier=same.name,
                there=f"第 {same.number} 页" if same.number else "",
            )
        )
    return found


def _event(document: Document, at: datetime) -> DocumentExamined:
    return DocumentExamined(
        document_id=document.id, owner_kind=document.owner_kind, owner_id=document.owner_id, at=at
    )

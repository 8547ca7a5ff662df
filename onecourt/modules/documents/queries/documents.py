"""Documents as rows: for modules that have passed the gate of the owner themselves."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from onecourt.kernel.refusals import NotFound
from onecourt.modules.documents import terms
from onecourt.modules.documents.models import Document, DocumentPage
from onecourt.modules.documents.terms import DISCARDED, MERGED, REFUSES, USABLE, Fault
from onecourt.platform import files


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in a list; `pages` is how many it has, 0 where it has none or is refused.

    `merged_from` is of how many files it was put together, 0 for one that came in as it is.
    """

    id: UUID
    owner_kind: str
    owner_id: UUID
    name: str
    stored_name: str
    kind: str
    kind_says: str
    mime: str
    size: int
    size_says: str
    sha256: str
    sm3: str
    state: str
    state_says: str
    faults: tuple[Fault, ...]
    pages: int
    rendition: str
    rendition_says: str
    examination: str
    recognition_says: str
    kept_reason: str
    turned_pages: int
    straightened_pages: int
    merged_from: int
    uploaded_by: UUID | None
    received_at: datetime

    @property
    def is_usable(self) -> bool:
        return self.state == USABLE

    @property
    def refusals(self) -> tuple[Fault, ...]:
        """The faults for which it does not count."""
        return tuple(fault for fault in self.faults if fault.severity == REFUSES)

    @property
    def warnings(self) -> tuple[Fault, ...]:
        """The faults that are only marked."""
        return tuple(fault for fault in self.faults if fault.severity != REFUSES)

    @property
    def open_warnings(self) -> tuple[Fault, ...]:
        """What the pictures show and nobody has answered for."""
        return () if self.kept_reason or not self.is_usable else picture_warnings(self.warnings)

    @property
    def is_waiting(self) -> bool:
        """Whether its pictures are still to be looked at."""
        return self.is_usable and self.examination == terms.WAITING

    @property
    def progress_says(self) -> str:
        """处理中, 可用 or 失败."""
        if self.state == terms.REFUSED or self.rendition == terms.FAILED:
            return "失败"
        return "处理中" if self.rendition == terms.PROCESSING or self.is_waiting else "可用"

    @property
    def examination_says(self) -> str:
        """正在检查, 检查通过 or 要重拍; nothing for files without pictures."""
        if self.open_warnings:
            return terms.RETAKE
        return terms.EXAMINATIONS[self.examination] if self.is_usable else ""

    @property
    def picture_tags(self) -> tuple[str, ...]:
        """The words for what the pictures show, each once; 清楚 where nothing was found."""
        found = [terms.PICTURE_TAGS[fault.code] for fault in picture_warnings(self.warnings)]
        if not found and self.is_usable and self.examination == terms.EXAMINED:
            found = [terms.CLEAR]
        if self.turned_pages:
            found.append(terms.TURNED)
        elif self.straightened_pages:
            found.append(terms.STRAIGHTENED)
        return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page with its lasting identity."""

    id: UUID
    number: int
    width: int
    height: int
    dpi: int | None


def picture_warnings(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """Those faults that a new picture would mend."""
    return tuple(fault for fault in faults if fault.code in terms.PICTURE_TAGS and fault.severity != REFUSES)


def has_open_warnings(document: Document) -> bool:
    """Whether its pictures are poor and nobody has said why it is used all the same."""
    return not document.kept_reason and bool(
        picture_warnings(tuple(Fault(**found) for found in document.faults))
    )


def list_documents(owner_kind: str, owner_id: UUID) -> list[DocumentRow]:
    """The documents in the list of an owner, in the order they came; not those that went into another."""
    # One index scan over document_of_owner; an owner has tens of documents, seldom hundreds.
    rows = _counted().filter(owner_kind=owner_kind, owner_id=owner_id).exclude(state__in=(DISCARDED, MERGED))
    return [_row(document) for document in rows.order_by("received_at", "id")]


def get_document(document_id: UUID) -> DocumentRow:
    """One document, thrown away or not; NotFound if there is none."""
    document = _counted().filter(id=document_id).first()
    if document is None:
        raise NotFound
    return _row(document)


def list_pages(document_id: UUID) -> list[PageRow]:
    """The pages of a document in their order."""
    rows = DocumentPage.objects.filter(document_id=document_id).order_by("number")
    return [PageRow(page.id, page.number, page.width, page.height, page.dpi) for page in rows]


def size_in_words(size: int) -> str:
    """A size as people read it: 312 KB, 4.6 MB."""
    if size < 1024:
        return f"{size} 字节"
    return f"{size / 1024:.0f} KB" if size < 1024 * 1024 else f"{size / 1024 / 1024:.1f} MB"


def _counted() -> QuerySet[Document]:
    return Document.objects.annotate(
        page_count=Count("pages"),
        turned_count=Count("pages", filter=~Q(pages__turned=0)),
        straightened_count=Count("pages", filter=~Q(pages__turned=0) | ~Q(pages__levelled=0)),
        merged_count=Count("pages__source__document", distinct=True),
    )


def _row(document: Document) -> DocumentRow:
    return DocumentRow(
        id=document.id,
        owner_kind=document.owner_kind,
        owner_id=document.owner_id,
        name=document.original_name,
        stored_name=document.stored_name,
        kind=document.kind,
        kind_says=files.words_of(document.kind),
        mime=document.mime,
        size=document.size,
        size_says=size_in_words(document.size),
        sha256=document.sha256,
        sm3=document.sm3,
        state=document.state,
        state_says=terms.STATES[document.state],
        faults=tuple(Fault(**found) for found in document.faults),
        pages=document.page_count,  # type: ignore[attr-defined]
        rendition=document.rendition,
        rendition_says=terms.RENDITIONS[document.rendition],
        examination=document.examination,
        recognition_says=terms.RECOGNITIONS[document.recognition],
        kept_reason=document.kept_reason,
        turned_pages=document.turned_count,  # type: ignore[attr-defined]
        straightened_pages=document.straightened_count,  # type: ignore[attr-defined]
        merged_from=document.merged_count,  # type: ignore[attr-defined]
        uploaded_by=document.uploaded_by,
        received_at=document.received_at,
    )

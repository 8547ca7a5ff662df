"""Putting photographs together into one file."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import NotFound, Refusal, WrongState
from onecourt.modules.documents import terms
from onecourt.modules.documents.models import Document, DocumentPage
from onecourt.modules.documents.operations.receive_file import enter_document, prepare_pages
from onecourt.modules.documents.queries.examination import Examination
from onecourt.modules.documents.queries.gates import get_visible_document
from onecourt.modules.documents.queries.limits import MB, get_limits
from onecourt.modules.documents.queries.names import shown_name
from onecourt.modules.documents.terms import Limits, Owner
from onecourt.modules.documents.workflow import DOCUMENT
from onecourt.platform import access, audit, files
from onecourt.platform.operations import operation


class NotMergeable(Refusal):
    """One of the pages is of a file that is no picture, or they are too few, or too many."""

    code = "not_mergeable"


class MergedTooLarge(Refusal):
    """Together they are larger than one file may be."""

    code = "merged_too_large"


@operation
def merge_pages(
    *, actor: Actor, page_ids: Sequence[UUID], name: str, at: datetime, limits: Limits | None = None
) -> Document:
    """Make one file of pages of pictures, in this order; the pictures themselves stay as they came.

    Pages of a file that was made this way may be put into another order. Raises NotFound, NotPermitted,
    WrongState, NotMergeable, MergedTooLarge and DiskFull.
    """
    pages = _pages_in_order(page_ids)
    held = _lock_documents(actor, pages)
    sources = [page.source or page for page in pages]
    _refuse_others(sources)
    limits = limits or get_limits(on=court_day(at))
    content = files.bound([_sheet(page) for page in pages])
    with files.incoming([content], max_bytes=limits.max_bytes) as arrived:
        if not arrived.is_whole:
            raise MergedTooLarge(
                f"合起来有 {arrived.size / MB:.1f} MB，超过 {limits.max_bytes / MB:g} MB 了。请分成几份来合。"
            )
        measured = files.examine(arrived.path, "pdf", files.Bounds(max_pages=limits.max_pages))
        arrived.keep()
    first = held[0]
    owner = Owner(first.owner_kind, first.owner_id)
    document = enter_document(owner, shown_name(name), arrived, Examination("pdf", measured), (), actor, at)
    _note_sources(document, sources, held)
    DOCUMENT.take("accept", document, actor=actor, at=at)
    for part in held:
        _take_in(part, document, actor, at)
    audit.record(
        "documents.document.merged",
        actor=actor,
        at=at,
        thing=("documents.document", document.id),
        chain=f"document:{document.id}",
        facts={"sha256": document.sha256, "pages": [str(page.id) for page in sources]},
    )
    prepare_pages(document)
    return document


def _pages_in_order(page_ids: Sequence[UUID]) -> list[DocumentPage]:
    found = {
        page.id: page
        for page in DocumentPage.objects.filter(id__in=page_ids).select_related("source__document")
    }
    if len(found) != len(page_ids) or not page_ids:
        raise NotFound
    return [found[page_id] for page_id in page_ids]


def _lock_documents(actor: Actor, pages: Sequence[DocumentPage]) -> list[Document]:
    """The files that the pages are in, locked in the order of their ids; all of one owner."""
    asked = sorted({page.document_id for page in pages})
    held = [get_visible_document(actor=actor, document_id=each, lock=True) for each in asked]
    if len({(document.owner_kind, document.owner_id) for document in held}) != 1:
        raise NotFound
    for document in held:
        access.require(actor, terms.MERGE, document)
        if document.state != terms.USABLE:
            raise WrongState
    return held


def _refuse_others(sources: Sequence[DocumentPage]) -> None:
    if any(page.document.kind not in files.PICTURES for page in sources):
        raise NotMergeable("只有照片和扫描图片能合成一份。PDF 和 Word 文件请单独交。")
    if len(sources) < 2:
        raise NotMergeable("请至少选两页。")
    if len(sources) > terms.MOST_PAGES_MERGED:
        raise NotMergeable(f"一份最多合 {terms.MOST_PAGES_MERGED} 页，请分成几份。")


def _sheet(page: DocumentPage) -> files.Sheet:
    """Drawn from the picture as it came; what was turned by hand since counts as well."""
    source = page.source or page
    document = source.document
    turned = source.turned + (page.turned if page.source else 0)
    return files.Sheet(
        files.blob_path(document.sha256), document.kind, source.number, turned % 360, source.levelled
    )


def _note_sources(document: Document, sources: Sequence[DocumentPage], held: Sequence[Document]) -> None:
    for page, source in zip(document.pages.order_by("number"), sources, strict=True):
        page.source = source
        page.save(update_fields=["source"])
    reasons = dict.fromkeys(part.kept_reason for part in held if part.kept_reason)
    if reasons:
        # What was said about a picture still holds for its page.
        document.kept_reason = "；".join(reasons)[: terms.LONGEST_REASON]
        latest = max((part for part in held if part.kept_at), key=lambda part: str(part.kept_at))
        document.kept_by, document.kept_at = latest.kept_by, latest.kept_at
        document.save(update_fields=["kept_reason", "kept_by", "kept_at"])


def _take_in(part: Document, document: Document, actor: Actor, at: datetime) -> None:
    DOCUMENT.take("merge", part, actor=actor, at=at)
    part.merged_into = document
    part.save(update_fields=["merged_into"])
    for earlier in part.parts.select_for_update().order_by("id"):
        # The pictures go along when what was made of them is put in another order.
        earlier.merged_into = document
        earlier.save(update_fields=["merged_into"])

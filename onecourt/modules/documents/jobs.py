"""Background work on documents."""

from uuid import UUID

from onecourt.kernel import clock
from onecourt.kernel.actor import Actor
from onecourt.modules.documents import public as documents
from onecourt.platform.jobs import PICTURES, RECOGNITION, job


@job("documents.render_pages", queue=PICTURES)
def render_pages(*, document_id: str, from_page: int = 1, **_later: object) -> None:
    """Draw the pages of a document; twice gives the same pictures."""
    documents.render_pages(
        actor=Actor.system("documents.render_pages"),
        document_id=UUID(document_id),
        from_page=from_page,
        at=clock.now(),
    )


@job("documents.examine_pictures", queue=PICTURES)
def examine_pictures(*, document_id: str, from_page: int = 1, **_later: object) -> None:
    """Look at the pictures of the pages; twice finds the same and marks it once."""
    documents.examine_pictures(
        actor=Actor.system("documents.examine_pictures"),
        document_id=UUID(document_id),
        from_page=from_page,
        at=clock.now(),
    )


@job("documents.preview_document", queue=PICTURES)
def preview_document(*, document_id: str, **_later: object) -> None:
    """Lay a Word document out in pages; twice leaves the pages that are there."""
    documents.preview_document(
        actor=Actor.system("documents.preview_document"), document_id=UUID(document_id), at=clock.now()
    )


@job("documents.recognise_text", queue=RECOGNITION)
def recognise_text(*, document_id: str, from_page: int = 1, **_later: object) -> None:
    """Read the text of the pages; a page that has been read is not read again."""
    documents.recognise_text(
        actor=Actor.system("documents.recognise_text"),
        document_id=UUID(document_id),
        from_page=from_page,
        at=clock.now(),
    )

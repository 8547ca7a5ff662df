"""Pictures of pages: from the disk, or drawn now where they are not there yet."""

import logging
from collections.abc import Callable

from onecourt.modules.documents.models import Document, DocumentPage
from onecourt.modules.documents.queries.previews import shown_file
from onecourt.platform import files
from onecourt.platform.pictures import straightened

logger = logging.getLogger(__name__)


def page_picture(document: Document, number: int, *, thumb: bool = False) -> bytes:
    """The picture of a page as WebP.

    Raises Unusable when the page cannot be drawn. Drawing twice gives the same and does no harm.
    """
    return _made(
        document,
        f"{number:04d}",
        lambda: files.draw(*shown_file(document), number),
        thumb=thumb,
    )


def straight_picture(document: Document, number: int, *, thumb: bool = False) -> bytes:
    """The picture of a page set upright and level, as far as its lines told how; only the picture is.

    Raises Unusable when the page cannot be drawn.
    """
    page = document.pages.filter(number=number).first()
    if page is None or not (page.turned or page.levelled):
        return page_picture(document, number, thumb=thumb)
    return _made(
        document,
        name_of_straight(page),
        lambda: files.packed(
            straightened(page_picture(document, number), turn=page.turned, skew=page.levelled)
        ),
        thumb=thumb,
    )


def name_of_straight(page: DocumentPage) -> str:
    """The name says how far it was turned, so that other limits never find an older picture."""
    if not (page.turned or page.levelled):
        return f"{page.number:04d}"
    lean = f"{'m' if page.levelled < 0 else 'p'}{abs(round(page.levelled * 10))}"
    return f"{page.number:04d}r{page.turned}{lean}"


def _made(document: Document, name: str, draw: Callable[[], files.Drawn], *, thumb: bool) -> bytes:
    made = files.read_rendition(document.sha256, f"{'t' if thumb else 'p'}{name}.webp")
    if made is not None:
        return made
    drawn = draw()
    try:
        files.write_rendition(document.sha256, f"p{name}.webp", drawn.page)
        files.write_rendition(document.sha256, f"t{name}.webp", drawn.thumb)
    except files.DiskFull:
        # The reader still gets the page; it will be drawn again next time.
        logger.warning("no room for renditions of document %s", document.id)
    return drawn.thumb if thumb else drawn.page

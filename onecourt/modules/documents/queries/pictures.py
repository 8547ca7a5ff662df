"""Pictures of pages: from the disk, or drawn now where they are not there yet."""

import logging

from onecourt.modules.documents.models import Document
from onecourt.platform import files

logger = logging.getLogger(__name__)


def page_picture(document: Document, number: int, *, thumb: bool = False) -> bytes:
    """The picture of a page as WebP.

    Raises Unusable when the page cannot be drawn. Drawing twice gives the same and does no harm.
    """
    made = files.read_rendition(document.sha256, _name(number, thumb))
    if made is not None:
        return made
    drawn = files.draw(files.blob_path(document.sha256), document.kind, number)
    try:
        files.write_rendition(document.sha256, _name(number, thumb=False), drawn.page)
        files.write_rendition(document.sha256, _name(number, thumb=True), drawn.thumb)
    except files.DiskFull:
        # The reader still gets the page; it will be drawn again next time.
        logger.warning("no room for renditions of document %s", document.id)
    return drawn.thumb if thumb else drawn.page


def _name(number: int, thumb: bool) -> str:
    return f"{'t' if thumb else 'p'}{number:04d}.webp"

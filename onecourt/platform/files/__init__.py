"""Files on the disk: a store that loses nothing, what files really are, whether they are whole, their pages.

Nothing here knows whose a file is or who may see it; that is the business of `documents`.
"""

from onecourt.platform.files.binding import Sheet, bound
from onecourt.platform.files.drawing import Drawn, draw, is_blank, packed, size_on_screen
from onecourt.platform.files.pages import Page, has_text
from onecourt.platform.files.problems import Unusable
from onecourt.platform.files.scanning import ScannerSilent, infection_in
from onecourt.platform.files.sniff import ENDINGS, KINDS, kind_of_name, media_type_of, sniff, words_of
from onecourt.platform.files.store import (
    Arrived,
    BlobMissing,
    DiskFull,
    blob_path,
    clear_left_overs,
    has_blob,
    incoming,
    open_blob,
    read_blob,
    read_rendition,
    rendition_path,
    write_rendition,
)
from onecourt.platform.files.structure import KEPT, PICTURES, Bounds, examine

__all__ = [
    "ENDINGS",
    "KEPT",
    "KINDS",
    "PICTURES",
    "Arrived",
    "BlobMissing",
    "Bounds",
    "DiskFull",
    "Drawn",
    "Page",
    "ScannerSilent",
    "Sheet",
    "Unusable",
    "blob_path",
    "bound",
    "clear_left_overs",
    "draw",
    "examine",
    "has_blob",
    "has_text",
    "incoming",
    "infection_in",
    "is_blank",
    "kind_of_name",
    "media_type_of",
    "open_blob",
    "packed",
    "read_blob",
    "read_rendition",
    "rendition_path",
    "size_on_screen",
    "sniff",
    "words_of",
    "write_rendition",
]

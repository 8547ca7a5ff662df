"""Files on the disk: a store that loses nothing, what files really are, whether they are whole, their pages.

Nothing here knows whose a file is or who may see it; that is the business of `documents`.
"""

from onecourt.platform.files.binding import Sheet, bound
from onecourt.platform.files.drawing import Drawn, draw, is_blank, packed, size_on_screen
from onecourt.platform.files.halves import Half, extend_half, half_size, remove_half
from onecourt.platform.files.office import office_program, word_as_pdf
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
from onecourt.platform.files.structure import KEPT, PICTURES, TEXT_DOCUMENTS, Bounds, examine
from onecourt.platform.files.word import Block, text_of_docx
from onecourt.platform.files.wording import Wording, wording_of

__all__ = [
    "ENDINGS",
    "KEPT",
    "KINDS",
    "PICTURES",
    "TEXT_DOCUMENTS",
    "Arrived",
    "BlobMissing",
    "Block",
    "Bounds",
    "DiskFull",
    "Drawn",
    "Half",
    "Page",
    "ScannerSilent",
    "Sheet",
    "Unusable",
    "Wording",
    "blob_path",
    "bound",
    "clear_left_overs",
    "draw",
    "examine",
    "extend_half",
    "half_size",
    "has_blob",
    "has_text",
    "incoming",
    "infection_in",
    "is_blank",
    "kind_of_name",
    "media_type_of",
    "office_program",
    "open_blob",
    "packed",
    "read_blob",
    "read_rendition",
    "remove_half",
    "rendition_path",
    "size_on_screen",
    "sniff",
    "text_of_docx",
    "word_as_pdf",
    "wording_of",
    "words_of",
    "write_rendition",
]

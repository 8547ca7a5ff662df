"""Whether a file is whole: opened, measured and, as far as it costs little, read to the end."""

import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from onecourt.platform.files import harm, ole, problems
from onecourt.platform.files.pages import Page, measure_pdf, measure_picture
from onecourt.platform.files.problems import Unusable

PICTURES = ("jpg", "png", "tif")
_MEASURED = (*PICTURES, "pdf")
TEXT_DOCUMENTS = ("doc", "docx")
KEPT = (*_MEASURED, *TEXT_DOCUMENTS)


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much a file may hold before we stop reading it."""

    max_pages: int = 500
    max_pixels: int = 100_000_000
    max_inside_bytes: int = 200_000_000
    max_ratio: int = 200
    max_members: int = 5000


def examine(path: Path, kind: str, bounds: Bounds) -> tuple[Page, ...]:
    """Open a file of one of the kinds we keep; answers its pages, none for text documents.

    Raises Unusable with what is wrong.
    """
    if kind in PICTURES:
        return measure_picture(path, kind, bounds.max_pages, bounds.max_pixels)
    if kind == "pdf":
        pages = measure_pdf(path, bounds.max_pages)
        harm.refuse_harmful_pdf(path)
        return pages
    if kind == "docx":
        _examine_docx(path, bounds)
    elif kind == "doc":
        _examine_doc(path)
    else:
        raise ValueError(f"not a kind that is kept: {kind}")
    return ()


def _examine_doc(path: Path) -> None:
    try:
        locked = ole.word_document_is_locked(path)
        harm.refuse_harmful_doc(path)
    except ole.Damaged as failure:
        raise Unusable(problems.DAMAGED) from failure
    if locked:
        raise Unusable(problems.LOCKED)


def _examine_docx(path: Path, bounds: Bounds) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            _refuse_too_much(members, bounds)
            _refuse_unreadable(archive, members)
            harm.refuse_harmful_docx(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as failure:
        raise Unusable(problems.DAMAGED) from failure


def _refuse_too_much(members: list[zipfile.ZipInfo], bounds: Bounds) -> None:
    inside = sum(member.file_size for member in members)
    if len(members) > bounds.max_members or inside > bounds.max_inside_bytes:
        raise Unusable(problems.TOO_MUCH_INSIDE, found=(inside,))
    for member in members:
        # Small members may well be packed tightly: an empty style sheet is all blanks.
        if member.file_size > max(1_000_000, bounds.max_ratio * member.compress_size):
            raise Unusable(problems.TOO_MUCH_INSIDE, found=(inside,))


def _refuse_unreadable(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> None:
    names = {member.filename for member in members}
    if any(member.flag_bits & 1 for member in members):
        raise Unusable(problems.LOCKED)
    if not {"[Content_Types].xml", "word/document.xml"} <= names:
        raise Unusable(problems.DAMAGED)
    # Reading a member never gives more than its declared size, and ends with its check sum.
    if archive.testzip():
        raise Unusable(problems.DAMAGED)

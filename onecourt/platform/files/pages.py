"""The pages of PDF files and pictures: how many there are and how large, before anything is drawn."""

import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from struct import error as struct_error

import pypdfium2
from PIL import Image

from onecourt.platform.files import problems
from onecourt.platform.files.problems import Unusable

# Beyond twice this number of pixels a picture is not even opened; warnings below that are ours to give.
Image.MAX_IMAGE_PIXELS = 200_000_000
warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)

_FORMATS = {"jpg": ["JPEG"], "png": ["PNG"], "tif": ["TIFF"]}
_NOMINAL_DPI = (0, 1, 72, 96)
ORIENTATION, _EXIF = 0x0112, 0x8769
_OF_A_CAMERA = (0x829A, 0x829D, 0x920A)  # exposure time, aperture, focal length
_READ_AT_ONCE = 200_000_000  # pixels of a many-page TIFF that are read to the end at intake
_LEAST_SIGNS = 20  # a scanner may print a number on a page; that is no text
_LOADED_AT_ONCE = 20  # pages of a PDF that are loaded at intake
_DECODER_FAILURES = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    EOFError,
    struct_error,
)

# The PDF library is not safe for threads: one at a time in each process.
_pdf_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it is to be looked at: pixels of a picture, points of a PDF page.

    `dpi` is set only where a scan tells its own resolution.
    """

    number: int
    width: int
    height: int
    dpi: int | None = None


def measure_picture(path: Path, kind: str, max_pages: int, max_pixels: int) -> tuple[Page, ...]:
    """The pages of a picture file; sizes are asked before anything is decoded.

    Raises Unusable.
    """
    with opened_picture(path, kind) as picture:
        # Cameras hide further pictures in a JPEG; only a TIFF has pages.
        with damage_on(None):
            frames = getattr(picture, "n_frames", 1) if kind == "tif" else 1
        if frames > max_pages:
            raise Unusable(problems.TOO_MANY_PAGES, found=(frames,))
        return tuple(_measure_frames(picture, frames, max_pixels))


def measure_pdf(path: Path, max_pages: int) -> tuple[Page, ...]:
    """The pages of a PDF file in points.

    Raises Unusable.
    """
    with opened_pdf(path) as pdf:
        count = len(pdf)
        if count > max_pages:
            raise Unusable(problems.TOO_MANY_PAGES, found=(count,))
        if count == 0:
            raise Unusable(problems.DAMAGED)
        pages = tuple(_measure_sheet(pdf, number) for number in range(1, count + 1))
    # Readers mend a file that was cut off and show what is left; we must not take that for the whole.
    if not _ends_properly(path):
        raise Unusable(problems.CUT_SHORT)
    return pages


def has_text(path: Path, number: int) -> bool:
    """Whether a page of a PDF file holds text of its own: then nobody photographed it.

    Raises Unusable.
    """
    with opened_pdf(path) as pdf, damage_on(number):
        sheet = pdf.get_page(number - 1)
        text = sheet.get_textpage()
        signs = text.count_chars()
        text.close()
        sheet.close()
    return bool(signs >= _LEAST_SIGNS)


@contextmanager
def opened_picture(path: Path, kind: str) -> Iterator[Image.Image]:
    """A picture, opened by the one decoder of its kind.

    Raises Unusable.
    """
    try:
        picture = Image.open(path, formats=_FORMATS[kind])
    except Image.DecompressionBombError as bomb:
        raise Unusable(problems.TOO_MANY_PIXELS) from bomb
    except _DECODER_FAILURES as failure:
        raise Unusable(problems.DAMAGED) from failure
    with picture:
        yield picture


@contextmanager
def alone_with_pdf() -> Iterator[None]:
    """Whoever uses the PDF library keeps all others of this process waiting."""
    with _pdf_lock:
        yield


@contextmanager
def opened_pdf(path: Path) -> Iterator[pypdfium2.PdfDocument]:
    """A PDF file; whoever holds it keeps all others of this process waiting.

    Raises Unusable.
    """
    with _pdf_lock:
        try:
            pdf = pypdfium2.PdfDocument(path)
        except pypdfium2.PdfiumError as failure:
            locked = failure.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD or "password" in str(failure).lower()
            raise Unusable(problems.LOCKED if locked else problems.DAMAGED) from failure
        try:
            yield pdf
        finally:
            pdf.close()


@contextmanager
def damage_on(page: int | None) -> Iterator[None]:
    """What a decoder says about broken content becomes damage on that page."""
    try:
        yield
    except Image.DecompressionBombError as bomb:
        raise Unusable(problems.TOO_MANY_PIXELS, page) from bomb
    except (pypdfium2.PdfiumError, *_DECODER_FAILURES) as failure:
        raise Unusable(problems.DAMAGED, page) from failure


def _lies_sideways(picture: Image.Image) -> bool:
    """Whether the camera noted that the picture must be turned by a right angle."""
    return picture.getexif().get(ORIENTATION, 1) in (5, 6, 7, 8)


def _measure_frames(picture: Image.Image, frames: int, max_pixels: int) -> Iterator[Page]:
    read = 0
    for number in range(1, frames + 1):
        page = number if frames > 1 else None
        with damage_on(page):
            picture.seek(number - 1)
            width, height = picture.size
        # Before anything else: even asking a PNG for its notes would decode it.
        if width * height > max_pixels:
            raise Unusable(problems.TOO_MANY_PIXELS, page, (width, height))
        with damage_on(page):
            dpi, sideways = _scan_dpi(picture), _lies_sideways(picture)
        read += width * height
        if number == 1 or read <= _READ_AT_ONCE:
            with damage_on(page):
                # A JPEG is read to its end at an eighth of its size: a fraction of the time.
                picture.draft("RGB", (width // 8 or 1, height // 8 or 1))
                picture.load()
        yield Page(number, height, width, dpi) if sideways else Page(number, width, height, dpi)


def _scan_dpi(picture: Image.Image) -> int | None:
    """What a scan says about its resolution; cameras and editors write numbers that mean nothing."""
    noted = picture.info.get("dpi")
    if not noted or any(tag in picture.getexif().get_ifd(_EXIF) for tag in _OF_A_CAMERA):
        return None
    dpi = round(min(float(noted[0]), float(noted[1])))
    return None if dpi in _NOMINAL_DPI or not 0 < dpi < 10_000 else dpi


def _measure_sheet(pdf: pypdfium2.PdfDocument, number: int) -> Page:
    with damage_on(number):
        width, height = pdf.get_page_size(number - 1)
        if number <= _LOADED_AT_ONCE:
            pdf.get_page(number - 1).close()
    if not (0 < width < 1_000_000 and 0 < height < 1_000_000):
        raise Unusable(problems.DAMAGED, number)
    return Page(number, max(1, round(width)), max(1, round(height)))


def _ends_properly(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 65536))
        tail = file.read().rstrip(b"\x00\r\n\t ")
    return b"%%EOF" in tail[-4096:]

"""Pages of pictures bound into one PDF file; a JPEG goes in as it is, without being saved anew."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image

from onecourt.platform.files.drawing import TURNS, on_white
from onecourt.platform.files.pages import ORIENTATION, alone_with_pdf, damage_on, opened_picture

_SHORT_SIDE = 595  # points: the pages of one file come out as wide as a sheet of A4
_QUALITY = 92
_CLOCKWISE = {1: 0, 3: 180, 6: 90, 8: 270}  # what the camera noted, where it is no mirror image


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a picture file, and by how much it is set upright (degrees clockwise) and made level."""

    path: Path
    kind: str
    number: int = 1
    turned: int = 0
    levelled: float = 0.0


def bound(sheets: Sequence[Sheet]) -> bytes:
    """One PDF file of these pages in this order.

    Raises Unusable where a page cannot be read.
    """
    ready = [_as_jpeg(sheet) for sheet in sheets]
    with alone_with_pdf():
        pdf = pypdfium2.PdfDocument.new()
        try:
            for sheet, (content, noted) in zip(sheets, ready, strict=True):
                _add(pdf, content, turned=(noted + sheet.turned) % 360, levelled=sheet.levelled)
            target = BytesIO()
            pdf.save(target)
        finally:
            pdf.close()
    return target.getvalue()


def _as_jpeg(sheet: Sheet) -> tuple[bytes, int]:
    """The page as a JPEG, and the turn that its camera noted."""
    with opened_picture(sheet.path, sheet.kind) as picture, damage_on(sheet.number):
        noted = picture.getexif().get(ORIENTATION, 1)
        if sheet.kind == "jpg" and picture.mode in ("L", "RGB") and noted in _CLOCKWISE:
            return sheet.path.read_bytes(), _CLOCKWISE[noted]
        picture.seek(sheet.number - 1)
        turn = TURNS.get(picture.getexif().get(ORIENTATION, 1))
        page = on_white(picture)
        page = page if turn is None else page.transpose(turn)
        target = BytesIO()
        page.save(target, "JPEG", quality=_QUALITY)
        return target.getvalue(), 0


def _add(pdf: pypdfium2.PdfDocument, content: bytes, *, turned: int, levelled: float) -> None:
    with Image.open(BytesIO(content), formats=["JPEG"]) as picture:
        wide, high = picture.size
    scale = _SHORT_SIDE / min(wide, high)
    width, height = wide * scale, high * scale
    page = pdf.new_page(width, height)
    image = pypdfium2.PdfImage.new(pdf)
    image.load_jpeg(BytesIO(content), inline=True)
    matrix = pypdfium2.PdfMatrix().scale(width, height)
    if levelled:
        matrix = matrix.translate(-width / 2, -height / 2).rotate(levelled).translate(width / 2, height / 2)
    image.set_matrix(matrix)
    page.insert_obj(image)
    page.gen_content()
    page.set_rotation(turned)
    page.close()

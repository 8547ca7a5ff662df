"""Pictures of pages for the screen: upright, on white, without the camera's notes, small enough to send."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageStat

from onecourt.platform.files.pages import ORIENTATION, damage_on, opened_pdf, opened_picture

WIDTH = 1200
THUMB_WIDTH = 160
MAX_HEIGHT = 16000  # a WebP cannot be higher than 16383; long screenshots of chats come close
MAX_BYTES = 250_000
_QUALITIES = (78, 50, 30)

_T = Image.Transpose
TURNS = {
    2: _T.FLIP_LEFT_RIGHT,
    3: _T.ROTATE_180,
    4: _T.FLIP_TOP_BOTTOM,
    5: _T.TRANSPOSE,
    6: _T.ROTATE_270,
    7: _T.TRANSVERSE,
    8: _T.ROTATE_90,
}
_SIDEWAYS = (_T.TRANSPOSE, _T.ROTATE_270, _T.TRANSVERSE, _T.ROTATE_90)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pictures of one page, as WebP."""

    page: bytes
    thumb: bytes


def size_on_screen(width: float, height: float, *, is_vector: bool) -> tuple[int, int]:
    """The size of the picture made from a page; pixels are never blown up."""
    wide = float(WIDTH if is_vector else min(WIDTH, width))
    high = height * wide / width
    shrink = min(1.0, MAX_HEIGHT / high)
    return max(1, round(wide * shrink)), max(1, round(high * shrink))


def draw(path: Path, kind: str, number: int) -> Drawn:
    """The pictures of one page of a PDF file or a picture.

    Raises Unusable when the page cannot be read.
    """
    return packed(_draw_sheet(path, number) if kind == "pdf" else _draw_frame(path, kind, number))


def packed(page: Image.Image) -> Drawn:
    """A page picture and its thumbnail as WebP."""
    thumb = page.resize(
        (THUMB_WIDTH, max(1, round(page.height * THUMB_WIDTH / page.width))), reducing_gap=2.0
    )
    if thumb.height > THUMB_WIDTH * 3:
        thumb = thumb.crop((0, 0, THUMB_WIDTH, THUMB_WIDTH * 3))
    return Drawn(_as_webp(page), _as_webp(thumb))


def is_blank(thumb: bytes) -> bool:
    """Whether there is nothing to be seen on a page, told from its thumbnail."""
    with Image.open(BytesIO(thumb), formats=["WEBP"]) as picture:
        # Extremes would be fooled by one speck of dust; the spread is not.
        return ImageStat.Stat(picture.convert("L")).stddev[0] < 1.0


def _draw_sheet(path: Path, number: int) -> Image.Image:
    with opened_pdf(path) as pdf, damage_on(number):
        width, height = pdf.get_page_size(number - 1)
        size = size_on_screen(width, height, is_vector=True)
        sheet = pdf.get_page(number - 1)
        picture = sheet.render(scale=size[0] / width).to_pil()
        sheet.close()
        drawn = picture.convert("RGB")
    return drawn if drawn.size == size else drawn.resize(size)


def _draw_frame(path: Path, kind: str, number: int) -> Image.Image:
    with opened_picture(path, kind) as picture, damage_on(number):
        picture.seek(number - 1)
        turn = TURNS.get(picture.getexif().get(ORIENTATION, 1))
        size = size_on_screen(*picture.size, is_vector=False)
        if turn in _SIDEWAYS:
            size = size_on_screen(picture.height, picture.width, is_vector=False)[::-1]
        # Decoded no larger than needed: twice the size keeps small print sharp.
        picture.draft("RGB", (size[0] * 2, size[1] * 2))
        drawn = on_white(picture)
        if drawn.size != size:
            drawn = drawn.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
        return drawn if turn is None else drawn.transpose(turn)


def on_white(picture: Image.Image) -> Image.Image:
    """Any way of writing colours as plain RGB; what is transparent becomes paper."""
    if picture.mode.startswith("I"):
        # Sixteen bits of grey are scaled down to eight, not cut off.
        grey = picture.convert("I")
        top = 257 if grey.getextrema()[1] > 255 else 1  # type: ignore[operator]
        return grey.point(lambda value: value * (1 / top)).convert("L").convert("RGB")
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    layer = picture.convert("RGBA")
    paper = Image.new("RGB", layer.size, "white")
    paper.paste(layer, mask=layer.getchannel("A"))
    return paper


def _as_webp(picture: Image.Image) -> bytes:
    """Written anew from the pixels alone, so that no place or device from the original goes along."""
    content = b""
    for quality in _QUALITIES:
        target = BytesIO()
        picture.save(target, "WEBP", quality=quality, method=3, exif=b"", icc_profile=None, xmp=b"")
        content = target.getvalue()
        if len(content) <= MAX_BYTES:
            break
    return content

"""Setting a page upright, for its picture on the screen only."""

from io import BytesIO

from PIL import Image

_WIDEST = 1200


def straightened(content: bytes, *, turn: int, skew: float) -> Image.Image:
    """The page picture turned clockwise by right angles, then by what the lines lean."""
    with Image.open(BytesIO(content), formats=["WEBP"]) as picture:
        page = picture.convert("RGB")
    if turn:
        page = page.rotate(-turn, expand=True)
    size = size_when_straight(page.width, page.height, turn=0)
    if skew:
        page = page.rotate(-skew, resample=Image.Resampling.BICUBIC, expand=False, fillcolor=_paper_of(page))
    return page if page.size == size else page.resize(size, Image.Resampling.LANCZOS)


def size_when_straight(width: int, height: int, *, turn: int) -> tuple[int, int]:
    """The size of the straightened picture; one that lay on its side is not wider than the others."""
    if turn in (90, 270):
        width, height = height, width
    shrink = min(1.0, _WIDEST / width)
    return max(1, round(width * shrink)), max(1, round(height * shrink))


def _paper_of(page: Image.Image) -> tuple[int, int, int]:
    """The commonest light colour: what the corners are filled with."""
    small = page.resize((40, 40)).getcolors(1600) or []
    # Counted colours of an RGB picture are triples; Pillow's types allow single levels as well.
    colours = [(count, colour) for count, colour in small if isinstance(colour, tuple)]
    red, green, blue = max(colours, key=lambda each: (sum(each[1]) > 300, each[0]))[1][:3]
    return red, green, blue

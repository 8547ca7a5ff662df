"""The picture of a captcha: digits askew on a plain ground, dark enough to be read."""

import io
import secrets

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 176, 56
CELL, SIZE = 40, 40
PAPER = (245, 247, 250)
INKS = ((11, 42, 82), (74, 31, 31), (22, 66, 42), (58, 40, 92))
MOST_ASKEW = 18
LINES = 3


def draw_captcha(digits: str) -> bytes:
    """A PNG of the digits; drawn anew, the same digits look different."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(picture)
    for _ in range(LINES):
        pen.line((0, _below(HEIGHT), WIDTH, _below(HEIGHT)), fill=(150, 160, 175), width=1)
    for place, digit in enumerate(digits):
        picture.paste(*_tile(digit, place))
    written = io.BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()


def _tile(digit: str, place: int) -> tuple[tuple[int, int, int], tuple[int, int], Image.Image]:
    """Ink, corner and mask of one digit."""
    mask = Image.new("L", (CELL + 8, HEIGHT - 4), 0)
    ImageDraw.Draw(mask).text((12, 2), digit, fill=255, font=ImageFont.load_default(SIZE))
    turned = mask.rotate(_below(2 * MOST_ASKEW) - MOST_ASKEW, resample=Image.Resampling.BICUBIC)
    ink = INKS[_below(len(INKS))]
    return ink, (4 + place * CELL + _below(5), _below(6) - 2), turned


def _below(limit: int) -> int:
    return secrets.randbelow(limit)

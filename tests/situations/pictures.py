"""Pages as cameras and scanners see them: clean ones, and each fault at three strengths. All drawn here."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
from django.conf import settings
from PIL import Image, ImageDraw, ImageFont

from onecourt.platform.pictures import Rgb

WORDS = (
    "原告林小禾与被告邹远山系朋友关系。2025年3月1日，被告因经营需要，向原告借款80,000元，约定年利率百分之六，"
    "借期一年，到期一次还清。原告当日通过银行转账交付全部款项，被告出具借条一张。到期后，原告多次催要，"
    "被告以资金周转困难为由，至今未还。原告认为，双方的借贷关系依法成立，被告应当按照约定还本付息，"
    "故请求判令被告归还借款本金及利息，并承担本案诉讼费用。以上事实，有借条、转账记录、聊天记录为证。"
)
LETTERS = "The loan of 80,000 yuan was paid by transfer, and a note was signed; it has not been paid back. "
FONTS = ("NotoSerifSC_400Regular.ttf", "NotoSansSC_400Regular.ttf", "NotoSansSC_700Bold.ttf")
PAPERS = ((255, 255, 255), (246, 241, 228), (238, 240, 244), (236, 228, 205))
INKS = ((20, 20, 22), (30, 40, 110), (60, 60, 64))
TABLES = ((112, 82, 58), (58, 62, 70), (150, 128, 100), (40, 78, 70))


@dataclass(frozen=True)
class Example:
    """A page picture, the fault that was put into it (empty: none) and how strongly, 1 to 3."""

    picture: Rgb
    fault: str = ""
    strength: int = 0


def _font(name: str, size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    path = Path(settings.ONECOURT_FONTS) / name
    return ImageFont.truetype(str(path), size) if path.is_file() else ImageFont.load_default(size)


def _written(seed: int, size: int, font: str, ruled: bool) -> Image.Image:
    """Black writing on white, A4 at 120 dpi: title, paragraphs that end where they end, a name below."""
    chance = random.Random(seed)
    page = Image.new("L", (1000, 1414), 255)
    draw = ImageDraw.Draw(page)
    has_font = (Path(settings.ONECOURT_FONTS) / font).is_file()
    words = WORDS if has_font else LETTERS
    face, y, left, right = _font(font, size), 210, 120, 880
    draw.text(
        (340, 110), "民事起诉状" if has_font else "Statement of claim", font=_font(font, 2 * size), fill=0
    )
    bottom = chance.choice((720, 1050, 1260))
    while y < bottom:
        start = chance.randrange(len(words))
        text = (words[start:] + words)[: chance.randrange(60, 160) * (1 if has_font else 3)]
        x = left + 2 * size
        for sign in text:
            wide = draw.textlength(sign, font=face)
            if x + wide > right:
                x, y = left, y + round(size * 1.75)
                if y >= bottom:
                    break
            draw.text((x, y), sign, font=face, fill=0)
            x += wide
        y += round(size * 2.2)
    draw.text((610, 1310), "具状人：林小禾" if has_font else "Signed: Lin Xiaohe", font=face, fill=0)
    if ruled:
        for row in range(196, 1290, round(size * 1.75)):
            draw.line((110, row, 890, row), fill=170, width=1)
    return page


def a_sheet(chance: random.Random, *, blank: bool = False) -> Rgb:
    """A sheet of paper of some colour, written on with some ink and font."""
    paper, ink = chance.choice(PAPERS), chance.choice(INKS)
    if blank:
        return np.full((1414, 1000, 3), paper, np.uint8)
    size, font = chance.choice((17, 20, 24, 28)), chance.choice(FONTS)
    page = np.asarray(_written(chance.randrange(10_000), size, font, chance.random() < 0.2))
    share = page[..., None].astype(np.float32) / 255
    drawn: Rgb = (share * np.array(paper) + (1 - share) * np.array(ink)).astype(np.uint8)
    return drawn


def photographed(chance: random.Random, sheet: Rgb, *, margin: float | None = None, lean: float = 0.0) -> Rgb:
    """The sheet on a table, seen a little from one side."""
    high, wide = sheet.shape[:2]
    margin = chance.uniform(0.02, 0.08) if margin is None else margin
    full = (round(wide * (1 + 2 * margin)), round(high * (1 + 2 * margin)))
    table = np.array(chance.choice(TABLES), np.float32)
    grain = np.random.default_rng(chance.randrange(9999)).normal(
        0, 5, (full[1] // 4 + 1, full[0] // 4 + 1, 1)
    )
    ground = cv2.resize((table + grain).astype(np.float32), full)
    x, y = wide * margin, high * margin
    corners = np.array([[x, y], [x + wide, y], [x + wide, y + high], [x, y + high]], np.float32)
    tilt = np.array([[chance.uniform(-0.008, 0.008) * wide for _ in range(2)] for _ in range(4)], np.float32)
    turning = cv2.getRotationMatrix2D((full[0] / 2, full[1] / 2), lean, 1)
    corners = cv2.transform((corners + tilt)[None], turning)[0].astype(np.float32)
    flat = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    moved = cv2.getPerspectiveTransform(flat, corners)
    seen = cv2.warpPerspective(sheet, moved, full, flags=cv2.INTER_AREA)
    there = cv2.warpPerspective(np.ones((high, wide), np.float32), moved, full)[..., None]
    shown: Rgb = np.clip(seen * there + ground * (1 - there), 0, 255).astype(np.uint8)
    return shown


def lit(chance: random.Random, picture: Rgb, level: float | None = None) -> Rgb:
    """Daylight or a lamp at one side, warm or cold."""
    high, wide = picture.shape[:2]
    level = chance.uniform(0.72, 0.98) if level is None else level
    fall, way = chance.uniform(0, 0.28), chance.uniform(0, 2 * np.pi)
    down, across = np.mgrid[0:high, 0:wide].astype(np.float32)
    slope = (np.cos(way) * across / wide + np.sin(way) * down / high).astype(np.float32)
    slope = (slope - slope.min()) / max(float(np.ptp(slope)), 1e-6)
    colour = np.array((1, 1 - chance.uniform(0, 0.06), 1 - chance.uniform(0, 0.14)), np.float32)
    light: Rgb = np.clip(picture * (level * (1 - fall * slope))[..., None] * colour, 0, 255).astype(np.uint8)
    return light


def taken(chance: random.Random, picture: Rgb, noise: float | None = None) -> Rgb:
    """As it leaves the camera and the page drawer: softened a little, with noise, packed."""
    soft = cv2.GaussianBlur(picture, (0, 0), chance.uniform(0.3, 0.7))
    noise = chance.uniform(0.5, 3.5) if noise is None else noise
    grains = np.random.default_rng(chance.randrange(9999)).normal(0, noise, (*soft.shape[:2], 1))
    seen = np.clip(soft + grains, 0, 255).astype(np.uint8)
    scale = min(1.0, 1200 / seen.shape[1])
    small = cv2.resize(seen, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    target = BytesIO()
    Image.fromarray(small).save(target, "JPEG", quality=chance.choice((60, 75, 85)))
    return np.asarray(Image.open(target).convert("RGB"))


def a_clean_page(chance: random.Random) -> Rgb:
    """A scan, a copy, or a photograph as a careful person takes it."""
    sheet = a_sheet(chance)
    if chance.random() < 0.3:
        return taken(chance, sheet, noise=chance.uniform(0, 1.5))
    return taken(chance, lit(chance, photographed(chance, sheet, lean=chance.uniform(-1.2, 1.2))))


def _blurred(chance: random.Random, strength: int) -> Rgb:
    picture = lit(chance, photographed(chance, a_sheet(chance)))
    if chance.random() < 0.5:
        return taken(
            chance, cv2.GaussianBlur(picture, (0, 0), (1.6, 2.6, 4.5)[strength - 1]).astype(np.uint8)
        )
    length = (5, 9, 16)[strength - 1]
    streak = np.zeros((length, length), np.float32)
    cv2.line(streak, (0, chance.choice((0, length // 2))), (length - 1, length // 2), 1.0)
    if chance.random() < 0.5:
        streak = streak.T
    return taken(chance, cv2.filter2D(picture, -1, streak / streak.sum()).astype(np.uint8))


def _dark(chance: random.Random, strength: int) -> Rgb:
    return taken(chance, lit(chance, photographed(chance, a_sheet(chance)), (0.42, 0.28, 0.17)[strength - 1]))


def _washed_out(chance: random.Random, strength: int) -> Rgb:
    picture = photographed(chance, a_sheet(chance)).astype(np.float32)
    veil = (0.5, 0.72, 0.86)[strength - 1]
    return taken(chance, np.clip(picture * (1 - veil) + 262 * veil, 0, 255).astype(np.uint8))


def _glaring(chance: random.Random, strength: int) -> Rgb:
    picture = lit(chance, photographed(chance, a_sheet(chance)), chance.uniform(0.7, 0.85)).astype(np.float32)
    high, wide = picture.shape[:2]
    down, across = np.mgrid[0:high, 0:wide].astype(np.float32)
    x, y = chance.uniform(0.3, 0.7) * wide, chance.uniform(0.25, 0.45) * high
    radius = (0.07, 0.13, 0.22)[strength - 1] * wide
    away = np.hypot((across - x) / chance.uniform(0.8, 1.3), down - y) / radius
    shine = 1 / (1 + np.exp(np.minimum((away - 1) * 7, 60)))
    return taken(chance, np.clip(picture + 330 * shine[..., None], 0, 255).astype(np.uint8))


def _leaning(chance: random.Random, strength: int) -> Rgb:
    degrees = (2.0, 5.0, 11.0)[strength - 1] * chance.choice((-1, 1))
    margin = 0.05 + 0.012 * abs(degrees)
    return taken(chance, lit(chance, photographed(chance, a_sheet(chance), margin=margin, lean=degrees)))


def _turned(chance: random.Random, strength: int) -> Rgb:
    # No weak form exists: a page lies on its side or on its head, or it does not.
    return np.ascontiguousarray(np.rot90(a_clean_page(chance), (3, 1, 2)[strength - 1]))


def _cut(chance: random.Random, strength: int) -> Rgb:
    """An edge or a corner lies outside the picture, or a corner is folded over."""
    share = (0.03, 0.09, 0.18)[strength - 1]
    picture = lit(chance, photographed(chance, a_sheet(chance), margin=0.06, lean=chance.uniform(-3, 3)))
    high, wide = picture.shape[:2]
    if chance.random() < 0.6:
        picture = picture[: round(high * (1 - 0.06 - share))]
        return taken(chance, picture if chance.random() < 0.5 else np.ascontiguousarray(picture[::-1, ::-1]))
    size = round(1.6 * share * wide)
    table = picture[4, 4].tolist()
    x, y = round(wide * 0.94), round(high * 0.04)
    corner = np.array([[x - size, 0], [wide, 0], [wide, y + size], [x + 30, y + size]], np.int32)
    covered = cv2.fillPoly(picture.copy(), [corner], table)
    return taken(chance, covered.astype(np.uint8))


def _far_away(chance: random.Random, strength: int) -> Rgb:
    margin = (0.25, 0.45, 0.8)[strength - 1]
    return taken(chance, lit(chance, photographed(chance, a_sheet(chance), margin=margin)))


def _of_a_screen(chance: random.Random, strength: int) -> Rgb:
    """The page on a screen: three coloured stripes to each dot, seen by the dots of the camera."""
    sheet = a_sheet(chance)
    wide = chance.choice((620, 760, 900))
    shown = cv2.resize(sheet, (wide, round(wide * sheet.shape[0] / sheet.shape[1])))
    dots = np.repeat(np.repeat(shown, 3, axis=0), 3, axis=1).astype(np.float32)
    stripes = np.zeros_like(dots)
    for colour in range(3):
        stripes[:, colour::3, colour] = dots[:, colour::3, colour] * 2.4
    stripes[2::3] *= 0.35
    seen = np.clip(cv2.GaussianBlur(stripes, (0, 0), (1.05, 0.75, 0.6)[strength - 1]), 0, 255)
    high, full = seen.shape[:2]
    size = (1250, round(1250 * high / full))
    turning = cv2.getRotationMatrix2D(
        (full / 2, high / 2), chance.uniform(-2.5, 2.5), 1250 / full * chance.uniform(0.96, 1.04)
    )
    turning[:, 2] += (size[0] / 2 - full / 2, size[1] / 2 - high / 2)
    return taken(chance, lit(chance, cv2.warpAffine(seen.astype(np.uint8), turning, size)))


def _blank(chance: random.Random, strength: int) -> Rgb:
    """Weak: the print of the back shines through; clear: nothing at all."""
    sheet = a_sheet(chance, blank=True)
    if strength == 1:
        back = np.asarray(_written(1, 24, FONTS[0], False))[:, ::-1, None].astype(np.float32) / 255
        sheet = (sheet * (0.9 + 0.1 * back)).astype(np.uint8)
    return taken(chance, lit(chance, photographed(chance, sheet)))


FAULTS: dict[str, Callable[[random.Random, int], Rgb]] = {
    "blurred": _blurred,
    "too_dark": _dark,
    "too_bright": _washed_out,
    "glare": _glaring,
    "skewed": _leaning,
    "turned": _turned,
    "cut_off": _cut,
    "of_a_screen": _of_a_screen,
    "too_much_around": _far_away,
    "blank_page": _blank,
}


def clean_pages(seed: int, count: int) -> list[Example]:
    chance = random.Random(seed)
    return [Example(a_clean_page(chance)) for _ in range(count)]


def faulty_pages(seed: int, fault: str, strength: int, count: int) -> list[Example]:
    chance = random.Random(f"{seed} {fault} {strength}")
    return [Example(FAULTS[fault](chance, strength), fault, strength) for _ in range(count)]


def the_same_again(chance: random.Random, strength: int) -> tuple[Rgb, Rgb]:
    """A page twice: saved anew, in another light, photographed again."""
    sheet = a_sheet(chance)
    first = taken(chance, lit(chance, photographed(chance, sheet)))
    if strength == 3:
        return first, cv2.resize(first, None, fx=0.9, fy=0.9, interpolation=cv2.INTER_AREA).astype(np.uint8)
    if strength == 2:
        return first, lit(chance, first)
    return first, taken(chance, lit(chance, photographed(chance, sheet)))


def as_jpeg(picture: Rgb) -> bytes:
    """A page picture as a phone saves it, large enough to be taken in."""
    target = BytesIO()
    page = Image.fromarray(picture)
    scale = max(1.0, 1500 / max(page.size), 1100 / min(page.size))
    page.resize((round(page.width * scale), round(page.height * scale))).save(target, "JPEG", quality=90)
    return target.getvalue()


def a_note(says: str) -> bytes:
    """A sheet with one line of print, sharp and straight: what any reader must be able to read."""
    page = Image.new("RGB", (1200, 1600), "white")
    draw = ImageDraw.Draw(page)
    draw.text((140, 300), says, font=_font(FONTS[0], 44), fill=(10, 10, 10))
    target = BytesIO()
    page.save(target, "JPEG", quality=92)
    return target.getvalue()


def a_clean_photo(seed: int = 4) -> bytes:
    """A photograph in which nothing is to be found."""
    return as_jpeg(a_clean_page(random.Random(seed)))


def a_poor_photo(fault: str, strength: int = 3) -> bytes:
    """A photograph with one fault."""
    return as_jpeg(faulty_pages(1, fault, strength, 1)[0].picture)

"""How the lines of writing run: by how much they lean, whether the page lies on its side or on its head."""

from dataclasses import dataclass

import cv2
import numpy as np

from onecourt.platform.pictures.arrays import Mask, shrunk

_LOOKED_AT = 800
_WIDEST = 20.0  # degrees
_LEAST_SIGNS = 60
_BARS = 1.0  # how much longer than high the lines must come out


@dataclass(frozen=True, slots=True)
class Course:
    """`turn`: degrees clockwise (0, 90, 180, 270) that set the page upright, None where it cannot be told;
    `skew`: degrees clockwise that then make the lines level, None where there are no lines."""

    turn: int | None
    skew: float | None


def measure_course(ink: Mask, *, sure: float) -> Course:
    """The course of the lines; `sure` is how much the evidence for a turn must outweigh the rest."""
    small = np.where(shrunk(ink, _LOOKED_AT) > 90, 255, 0).astype(np.uint8)
    if int((small > 0).sum()) < 300:
        return Course(None, None)
    lying = _lies_sideways(small, sure)
    level = np.ascontiguousarray(np.rot90(small, -1)) if lying else small
    skew = _lean(level)
    if lying is None or skew is None:
        return Course(None, skew)
    full = np.where(shrunk(ink, 1500) > 90, 255, 0).astype(np.uint8)
    upright = np.ascontiguousarray(np.rot90(full, -1)) if lying else full
    on_its_head = _on_its_head(leaned(upright, skew), sure)
    if on_its_head is None:
        # What lies on its side must be turned one way or the other; half a certainty turns nothing.
        return Course(None if lying else 0, skew)
    return Course((90 if lying else 0) + (180 if on_its_head else 0), skew)


def leaned(mask: Mask, degrees: float) -> Mask:
    """The page turned clockwise by some degrees."""
    height, width = mask.shape
    turning = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1)
    return cv2.warpAffine(mask, turning, (width, height), flags=cv2.INTER_NEAREST).astype(np.uint8)


def _lean(mask: Mask) -> float | None:
    """The angle at which the rows of the page are most unlike each other."""
    small = shrunk(mask, 500)
    side = int(np.hypot(*small.shape)) + 2
    canvas = np.zeros((side, side), np.uint8)
    top, left = (side - small.shape[0]) // 2, (side - small.shape[1]) // 2
    canvas[top : top + small.shape[0], left : left + small.shape[1]] = small
    best = max(np.arange(-_WIDEST, _WIDEST + 1, 1.0), key=lambda angle: _unevenness(canvas, angle))
    fine = np.arange(best - 1.0, best + 1.01, 0.2)
    found = float(max(fine, key=lambda angle: _unevenness(canvas, angle)))
    typical = float(np.median([_unevenness(canvas, angle) for angle in (-17, -13, -9, 9, 13, 17)]))
    return found if _unevenness(canvas, found) > 1.35 * typical else None


def _unevenness(canvas: Mask, degrees: float) -> float:
    rows = leaned(canvas, float(degrees)).sum(axis=1, dtype=np.float64)
    return float(np.square(np.diff(rows)).sum())


def _lies_sideways(mask: Mask, sure: float) -> bool | None:
    """Signs of one line stand nearer to each other than lines do: widened, they first grow into bars."""
    count = cv2.connectedComponents(mask)[0]
    if count - 1 < _LEAST_SIGNS:
        return None
    way = max((_stretch(mask, size) for size in (5, 7, 9, 11, 15)), key=abs)
    if abs(way) < np.log(sure) * _BARS:
        return None
    return way < 0


def _stretch(mask: Mask, size: int) -> float:
    """Whether the pieces of a widened page are wide (above 0) or high (below), weighed by their size."""
    grown = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((size, size), np.uint8))
    count, _, facts, _ = cv2.connectedComponentsWithStats(grown)
    wide, high, area = (facts[1:count, each].astype(np.float64) for each in (2, 3, 4))
    # Rules and frames are longer than any line of writing and much thinner.
    plain = np.minimum(wide, high) >= 5
    if int(plain.sum()) < 5:
        return 0.0
    return float((np.log(wide / high) * area)[plain].sum() / area[plain].sum())


def _on_its_head(mask: Mask, sure: float) -> bool | None:
    """Stops and commas stand low in their line; lines begin together and end where they end."""
    low = high = 0
    lines = _rows_of(mask)
    begins, ends = [], []
    for top, bottom in lines:
        line = mask[top:bottom]
        columns = np.flatnonzero(line.any(axis=0))
        begins.append(int(columns[0]))
        ends.append(int(columns[-1]))
        for place in _small_marks(line):
            low += place > 0.62
            high += place < 0.38
    lows, highs = low + _tied(begins), high + _tied(ends)
    if lows + highs < 8:
        return None
    if lows > sure * highs:
        return False
    return True if highs > sure * lows else None


def _tied(edges: list[int]) -> float:
    """How many lines share the commonest edge."""
    if len(edges) < 5:
        return 0
    values = np.array(edges)
    return float(max((np.abs(values - value) <= 6).sum() for value in values)) / 2


def _rows_of(mask: Mask) -> list[tuple[int, int]]:
    """The lines of writing as stretches of rows."""
    written = mask.sum(axis=1, dtype=np.float64) / 255 > 2
    edges = np.flatnonzero(np.diff(np.concatenate(([0], written.astype(np.int8), [0]))))
    stretches = [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a >= 8]
    if not stretches:
        return []
    usual = float(np.median([b - a for a, b in stretches]))
    return [(a, b) for a, b in stretches if 0.6 * usual <= b - a <= 1.8 * usual]


def _small_marks(line: Mask) -> list[float]:
    """Where small signs that stand alone have their middle, from 0 (top of the line) to 1."""
    tall = line.shape[0]
    inked = line.any(axis=0)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], inked.astype(np.int8), [0]))))
    found = []
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        rows = np.flatnonzero(line[:, left:right].any(axis=1))
        height = rows[-1] - rows[0] + 1
        if 2 <= right - left <= 0.45 * tall and 2 <= height <= 0.45 * tall:
            found.append(float((rows[0] + rows[-1] + 1) / 2 / tall))
    return found

"""Light on a page: how bright the paper is, how dark the writing, where a reflection hides it."""

from dataclasses import dataclass

import cv2
import numpy as np

from onecourt.platform.pictures.arrays import Grey, Mask, shrunk

_LOOKED_AT = 500
_CLIPPED = 249
_READABLE = 0.35  # of the writing elsewhere on the page
_FALL = 14  # levels between a reflection and the paper around it


@dataclass(frozen=True, slots=True)
class Light:
    """`paper` and `ink` are levels from 0 to 255, `ink` None where nothing is written.

    `glare` is the part of the sheet that is burnt out by a reflection.
    """

    paper: float
    ink: float | None
    glare: float


def measure_light(grey: Grey, sheet: Mask, ink: Mask) -> Light:
    """The light on the sheet; white paper alone is no reflection."""
    inside = sheet > 0
    plain = inside & (ink == 0)
    paper = float(np.median(grey[plain])) if plain.any() else 0.0
    written = grey[(ink > 0) & inside]
    darkest = float(np.percentile(written, 35)) if written.size > 200 else None
    return Light(paper, darkest, _glare(grey, sheet, ink))


def _glare(grey: Grey, sheet: Mask, ink: Mask) -> float:
    small, inside = shrunk(grey, _LOOKED_AT), shrunk(sheet, _LOOKED_AT) > 127
    written = shrunk(ink, _LOOKED_AT).astype(np.float32) / 255
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (9, 9))
    light = cv2.GaussianBlur(cv2.morphologyEx(small, cv2.MORPH_CLOSE, disc), (5, 5), 0).astype(np.uint8)
    paper = float(np.median(light[inside])) if inside.any() else 255.0
    if paper > _CLIPPED - _FALL:
        # A scan or a well lit sheet is white all over: nothing can outshine it.
        return 0.0
    burnt = ((light >= _CLIPPED) & inside).astype(np.uint8)
    count, labels, facts, _ = cv2.connectedComponentsWithStats(burnt)
    area, typical = float(inside.sum()), float(written[inside].mean())
    hidden = 0.0
    for number in range(1, count):
        size = float(facts[number, cv2.CC_STAT_AREA])
        if size < 0.001 * area:
            continue
        blob = (labels == number).astype(np.uint8)
        # Writing that is still to be read in the middle of the light is not hidden; at its rim it always is.
        across = int(0.3 * np.sqrt(size)) | 1
        middle = cv2.erode(blob, np.ones((across, across), np.uint8)) > 0
        if (
            middle.any()
            and float(written[middle].mean()) < _READABLE * typical
            and _falls_off(light, blob, inside)
        ):
            hidden += size
    return hidden / area


def _falls_off(light: Grey, blob: Mask, inside: np.ndarray) -> bool:
    """Whether the light drops again all around: the mark of a reflection, not of a bright side."""
    across = int(max(9, np.sqrt(blob.sum()) * 0.6)) | 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (across, across))
    ring = (cv2.dilate(blob, disc) > 0) & (blob == 0) & inside
    if not ring.any():
        return False
    return float(np.percentile(light[ring], 30)) <= _CLIPPED - _FALL

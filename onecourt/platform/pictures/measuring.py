"""All measures of one page in one go."""

from dataclasses import dataclass

import cv2
import numpy as np

from onecourt.platform.pictures.arrays import LOOKED_AT, Mask, Rgb, fitted, shrunk
from onecourt.platform.pictures.grid import measure_grid
from onecourt.platform.pictures.ink import faint_share, find_ink, ink_share
from onecourt.platform.pictures.light import measure_light
from onecourt.platform.pictures.likeness import likeness
from onecourt.platform.pictures.lines import Course, leaned, measure_course
from onecourt.platform.pictures.paper import find_sheet
from onecourt.platform.pictures.sharpness import measure_sharpness


@dataclass(frozen=True, slots=True)
class Measures:
    """What a page picture shows, in numbers; None where it cannot be told.

    `sharpness` 0 to about 1; `paper` and `ink` levels of light, 0 to 255; `glare`, `written` and `faint`
    parts of the sheet; `sheet` part of the picture that it fills; `cut` how much of an edge or corner misses;
    `grid` how strongly a pattern of colours repeats, as on a screen; `turn` and `skew` degrees clockwise that
    straighten it; `likeness` a fingerprint.
    """

    sharpness: float | None
    paper: float
    ink: float | None
    glare: float
    written: float
    faint: float
    sheet: float
    cut: float
    grid: float
    turn: int | None
    skew: float | None
    likeness: str


def measure(picture: Rgb, *, sure_of_turn: float = 2.5) -> Measures:
    """Measure one page; the size of the picture does not matter beyond what it shows."""
    picture = shrunk(picture, LOOKED_AT)
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.uint8)
    found = find_sheet(picture)
    sheet = fitted(found.mask, grey)
    ink = find_ink(grey, sheet)
    light = measure_light(grey, sheet, ink)
    course = measure_course(ink, sure=sure_of_turn)
    return Measures(
        sharpness=measure_sharpness(grey, sheet, light.paper),
        paper=light.paper,
        ink=light.ink,
        glare=light.glare,
        written=ink_share(ink, sheet),
        faint=faint_share(grey, sheet),
        sheet=found.share,
        cut=found.cut,
        grid=measure_grid(picture, ink, sheet),
        turn=course.turn,
        skew=course.skew,
        likeness=likeness(_upright(ink, course)),
    )


def _upright(ink: Mask, course: Course) -> Mask:
    """The writing set straight, so that a page is like itself however it was laid down."""
    turned = np.ascontiguousarray(np.rot90(ink, -(course.turn or 0) // 90))
    return leaned(turned, course.skew) if course.skew else turned

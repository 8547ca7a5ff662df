"""What is written on a page, freed from the light that fell on it."""

import cv2
import numpy as np

from onecourt.platform.pictures.arrays import Grey, Mask, shrunk

_DARKER = 0.8  # of the paper's light around it: lighter marks shine through from the back
_FAINT = 0.95
_EDGE = 0.012  # of the longer side: shadows along the edge of a sheet are no writing


def find_ink(grey: Grey, sheet: Mask) -> Mask:
    """The writing inside the sheet."""
    smooth = cv2.GaussianBlur(grey, (3, 3), 0.8)
    paper = _paper_behind(grey)
    dark = (smooth.astype(np.float32) < _DARKER * paper.astype(np.float32)).astype(np.uint8) * 255
    edge = round(_EDGE * max(grey.shape)) * 2 + 1
    # Outside the picture there is no sheet either, so the border is cleared as well.
    framed = cv2.copyMakeBorder(sheet, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    core = cv2.erode(framed, np.ones((edge, edge), np.uint8))[1:-1, 1:-1]
    return _without_edges(cv2.bitwise_and(dark, core).astype(np.uint8), core.astype(np.uint8))


def ink_share(ink: Mask, sheet: Mask) -> float:
    """How much of the sheet is written on; specks of dust do not count."""
    count, _, facts, _ = cv2.connectedComponentsWithStats(ink)
    areas = facts[1:count, cv2.CC_STAT_AREA]
    return float(areas[areas >= 9].sum()) / max(1.0, float((sheet > 0).sum()))


def faint_share(grey: Grey, sheet: Mask) -> float:
    """How much of the sheet is a little darker than the paper: writing that is all but washed out."""
    smooth = cv2.GaussianBlur(grey, (5, 5), 1.2).astype(np.float32)
    core = cv2.erode(sheet, np.ones((41, 41), np.uint8)) > 0
    faint = (smooth < _FAINT * _paper_behind(grey)) & core
    return float(faint.sum()) / max(1.0, float(core.sum()))


def _without_edges(dark: Mask, core: Mask) -> Mask:
    """Strips of the table that the sheet's outline took in are no writing either."""
    rim = (core > 0) & (cv2.erode(core, np.ones((5, 5), np.uint8), borderValue=0) == 0)
    _, labels = cv2.connectedComponents(dark)
    dark[np.isin(labels, np.unique(labels[rim & (dark > 0)]))] = 0
    return dark


def _paper_behind(grey: Grey) -> Grey:
    """The light of the paper where writing covers it."""
    small = shrunk(grey, 400)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (15, 15))
    paper = cv2.GaussianBlur(cv2.morphologyEx(small, cv2.MORPH_CLOSE, disc), (9, 9), 0)
    return cv2.resize(paper, (grey.shape[1], grey.shape[0])).astype(np.uint8)

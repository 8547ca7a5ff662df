"""How sharp the writing is: the steepness of its edges, measured only where there is some."""

import cv2
import numpy as np

from onecourt.platform.pictures.arrays import Grey, Mask

_BLOCK = 32
_LEAST_CONTRAST = 0.13  # of the paper's light: fainter blocks hold no writing
_LEAST_BLOCKS = 12
_BOTH_WAYS = 0.035  # blocks with a rule or a fold have edges in one direction only


def measure_sharpness(grey: Grey, sheet: Mask, paper: float) -> float | None:
    """From 0 (soft) to about 1 (an edge within one pixel); None where too little is written to tell.

    The steepest edge of a block over its contrast does not depend on light or on the colour of the ink, and
    the weaker of both directions shows a picture that was moved.
    """
    level = cv2.GaussianBlur(grey, (3, 3), 0.6).astype(np.float32)
    across = np.abs(cv2.Sobel(level, cv2.CV_32F, 1, 0, ksize=1)) / 2
    down = np.abs(cv2.Sobel(level, cv2.CV_32F, 0, 1, ksize=1)) / 2
    core = cv2.erode(sheet, np.ones((25, 25), np.uint8))
    contrast = _highest(level) + _highest(-level)
    whole = -_highest(-core.astype(np.float32)) > 0
    written = whole & (contrast > max(8.0, _LEAST_CONTRAST * paper))
    if int(written.sum()) < _LEAST_BLOCKS:
        return None
    steep_across = (_highest(across) / np.maximum(contrast, 1))[written]
    steep_down = (_highest(down) / np.maximum(contrast, 1))[written]
    both = np.minimum(steep_across, steep_down) >= _BOTH_WAYS
    if int(both.sum()) >= max(_LEAST_BLOCKS, 0.1 * both.size):
        steep = min(float(np.median(steep_across[both])), float(np.median(steep_down[both])))
    else:
        steep = float(np.median(np.maximum(steep_across, steep_down)))
    return steep * 2


def _highest(values: np.ndarray) -> np.ndarray:
    """The highest value of each block."""
    height, width = (values.shape[0] // _BLOCK, values.shape[1] // _BLOCK)
    cropped = values[: height * _BLOCK, : width * _BLOCK]
    blocks: np.ndarray = cropped.reshape(height, _BLOCK, width, _BLOCK).max(axis=(1, 3))
    return blocks

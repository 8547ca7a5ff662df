"""Whether two pages show the same: a fingerprint of the writing that outlives light, size and saving anew."""

import cv2
import numpy as np

from onecourt.platform.pictures.arrays import Mask

_SIDE = 24
_LEAST_WRITTEN = 0.004


def likeness(ink: Mask) -> str:
    """The fingerprint of a page as hexadecimal; empty where too little is written for one."""
    if float((ink > 0).mean()) < _LEAST_WRITTEN:
        return ""
    rows = _extent(ink.sum(axis=1, dtype=np.float64))
    columns = _extent(ink.sum(axis=0, dtype=np.float64))
    written = ink[rows[0] : rows[1], columns[0] : columns[1]]
    if min(written.shape) < 2 * _SIDE:
        return ""
    cells = cv2.resize(written, (_SIDE + 1, _SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
    smooth = cv2.GaussianBlur(cells, (3, 3), 0.6)
    bits = (smooth[:, 1:] > smooth[:, :-1]).ravel()
    return np.packbits(bits).tobytes().hex()


def unlikeness(first: str, second: str) -> float:
    """From 0 (the same page) to about a half (two different ones); 1 where there is nothing to compare."""
    if not first or len(first) != len(second):
        return 1.0
    different = int(first, 16) ^ int(second, 16)
    return different.bit_count() / (len(first) * 4)


def _extent(sums: np.ndarray) -> tuple[int, int]:
    """From where to where there is writing, without the last specks at either end."""
    share = np.cumsum(sums) / sums.sum()
    return int(np.searchsorted(share, 0.004)), int(np.searchsorted(share, 0.996)) + 1

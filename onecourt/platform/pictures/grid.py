"""The grid of a screen in a photograph of one: regular colours where paper has none."""

import cv2
import numpy as np

from onecourt.platform.pictures.arrays import Mask, Rgb

_SIDE = 192  # pixels of the squares that are looked at
_PLAIN = 0.55  # of a square must be free of writing
_MOST_SQUARES = 24
_COLOURED = 0.6  # of the power in light
_LOW, _HIGH = 0.035, 0.36  # periods of some 28 down to 3 pixels


def measure_grid(picture: Rgb, ink: Mask, sheet: Mask) -> float:
    """The power of the strongest regular pattern of colours between the lines; paper stays below 10.

    Rules and rows of writing repeat too, but then light repeats far more than colour does.
    """
    lab = cv2.cvtColor(picture, cv2.COLOR_RGB2LAB).astype(np.float32)
    plain = (sheet > 0) & (cv2.dilate(ink, np.ones((5, 5), np.uint8)) == 0)
    squares = _squares(plain)
    if not squares:
        return 0.0
    colour = _spectrum(lab[..., 1], plain, squares) + _spectrum(lab[..., 2], plain, squares)
    light = _spectrum(lab[..., 0], plain, squares)
    counts = _periods() & (colour > _COLOURED * light)
    return float(colour[counts].max()) if counts.any() else 0.0


def _squares(plain: np.ndarray) -> list[tuple[int, int]]:
    high, wide = plain.shape
    half = _SIDE // 2
    places = [(y, x) for y in range(0, high - _SIDE + 1, half) for x in range(0, wide - _SIDE + 1, half)]
    free = [(y, x) for y, x in places if plain[y : y + _SIDE, x : x + _SIDE].mean() >= _PLAIN]
    return free[:: max(1, len(free) // _MOST_SQUARES)][:_MOST_SQUARES]


def _spectrum(values: np.ndarray, plain: np.ndarray, squares: list[tuple[int, int]]) -> np.ndarray:
    """The mean power of what departs from the paper around it, smoothed over neighbouring periods."""
    known = plain.astype(np.float32)
    paper = cv2.GaussianBlur(values * known, (0, 0), 6) / np.maximum(cv2.GaussianBlur(known, (0, 0), 6), 1e-3)
    apart = np.where(plain, values - paper, 0)
    window = np.outer(np.hanning(_SIDE), np.hanning(_SIDE))
    total = np.zeros((_SIDE, _SIDE))
    for y, x in squares:
        total += np.abs(np.fft.fft2(apart[y : y + _SIDE, x : x + _SIDE] * window)) ** 2
    mean = np.fft.fftshift(total / len(squares) / _SIDE**2).astype(np.float32)
    smooth: np.ndarray = np.fft.ifftshift(cv2.GaussianBlur(mean, (0, 0), 1.0))
    return smooth


def _periods() -> np.ndarray:
    """The periods that count: neither those of the squares of packed pictures nor their multiples."""
    down, across = np.fft.fftfreq(_SIDE)[:, None], np.fft.fftfreq(_SIDE)[None, :]
    away = np.hypot(down, across)
    packed = np.ones((_SIDE, _SIDE), bool)
    for way in (down, across):
        packed &= np.abs(np.round(way * 16) - way * 16) * _SIDE / 16 <= 2.1
    chosen: np.ndarray = (away > _LOW) & (away < _HIGH) & ~packed
    return chosen

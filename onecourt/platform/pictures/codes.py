"""Square codes that a phone reads (二维码)."""

import cv2
import numpy as np

_DOT = 8  # picture points of one dot: sharp on paper as on a screen
_MARGIN = 2 * _DOT  # the encoder leaves two dots white around it; the standard asks for four


def draw_code(text: str) -> bytes:
    """The text as a black code on white, as PNG."""
    # The encoder takes bytes as they are; anything beyond ASCII would be read wrongly by some phones.
    dots = cv2.QRCodeEncoder.create().encode(text.encode("ascii").decode())
    grown = np.kron(dots, np.ones((_DOT, _DOT), np.uint8))
    framed = np.pad(grown, _MARGIN, constant_values=255)
    whole, written = cv2.imencode(".png", framed)
    if not whole:
        raise ValueError("the code could not be drawn")
    return bytes(written)

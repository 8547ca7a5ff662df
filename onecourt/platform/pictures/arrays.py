"""Pictures as arrays, at a size that does not depend on the camera."""

from io import BytesIO

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

# The worker shares its machine with the pages people wait for.
cv2.setNumThreads(1)

Rgb = NDArray[np.uint8]
Grey = NDArray[np.uint8]
Mask = NDArray[np.uint8]

# Pages as the court sees them have this many pixels on the longer side: some 130 dpi of an A4 sheet.
LOOKED_AT = 1500


def opened(content: bytes) -> Rgb:
    """A page picture that we have drawn ourselves, at the size at which it is measured."""
    with Image.open(BytesIO(content), formats=["WEBP"]) as picture:
        return shrunk(np.asarray(picture.convert("RGB")), LOOKED_AT)


def shrunk(picture: Rgb, longest: int) -> Rgb:
    """The picture with its longer side of at most so many pixels; never blown up."""
    height, width = picture.shape[:2]
    scale = longest / max(height, width)
    if scale >= 1:
        return picture
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return cv2.resize(picture, size, interpolation=cv2.INTER_AREA).astype(np.uint8)


def fitted(mask: Mask, like: NDArray[np.uint8]) -> Mask:
    """A mask at the size of a picture."""
    size = (like.shape[1], like.shape[0])
    return cv2.resize(mask, size, interpolation=cv2.INTER_NEAREST).astype(np.uint8)

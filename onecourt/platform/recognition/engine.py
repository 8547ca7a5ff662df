"""The model that reads: loaded once in a process, on the processor, from files that came with its package."""

import logging
import os
import threading
from functools import cache
from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image

from onecourt.platform.recognition.lines import Line, in_reading_order

logger = logging.getLogger(__name__)

_LEAST_SURE = 0.5
_one_at_a_time = threading.Lock()


class Unavailable(Exception):
    """The model cannot be loaded on this machine: its package is missing or does not fit."""


def read_picture(content: bytes) -> list[Line]:
    """The lines on a page picture (WebP) that stands upright.

    Raises Unavailable.
    """
    engine = _engine()
    with Image.open(BytesIO(content), formats=["WEBP"]) as picture:
        page = np.asarray(picture.convert("RGB"))[:, :, ::-1]
    with _one_at_a_time:
        found = engine(np.ascontiguousarray(page))
    if found.boxes is None or not len(found.boxes):
        return []
    height, width = page.shape[:2]
    read = zip(found.boxes, found.txts, found.scores, strict=True)
    lines = [_line(box, text, float(sure), width, height) for box, text, sure in read if text.strip()]
    return in_reading_order(line for line in lines if line.sure >= _LEAST_SURE)


def is_there() -> bool:
    """Whether the model can be loaded on this machine."""
    try:
        _engine()
    except Unavailable:
        return False
    return True


def _line(box: Any, text: str, sure: float, width: int, height: int) -> Line:
    corners = np.asarray(box, dtype=float)
    left, top = corners.min(axis=0)
    right, bottom = corners.max(axis=0)
    return Line(
        text=text,
        x=round(max(0.0, left / width), 4),
        y=round(max(0.0, top / height), 4),
        wide=round((right - left) / width, 4),
        high=round((bottom - top) / height, 4),
        sure=round(sure, 2),
    )


@cache
def _engine() -> Any:
    try:
        # Local: most processes never read, and loading takes seconds and memory.
        from rapidocr import RapidOCR

        threads = max(1, (os.cpu_count() or 2) // 2)
        return RapidOCR(
            params={
                "Global.log_level": "critical",
                # The pages stand upright already.
                "Global.use_cls": False,
                "EngineConfig.onnxruntime.intra_op_num_threads": threads,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )
    except Exception as failure:
        logger.warning("the recognition model cannot be loaded: %s", type(failure).__name__)
        raise Unavailable from failure

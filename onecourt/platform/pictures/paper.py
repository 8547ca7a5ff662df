"""Where the sheet of paper lies in a photograph, and what of it is missing."""

from dataclasses import dataclass

import cv2
import numpy as np

from onecourt.platform.pictures.arrays import Grey, Mask, Rgb, shrunk

_LOOKED_AT = 400  # pixels of the longer side: enough for edges, too few for letters
_STEP = 14  # levels by which the light jumps at the edge of a sheet; a lamp's fall-off is far flatter
_ROOM = 0.028  # of the longer side: narrower margins than this are no background
_BORDER = 0.012  # of a side: so near to the border counts as touching it


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper in a picture: where it is, how much of the picture it fills, what is cut off.

    `is_alone` is false where no background is seen: a scan, or a photograph filled by the page.
    `cut` is how much of the sheet's longer side lies outside the picture or is missing at a corner.
    """

    mask: Mask
    share: float
    is_alone: bool
    cut: float


def find_sheet(picture: Rgb) -> Sheet:
    """The sheet that the picture shows; the whole picture where there is no background to be seen."""
    small = shrunk(picture, _LOOKED_AT)
    # Tables are coloured or dark; paper is bright in every channel.
    closed = cv2.morphologyEx(small.min(axis=2), cv2.MORPH_CLOSE, _disc(13))
    light: Grey = cv2.GaussianBlur(closed, (3, 3), 0).astype(np.uint8)
    mask = _bright_part(light)
    if mask is None or _edge_step(light, mask) < _STEP:
        return Sheet(np.full(light.shape, 255, np.uint8), 1.0, False, 0.0)
    share = float((mask > 0).mean())
    return Sheet(mask, share, True, _cut_off(mask))


def _disc(size: int) -> Grey:
    return cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size)).astype(np.uint8)


def _bright_part(light: Grey) -> Mask | None:
    """The sheet as the bright part with the sharpest edge; None where bright and dark are not two things."""
    level, _ = cv2.threshold(light, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    # A reflection outshines the paper: then the sheet is found in what is darker than that.
    below = light[light < level].reshape(-1, 1)
    second = cv2.threshold(below, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)[0] if below.size else level
    found = [mask for mask in (_largest(light > level), _largest(light > second)) if mask is not None]
    return max(found, key=lambda mask: _edge_step(light, mask), default=None)


def _largest(bright: np.ndarray) -> Mask | None:
    """The largest piece, filled; None where it is next to nothing, or nearly everything."""
    opened = cv2.morphologyEx(bright.astype(np.uint8) * 255, cv2.MORPH_OPEN, _disc(9))
    outlines, _ = cv2.findContours(opened, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if not outlines:
        return None
    mask: Mask = np.zeros(bright.shape, np.uint8)
    cv2.drawContours(mask, [max(outlines, key=cv2.contourArea)], -1, 255, cv2.FILLED)
    return mask if 0.03 < float((mask > 0).mean()) < 0.99 else None


def _edge_step(light: Grey, mask: Mask) -> float:
    """How sharply the light falls from the sheet to what lies around it, in levels."""
    inside = cv2.erode(mask, _disc(5)) - cv2.erode(mask, _disc(11))
    outside = cv2.dilate(mask, _disc(11)) - cv2.dilate(mask, _disc(5))
    # Per piece of the edge: a lamp makes one side dark, not a line along the sheet.
    inner = _mean_of(light, inside)
    outer = _mean_of(light, outside)
    near = cv2.morphologyEx(mask, cv2.MORPH_GRADIENT, _disc(3)) > 0
    near &= (inner > 0) & (outer > 0)
    return float(np.median((inner - outer)[near])) if near.sum() > 40 else 0.0


def _mean_of(light: Grey, band: np.ndarray) -> np.ndarray:
    chosen = (band > 0).astype(np.float32)
    count = cv2.boxFilter(chosen, -1, (15, 15), normalize=False)
    total = cv2.boxFilter(light.astype(np.float32) * chosen, -1, (15, 15), normalize=False)
    mean: np.ndarray = np.where(count > 3, total / np.maximum(count, 1), 0)
    return mean


def _cut_off(mask: Mask) -> float:
    """The longest stretch, as part of the sheet, by which an edge or a corner is missing."""
    height, width = mask.shape
    sides = _side_lines(mask)
    long = max(cv2.minAreaRect(_points(mask))[1])
    reach = _BORDER * max(height, width) + 2
    # Sides of the sheet that are seen inside the picture at all.
    seen = [line is not None for line in sides]
    if sum(seen) < 2:
        return 0.0
    lost = 0.0
    # A page that fills the frame on purpose leaves no room anywhere; one that is cut leaves some elsewhere.
    has_room = _room_around(mask, seen) > _ROOM
    for here, line in enumerate(sides):
        if has_room and line is None and _touches(mask, here, reach):
            lost = max(lost, _touched_stretch(mask, here, reach) / long)
    for here in range(4):
        first, second = sides[here], sides[(here + 1) % 4]
        if first is None or second is None:
            continue
        corner = _meeting(first, second)
        if corner is not None:
            lost = max(lost, _missing_at(mask, corner) / long)
    return float(lost)


def _room_around(mask: Mask, seen: list[bool]) -> float:
    """The width of the background beside the edges that are seen, as part of the longer side."""
    height, width = mask.shape
    points = _points(mask)[:, 0, :].astype(np.float32)
    x, y = points[:, 0], points[:, 1]
    rooms = (
        np.percentile(y, 5),
        width - np.percentile(x, 95),
        height - np.percentile(y, 95),
        np.percentile(x, 5),
    )
    return float(np.median([room for room, is_seen in zip(rooms, seen, strict=True) if is_seen])) / max(
        height, width
    )


def _points(mask: Mask) -> np.ndarray:
    outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    return max(outlines, key=cv2.contourArea)


def _side_lines(mask: Mask) -> list[np.ndarray | None]:
    """The four edges (top, right, bottom, left) as lines, None for one that is not in the picture."""
    height, width = mask.shape
    points = _points(mask)[:, 0, :].astype(np.float32)
    ahead = np.roll(points, -6, axis=0) - np.roll(points, 6, axis=0)
    margin = _BORDER * max(height, width) + 2
    inner = (points[:, 0] > margin) & (points[:, 0] < width - 1 - margin)
    inner &= (points[:, 1] > margin) & (points[:, 1] < height - 1 - margin)
    centre = points.mean(axis=0)
    flat = np.abs(ahead[:, 0]) > np.abs(ahead[:, 1])
    below, right = points[:, 1] > centre[1], points[:, 0] > centre[0]
    lines: list[np.ndarray | None] = []
    for chosen, length in (
        (flat & ~below, width),
        (~flat & right, height),
        (flat & below, width),
        (~flat & ~right, height),
    ):
        own = points[chosen & inner]
        long_enough = len(own) > 0.2 * length * 0.5
        lines.append(cv2.fitLine(own, cv2.DIST_HUBER, 0, 0.01, 0.01)[:, 0] if long_enough else None)
    return lines


def _edge_of(mask: Mask, side: int, reach: float) -> np.ndarray:
    band = max(1, round(reach))
    if side in (0, 2):
        rows = mask[:band] if side == 0 else mask[-band:]
        return rows.max(axis=0) > 0
    columns = mask[:, :band] if side == 3 else mask[:, -band:]
    return columns.max(axis=1) > 0


def _touches(mask: Mask, side: int, reach: float) -> bool:
    return bool(_edge_of(mask, side, reach).mean() > 0.25)


def _touched_stretch(mask: Mask, side: int, reach: float) -> float:
    return float(_edge_of(mask, side, reach).sum())


def _meeting(first: np.ndarray, second: np.ndarray) -> np.ndarray | None:
    """Where two edges would meet."""
    across = np.array([[first[0], -second[0]], [first[1], -second[1]]], dtype=np.float64)
    if abs(np.linalg.det(across)) < 0.2:
        return None
    along = np.linalg.solve(across, (second[2:4] - first[2:4]).astype(np.float64))
    corner: np.ndarray = first[2:4] + along[0] * first[0:2]
    return corner


def _missing_at(mask: Mask, corner: np.ndarray) -> float:
    """How far the sheet ends before its corner."""
    points = _points(mask)[:, 0, :].astype(np.float32)
    return float(np.sqrt(((points - corner) ** 2).sum(axis=1)).min())

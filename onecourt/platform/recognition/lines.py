"""Lines of writing: what they say, where they stand, and the order in which they are read."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Line:
    """One line: place and size as parts of the page (0 to 1), and how sure the reading is (0 to 1)."""

    text: str
    x: float
    y: float
    wide: float
    high: float
    sure: float = 1.0


def in_reading_order(lines: Iterable[Line]) -> list[Line]:
    """From top to bottom, and within a row from left to right."""
    rest = sorted(lines, key=lambda line: line.y + line.high / 2)
    if not rest:
        return []
    usual = median(line.high for line in rest)
    rows: list[list[Line]] = []
    for line in rest:
        middle = line.y + line.high / 2
        if rows and middle - (rows[-1][0].y + rows[-1][0].high / 2) < 0.6 * usual:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda each: each.x)]


def as_text(lines: Iterable[Line]) -> str:
    """The lines as plain text; those of one row stand in one line of it."""
    text, before = "", None
    for line in lines:
        if before is not None:
            beside = abs((line.y + line.high / 2) - (before.y + before.high / 2)) < 0.6 * before.high
            text += "  " if beside and line.x > before.x else "\n"
        text, before = text + line.text, line
    return text

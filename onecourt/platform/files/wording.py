"""The text that a page of a PDF file holds itself, line by line, with its places."""

from ctypes import byref, c_int
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from onecourt.platform.files.pages import damage_on, opened_pdf

_GRAIN = 10_000  # the page is this many steps wide and high while places are asked


@dataclass(frozen=True, slots=True)
class Wording:
    """A run of text and its place, as parts of the page as it is looked at (0 to 1)."""

    text: str
    x: float
    y: float
    wide: float
    high: float


def wording_of(path: Path, number: int) -> list[Wording]:
    """The text of one page in the order in which the file holds it.

    Raises Unusable.
    """
    with opened_pdf(path) as pdf, damage_on(number):
        sheet = pdf.get_page(number - 1)
        words = sheet.get_textpage()
        runs = [_run(sheet, words, index) for index in range(words.count_rects())]
        words.close()
        sheet.close()
    return _joined([run for run in runs if run.text.strip()])


def _run(sheet: pypdfium2.PdfPage, words: pypdfium2.PdfTextPage, index: int) -> Wording:
    left, bottom, right, top = words.get_rect(index)
    text = words.get_text_bounded(left, bottom, right, top)
    first, second = _place(sheet, left, top), _place(sheet, right, bottom)
    x, y = min(first[0], second[0]), min(first[1], second[1])
    wide, high = abs(first[0] - second[0]), abs(first[1] - second[1])
    return Wording(" ".join(text.split()), x, y, round(wide, 4), round(high, 4))


def _place(sheet: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    across, down = c_int(), c_int()
    pypdfium2.raw.FPDF_PageToDevice(sheet, 0, 0, _GRAIN, _GRAIN, 0, x, y, byref(across), byref(down))
    return across.value / _GRAIN, down.value / _GRAIN


def _joined(runs: list[Wording]) -> list[Wording]:
    """Runs that follow each other in one line are one line."""
    lines: list[Wording] = []
    for run in runs:
        last = lines[-1] if lines else None
        if last and abs(last.y + last.high / 2 - run.y - run.high / 2) < 0.5 * max(last.high, run.high):
            gap = run.x - last.x - last.wide
            if -0.01 < gap < 0.05:
                space = " " if gap > 0.3 * run.high and run.text[0].isascii() else ""
                top, foot = min(last.y, run.y), max(last.y + last.high, run.y + run.high)
                wide = round(run.x + run.wide - last.x, 4)
                lines[-1] = Wording(last.text + space + run.text, last.x, top, wide, round(foot - top, 4))
                continue
        lines.append(run)
    return lines

"""What the court asks of electronic material, as plain functions."""

from collections.abc import Collection

from onecourt.kernel.rules import rule
from onecourt.modules.documents.terms import REFUSES, Fault

_MATERIAL = "网上立案材料要求：格式、大小和清晰度"
_PICTURES = "网上立案材料拍照、扫描要求"
# ISO 216: the sides of A4 are as 1 to the square root of 2.
A4_SIDES = 2**0.5
_TRUE_COPY = "《人民法院在线诉讼规则》第十二条、第十三条"


@rule(says="A file is judged by its content; its name decides nothing.", law=_MATERIAL)
def format_is_accepted(kind: str, formats: Collection[str]) -> bool:
    return kind in formats


@rule(says="A file is no larger than its slot allows.", law=_MATERIAL)
def size_is_within_limit(size: int, max_bytes: int) -> bool:
    return size <= max_bytes


@rule(says="A picture has at least the least number of pixels, upright or lying.", law=_MATERIAL)
def picture_is_large_enough(width: int, height: int, least: tuple[int, int]) -> bool:
    return min(width, height) >= min(least) and max(width, height) >= max(least)


@rule(says="A scan that tells its resolution has at least the least one; silence is no fault.", law=_MATERIAL)
def scan_is_fine_enough(dpi: int | None, least: int) -> bool:
    return dpi is None or dpi >= least


@rule(says="The writing on a page is sharp; a page without enough of it is not judged.", law=_PICTURES)
def writing_is_sharp(sharpness: float | None, least: float) -> bool:
    return sharpness is None or sharpness >= least


@rule(says="There is enough light on the paper.", law=_PICTURES)
def page_is_light_enough(paper: float, least: float) -> bool:
    return paper >= least


@rule(says="Writing on very bright paper is still dark.", law=_PICTURES)
def writing_is_not_washed_out(paper: float, ink: float | None, brightest: float, palest: float) -> bool:
    return paper < brightest or (ink is not None and ink < palest)


@rule(says="No reflection hides a part of the page.", law=_PICTURES)
def no_reflection_hides_writing(glare: float, most: float) -> bool:
    return glare < most


@rule(says="The whole sheet is in the picture, with its edges and corners.", law=_PICTURES)
def sheet_is_whole(cut: float, most: float) -> bool:
    return cut < most


@rule(says="The paper itself was photographed, not a screen that shows it.", law=_PICTURES)
def paper_itself_was_taken(grid: float, most: float) -> bool:
    return grid < most


@rule(says="The sheet fills the picture; there is little background.", law=_PICTURES)
def sheet_fills_the_picture(sheet: float, least: float) -> bool:
    return sheet >= least


@rule(says="A page of paper has about the proportions of A4, upright or lying.", law=_PICTURES)
def page_is_about_a4(width: float, height: float, furthest: float) -> bool:
    return abs(max(width, height) / min(width, height) / A4_SIDES - 1) <= furthest


@rule(says="A picture shows one page, not several set under one another.", law=_PICTURES)
def picture_is_one_page(width: float, height: float, longest: float) -> bool:
    return max(width, height) / min(width, height) <= longest


@rule(says="Something is written on a page.", law=_PICTURES)
def page_is_written_on(written: float, least: float) -> bool:
    return written >= least


@rule(says="Two pages of one owner do not show the same.", law=_PICTURES)
def pages_are_different(unlikeness: float, most_alike: float) -> bool:
    return unlikeness > most_alike


@rule(says="A document is used only when nothing was found that makes it unreadable.", law=_TRUE_COPY)
def nothing_stands_against_it(faults: Collection[Fault]) -> bool:
    return all(fault.severity != REFUSES for fault in faults)


@rule(says="A document in which a grave fault was found does not count as handed in.", law=_TRUE_COPY)
def something_stands_against_it(faults: Collection[Fault]) -> bool:
    return any(fault.severity == REFUSES for fault in faults)

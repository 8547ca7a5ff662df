"""What the court asks of electronic material, as plain functions."""

from collections.abc import Collection

from onecourt.kernel.rules import rule
from onecourt.modules.documents.terms import REFUSES, Fault

_MATERIAL = "网上立案材料要求：格式、大小和清晰度"
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


@rule(says="A document is used only when nothing was found that makes it unreadable.", law=_TRUE_COPY)
def nothing_stands_against_it(faults: Collection[Fault]) -> bool:
    return all(fault.severity != REFUSES for fault in faults)


@rule(says="A document in which a grave fault was found does not count as handed in.", law=_TRUE_COPY)
def something_stands_against_it(faults: Collection[Fault]) -> bool:
    return any(fault.severity == REFUSES for fault in faults)

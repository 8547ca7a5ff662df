"""What the checks find in a file that has just arrived."""

from collections.abc import Collection
from dataclasses import dataclass

from onecourt.modules.documents import rules, terms
from onecourt.modules.documents.queries.limits import MB, words_for
from onecourt.modules.documents.queries.names import quoted_name
from onecourt.modules.documents.terms import REFUSES, WARNS, Fault, Limits
from onecourt.platform import files


@dataclass(frozen=True, slots=True)
class Examination:
    """What a file is, its pages as far as it has any, and what is wrong with it."""

    kind: str
    pages: tuple[files.Page, ...] = ()
    faults: tuple[Fault, ...] = ()


def examine_upload(
    arrived: files.Arrived, *, name: str, formats: Collection[str], limits: Limits
) -> Examination:
    """Look at a file in the order in which its faults would mislead about one another."""
    kind = files.sniff(arrived.path)
    if arrived.size == 0:
        return Examination(kind, faults=(fault("empty", name),))
    if not arrived.is_whole or not rules.size_is_within_limit(arrived.size, limits.max_bytes):
        return Examination(kind, faults=(_too_large(name, arrived.size, limits.max_bytes),))
    if not rules.format_is_accepted(kind, formats):
        return Examination(kind, faults=(_wrong_type(name, kind, formats),))
    bounds = files.Bounds(max_pages=limits.max_pages, max_pixels=limits.max_pixels)
    try:
        pages = files.examine(arrived.path, kind, bounds)
    except files.Unusable as found:
        return Examination(kind, faults=(_unusable(name, found, limits),))
    poor = tuple(_poor_pages(name, pages, limits)) if kind in files.PICTURES else ()
    return Examination(kind, pages, poor)


def fault(
    code: str, name: str, *, severity: str = REFUSES, page: int | None = None, **found: object
) -> Fault:
    """A fault in words: every sentence names the file, and the page where it is one page's."""
    place = f"第 {page} 页" if page else ""
    message = terms.FAULTS[code].format(file=quoted_name(name), place=place, **found)
    return Fault(code, message, severity, page)


def _too_large(name: str, size: int, limit: int) -> Fault:
    megabytes = size / MB
    # Just above the limit one decimal is needed, or the sentence would say 20 is more than 20.
    written = f"{megabytes:.0f}" if megabytes >= limit / MB + 1 else f"{max(megabytes, limit / MB + 0.1):.1f}"
    return fault("too_large", name, size=written, limit=f"{limit / MB:g}")


def _wrong_type(name: str, kind: str, formats: Collection[str]) -> Fault:
    if kind == "office_locked":
        return fault("locked", name)
    claimed = files.kind_of_name(name)
    cure = f"{terms.CURES.get(kind, '')}这里收 {words_for(formats)}。"
    if claimed != kind and claimed in formats:
        return fault("renamed", name, really=files.words_of(kind), claimed=files.words_of(claimed), cure=cure)
    return fault("wrong_type", name, really=files.words_of(kind), cure=cure)


def _unusable(name: str, found: files.Unusable, limits: Limits) -> Fault:
    if found.code == "too_many_pages":
        return fault(found.code, name, pages=found.found[0], limit=limits.max_pages)
    if found.code == "too_many_pixels":
        size = f"（{found.found[0]}×{found.found[1]} 像素）" if found.found else ""
        return fault(found.code, name, page=found.page, found=size)
    return fault(found.code, name, page=found.page)


def _poor_pages(name: str, pages: tuple[files.Page, ...], limits: Limits) -> list[Fault]:
    severity = REFUSES if limits.blocks else WARNS
    short, long = min(limits.min_px), max(limits.min_px)
    faults = []
    for page in pages:
        number = page.number if len(pages) > 1 else None
        if not rules.picture_is_large_enough(page.width, page.height, limits.min_px):
            size = {"width": page.width, "height": page.height, "short": short, "long": long}
            faults.append(fault("too_few_pixels", name, severity=severity, page=number, **size))
        elif not rules.scan_is_fine_enough(page.dpi, limits.min_dpi):
            resolution = {"dpi": page.dpi, "limit": limits.min_dpi}
            faults.append(fault("too_low_dpi", name, severity=severity, page=number, **resolution))
    return faults

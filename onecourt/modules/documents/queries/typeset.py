"""Documents that the platform sets itself: PDF/A-2b from a template and plain facts."""

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst
from django.conf import settings
from fontTools.ttLib import TTFont

DATA = Path(__file__).parents[1] / "data"
# Looked up in this order; the second is a package of the system that holds nearly every rare character.
FAMILIES = (("Noto Sans SC", "NotoSansSC_*.ttf"), ("HanaMinB", "HanaMinB.ttf"), ("HanaMinA", "HanaMinA.ttf"))
SYSTEM_FONTS = Path("/usr/share/fonts/truetype/hanazono")


def get_document_pdf(template: str, facts: Mapping[str, Any], *, at: datetime) -> bytes:
    """Set a template of this module with these facts; the same facts at the same moment give the same bytes.

    A character that no font has is set as its code point in brackets with a note, never as an empty box:
    PDF/A refuses a document with a missing glyph, and a name must not stop a receipt.
    """
    held, rare = _without_rare(dict(facts), _covered())
    fonts = [name for name, _ in _families()]
    note = "〔〕里是字库没有收的字的统一编码，原样保存在系统里。" if rare else ""
    inputs = {"facts": json.dumps({**held, "fonts": fonts, "rare": note}, ensure_ascii=False)}
    return typst.compile(
        (DATA / f"{template}.typ").read_bytes(),
        font_paths=_fonts(),
        format="pdf",
        sys_inputs=inputs,
        pdf_standards="a-2b",
        timestamp=int(at.timestamp()),
    )


def _without_rare(value: Any, covered: frozenset[int]) -> tuple[Any, bool]:
    if isinstance(value, str):
        text = "".join(c if ord(c) in covered or c == "\n" else f"〔U+{ord(c):04X}〕" for c in value)
        return text, text != value
    if isinstance(value, Mapping):
        found = {k: _without_rare(v, covered) for k, v in value.items()}
        return {k: v for k, (v, _) in found.items()}, any(rare for _, rare in found.values())
    if isinstance(value, list | tuple):
        rows = [_without_rare(v, covered) for v in value]
        return [v for v, _ in rows], any(rare for _, rare in rows)
    return value, False


@cache
def _families() -> tuple[tuple[str, Path], ...]:
    places = (Path(settings.ONECOURT_FONTS), SYSTEM_FONTS)
    return tuple(
        (name, path)
        for name, pattern in FAMILIES
        for path in [next((f for place in places for f in sorted(place.glob(pattern))), None)]
        if path is not None
    )


@cache
def _covered() -> frozenset[int]:
    held: set[int] = set()
    for _, path in _families():
        with TTFont(path, lazy=True) as font:
            held |= set(font.getBestCmap())
    return frozenset(held)


@cache
def _fonts() -> typst.Fonts:
    folders = {str(path.parent) for _, path in _families()}
    return typst.Fonts(font_paths=sorted(folders), include_system_fonts=False)

"""The text of a Word document: its paragraphs and tables in their order, without its looks."""

import zipfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from onecourt.platform.files import problems
from onecourt.platform.files.problems import Unusable

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MOST_BYTES, _MOST_BLOCKS = 30_000_000, 20_000
_BREAKS = (f"{_W}br", f"{_W}cr")
_ALIGNED = {"center": "center", "right": "right", "end": "right"}


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph (`text`, its level as a heading, how it is aligned) or a table (`rows` of cells)."""

    text: str = ""
    level: int = 0
    aligned: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def text_of_docx(path: Path) -> list[Block]:
    """What a Word document says.

    Raises Unusable.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            member = archive.getinfo("word/document.xml")
            if member.file_size > _MOST_BYTES:
                raise Unusable(problems.TOO_MUCH_INSIDE, found=(member.file_size,))
            content = archive.read(member)
        # A declaration of its own entities is no part of Word's format, only of attacks.
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise Unusable(problems.DAMAGED)
        body = ElementTree.fromstring(content).find(f"{_W}body")
    except (zipfile.BadZipFile, KeyError, OSError, ValueError, ElementTree.ParseError) as failure:
        raise Unusable(problems.DAMAGED) from failure
    return [_block(each) for each in list(body if body is not None else ())[:_MOST_BLOCKS]]


def _block(element: ElementTree.Element) -> Block:
    if element.tag == f"{_W}tbl":
        rows = element.iter(f"{_W}tr")
        return Block(rows=tuple(tuple(_text(cell) for cell in row.findall(f"{_W}tc")) for row in rows))
    style = element.find(f"{_W}pPr/{_W}pStyle")
    aligned = element.find(f"{_W}pPr/{_W}jc")
    return Block(
        text=_text(element),
        level=_level(style.get(f"{_W}val", "") if style is not None else ""),
        aligned=_ALIGNED.get(aligned.get(f"{_W}val", ""), "") if aligned is not None else "",
    )


def _level(style: str) -> int:
    if style.lower() in ("title", "a3"):
        return 1
    number = style.lower().removeprefix("heading").strip()
    return min(int(number), 3) if style.lower().startswith("heading") and number.isdecimal() else 0


def _text(element: ElementTree.Element) -> str:
    parts = []
    in_cell = element.tag == f"{_W}tc"
    for each in element.iter():
        if each.tag == f"{_W}t":
            parts.append(each.text or "")
        elif each.tag == f"{_W}tab":
            parts.append("\t")
        elif each.tag in _BREAKS or (in_cell and parts and each.tag == f"{_W}p"):
            parts.append("\n")
    return "".join(parts).strip("\n")

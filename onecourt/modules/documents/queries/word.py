"""Texts that somebody takes along to work on: a Word file of headings, lists and paragraphs."""

import io
import zipfile
from collections.abc import Iterable
from xml.sax.saxutils import escape

_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_RELS = "application/vnd.openxmlformats-package.relationships+xml"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="{_RELS}"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>'
)
_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Target="word/document.xml" Type="{_OFFICE}"/></Relationships>'
)
# (size in half points, bold, in the middle) of each kind of paragraph.
_LOOKS = {
    "title": (36, True, True),
    "heading": (28, True, False),
    "text": (24, False, False),
    "item": (24, False, False),
    "foot": (18, False, False),
}
# Every file of one text is the same, byte for byte: a zip notes times, and none belongs in it.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def get_document_docx(title: str, parts: Iterable[tuple[str, str]], *, foot: str = "") -> bytes:
    """A text as a Word file; parts are (`heading`, `item` or `text`, words)."""
    lines = [("title", title), *parts, *([("foot", foot)] if foot else [])]
    body = "".join(_paragraph(kind, words) for kind, words in lines)
    document = f"{_HEAD}<w:document {_SPACE}><w:body>{body}<w:sectPr/></w:body></w:document>"
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in (
            ("[Content_Types].xml", _TYPES),
            ("_rels/.rels", _RELATIONS),
            ("word/document.xml", document),
        ):
            file.writestr(zipfile.ZipInfo(name, _NO_TIME), content)
    return written.getvalue()


def _paragraph(kind: str, words: str) -> str:
    size, bold, middle = _LOOKS[kind]
    place = '<w:jc w:val="center"/>' if middle else ""
    weight = "<w:b/>" if bold else ""
    fonts = '<w:rFonts w:ascii="Noto Sans SC" w:eastAsia="Noto Sans SC"/>'
    said = escape(f"• {words}" if kind == "item" else words)
    look = f'<w:rPr>{fonts}{weight}<w:sz w:val="{size}"/></w:rPr>'
    space = '<w:spacing w:after="160" w:line="360" w:lineRule="auto"/>'
    return f'<w:p><w:pPr>{space}{place}</w:pPr><w:r>{look}<w:t xml:space="preserve">{said}</w:t></w:r></w:p>'

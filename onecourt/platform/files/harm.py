"""What may do harm when a file is opened: scripts, programs inside, templates fetched from outside."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2

from onecourt.platform.files import ole, problems
from onecourt.platform.files.pages import damage_on, opened_pdf
from onecourt.platform.files.problems import Unusable

_RUNS = re.compile(rb"/(JavaScript|Launch|RichMedia)(?=[\s/<>\[\]()%{}]|$)")
_HEX = re.compile(rb"#([0-9A-Fa-f]{2})")
_UNFOLDED = 20_000_000  # bytes of a PDF's packed objects that are looked at
_READ = 20_000_000  # bytes of one member of a Word document that are looked at
_MOST_ATTACHED = 50
_PROGRAMS = "exe|com|scr|pif|bat|cmd|msi|js|jse|vbs|vbe|wsf|ps1|hta|jar|lnk|reg|apk|sh"
_PROGRAM_NAME = re.compile(rf"\.({_PROGRAMS})$", re.IGNORECASE)
_PROGRAM_INSIDE = re.compile(rf"\.({_PROGRAMS})\x00".encode(), re.IGNORECASE)
_PROGRAM_HEADS = (b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"#!")
_RELATION = re.compile(rb"<Relationship\b[^>]*>")
_FETCHED = re.compile(rb"(attachedTemplate|oleObject|subDocument|frame)\"", re.IGNORECASE)
_ADDRESS = re.compile(rb"Target=\"(https?:|ftp:|\\\\\\\\|file:////)", re.IGNORECASE)
_INSTRUCTION = re.compile(rb"<w:instrText[^>]*>([^<]*)<|w:instr=\"([^\"]*)\"")
_DDE = re.compile(rb"\bDDE(AUTO)?\s", re.IGNORECASE)


def refuse_harmful_pdf(path: Path) -> None:
    """Raises Unusable for a PDF file that runs something or carries a program."""
    if any(_RUNS.search(_HEX.sub(_plain, part)) for part in _written_parts(path.read_bytes())):
        raise Unusable(problems.SCRIPTS)
    with opened_pdf(path) as pdf, damage_on(None):
        # Where the objects are locked up the library still counts the scripts.
        if pypdfium2.raw.FPDFDoc_GetJavaScriptActionCount(pdf) > 0:
            raise Unusable(problems.SCRIPTS)
        for index in range(min(pdf.count_attachments(), _MOST_ATTACHED)):
            attached = pdf.get_attachment(index)
            # Some writers leave zero bytes between the letters of a name.
            name = attached.get_name().replace("\0", "").strip()
            if _PROGRAM_NAME.search(name) or _is_program(bytes(attached.get_data())):
                raise Unusable(problems.PROGRAM_INSIDE)


def refuse_harmful_docx(archive: zipfile.ZipFile) -> None:
    """Raises Unusable for a Word document with macros, a program inside, or parts fetched from outside."""
    for member in archive.infolist():
        name = member.filename.lower()
        if name.endswith(("vbaproject.bin", "vbadata.xml")) or "/activex/" in name:
            raise Unusable(problems.MACROS)
        if member.file_size > _READ:
            continue
        if name == "[content_types].xml" and b"macroenabled" in archive.read(member).lower():
            raise Unusable(problems.MACROS)
        if "/embeddings/" in name:
            _refuse_program(archive.read(member))
        elif name.endswith(".rels"):
            _refuse_fetched(archive.read(member))
        elif name.startswith("word/") and name.endswith(".xml"):
            _refuse_running_field(archive.read(member))


def refuse_harmful_doc(path: Path) -> None:
    """Raises Unusable for an old Word document with macros or a program inside; Damaged as `ole` does."""
    streams = ole.streams_of(path)
    if "_VBA_PROJECT" in streams:
        raise Unusable(problems.MACROS)
    if "\x01Ole10Native" in streams and _PROGRAM_INSIDE.search(path.read_bytes()):
        raise Unusable(problems.PROGRAM_INSIDE)


def _plain(found: re.Match[bytes]) -> bytes:
    """Letters of a name may be written as numbers, which hides nothing from a reader."""
    return bytes([int(found[1], 16)])


def _written_parts(content: bytes) -> Iterator[bytes]:
    """What a PDF file says outside its streams, and what its packed objects say."""
    place, left = 0, _UNFOLDED
    while True:
        start = content.find(b"stream", place)
        end = content.find(b"endstream", start + 6)
        if start < 0 or end < 0:
            yield content[place:]
            return
        head = content[place:start]
        yield head
        if b"/ObjStm" in head[head.rfind(b" obj") :] and left > 0:
            unfolded = _unfolded(content[start + 6 : end], left)
            left -= len(unfolded)
            yield unfolded
        place = end + 9


def _unfolded(packed: bytes, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed.lstrip(b"\r\n"), most)
    except zlib.error:
        return b""


def _is_program(content: bytes) -> bool:
    return content.startswith(_PROGRAM_HEADS)


def _refuse_program(content: bytes) -> None:
    if _is_program(content):
        raise Unusable(problems.PROGRAM_INSIDE)
    if not content.startswith(ole.MAGIC):
        return
    try:
        streams = ole.streams_in(BytesIO(content))
    except ole.Damaged:
        streams = {}
    if "_VBA_PROJECT" in streams:
        raise Unusable(problems.MACROS)
    if _PROGRAM_INSIDE.search(content):
        raise Unusable(problems.PROGRAM_INSIDE)


def _refuse_fetched(relations: bytes) -> None:
    """Links that a reader clicks are harmless; what is fetched when the document opens is not."""
    if any(_FETCHED.search(each) and _ADDRESS.search(each) for each in _RELATION.findall(relations)):
        raise Unusable(problems.FETCHES)


def _refuse_running_field(content: bytes) -> None:
    if any(_DDE.search(b"".join(each)) for each in _INSTRUCTION.findall(content)):
        raise Unusable(problems.FETCHES)

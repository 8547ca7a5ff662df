"""Files as people send them: real ones, poor ones, and some that mean harm. All invented, all made here."""

import struct
import zipfile
import zlib
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pypdf
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

A4 = (595, 842)


def an_upload(content: bytes, name: str = "借条.pdf") -> SimpleUploadedFile:
    """Bytes as the web hands them over."""
    return SimpleUploadedFile(name, content)


def a_pdf(pages: int = 2, text: str = "Complaint", size: tuple[int, int] = A4) -> bytes:
    """A PDF file with real text (ASCII) on each page; an empty text gives blank pages."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for number in range(1, pages + 1):
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size[0]} {size[1]}] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {len(objects) + 2} 0 R >>"
        )
        drawn = f"BT /F1 24 Tf 72 {size[1] - 120} Td ({text}, page {number}) Tj ET" if text else ""
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {pages} >>"
    return _assembled(objects)


def _assembled(objects: list[str]) -> bytes:
    body, offsets = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n".encode("ascii")
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return body + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode("ascii")


def an_encrypted_pdf(password: str = "not-for-the-court") -> bytes:
    """A PDF file that nobody opens without its password."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(a_pdf()))
    writer.encrypt(password, algorithm="AES-256")
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def a_picture(width: int = 1500, height: int = 2000) -> Image.Image:
    """A sheet of paper on a table, with lines of writing."""
    picture = Image.new("RGB", (width, height), (120, 96, 70))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((width // 12, height // 12, width * 11 // 12, height * 11 // 12), fill=(250, 248, 240))
    for line in range(6, 30):
        y = height * line // 36
        draw.line(
            (width // 6, y, width * (4 + line % 2) // 6, y), fill=(20, 20, 60), width=max(2, height // 200)
        )
    return picture


def a_photo(width: int = 1500, height: int = 2000, **saved: Any) -> bytes:
    """A JPEG photograph of a sheet of paper; `saved` goes to the encoder (dpi, exif, quality)."""
    return _saved(a_picture(width, height), "JPEG", **{"quality": 85, **saved})


def a_photo_taken_sideways(width: int = 2000, height: int = 1500) -> bytes:
    """A phone's photograph: pixels lying, a note that it must be turned, a place and a device."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "ExamplePhone"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8769)[0x829A] = 0.02
    return a_photo(width, height, exif=exif.tobytes(), dpi=(180, 180))


def a_png(width: int = 1500, height: int = 2000) -> bytes:
    return _saved(a_picture(width, height), "PNG")


def a_tiff(pages: int = 2, width: int = 1240, height: int = 1754, dpi: int = 300) -> bytes:
    """A scan of several pages in black and white."""
    sheet = a_picture(width, height).convert("1", dither=Image.Dither.NONE)
    more = [sheet.copy() for _ in range(pages - 1)]
    return _saved(sheet, "TIFF", save_all=True, append_images=more, dpi=(dpi, dpi), compression="group4")


def a_photo_with_a_bomb_of_notes() -> bytes:
    """A JPEG whose camera notes promise thousands of entries and lead back to themselves."""
    entry = struct.pack(">HHII", 0x8769, 4, 1, 8)
    notes = b"Exif\x00\x00MM\x00*" + struct.pack(">IH", 8, 5000) + entry * 5000
    photo = a_photo()
    return photo[:2] + b"\xff\xe1" + struct.pack(">H", len(notes) + 2) + notes + photo[2:]


def a_picture_bomb(width: int = 30_000, height: int = 30_000) -> bytes:
    """A PNG of some hundred bytes whose header promises a gigabyte."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\x00" * 100)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def a_pdf_that_runs(action: str = "/S /JavaScript /JS (app.alert(1))", *, packed: bool = False) -> bytes:
    """A PDF file with an action that starts when it is opened; `packed` hides it in a packed object."""
    if not packed:
        whole = a_pdf(pages=1).decode("latin-1")
        acting = whole.replace("/Type /Catalog", f"/Type /Catalog /OpenAction << {action} >>")
        return acting.encode("latin-1")
    hidden = zlib.compress(f"9 0 << {action} >>".encode())
    object_ = (
        b"9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"
    )
    return a_pdf(pages=1).replace(b"xref\n", object_ % (len(hidden), hidden) + b"\nendobj\nxref\n", 1)


def a_pdf_with_attached(name: str, content: bytes) -> bytes:
    """A PDF file that carries another file."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(a_pdf(pages=1)))
    writer.add_attachment(name, content)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def an_ole_with_a_program() -> bytes:
    """What Word writes when somebody drags a program into a document."""
    return a_doc(stream="\x01Ole10Native", inside=b"C:\\temp\\invoice.exe\x00" + a_program())


def a_docx(
    text: str = "民事起诉状", *, paragraphs: Sequence[str] = (), body: str = "", **more: bytes
) -> bytes:
    """A Word document with one paragraph; `more` are further members, by name with `__` for `/`."""
    said = "".join(f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>" for each in paragraphs or (text,))
    document = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{body or said}</w:body></w:document>"
    )
    types = (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    )
    members = {"[Content_Types].xml": types.encode(), "word/document.xml": document.encode()}
    members |= {name.replace("__", "/"): content for name, content in more.items()}
    return a_zip(members)


def a_docx_with_a_table() -> bytes:
    """A Word document with a heading, a paragraph in two runs, and a table."""
    cells = (("项目", "金额"), ("本金", "80,000 元"))
    said = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc>{said.format(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in cells
    )
    looks = '<w:pPr><w:pStyle w:val="Title"/><w:jc w:val="center"/></w:pPr>'
    title = f"<w:p>{looks}<w:r><w:t>民事起诉状</w:t></w:r></w:p>"
    asked = "<w:p><w:r><w:t>请求判令被告</w:t></w:r><w:r><w:t>归还借款。</w:t></w:r></w:p>"
    return a_docx(body=f"{title}{asked}<w:tbl>{rows}</w:tbl><w:p/>")


def a_docx_bomb(inside: int = 30_000_000) -> bytes:
    """A Word document of some kilobytes that would unfold to megabytes of blanks."""
    return a_docx(word__media=b" " * inside)


def a_zip(members: dict[str, bytes] | None = None) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (members or {"证据.txt": "转账记录".encode()}).items():
            archive.writestr(name, content)
    return target.getvalue()


def a_doc(
    *, locked: bool = False, stream: str = "WordDocument", also: str = "", inside: bytes = b""
) -> bytes:
    """An old Word document as far as its container goes: header, allocation table, directory, one stream."""
    fat = struct.pack("<4I", 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFE, 0xFFFFFFFF) + b"\xff" * (512 - 16)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6)
    header += bytes(10) + struct.pack("<2I", 1, 1) + struct.pack("<5I", 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE)
    header += struct.pack("<2I", 0, 0) + b"\xff" * (512 - 80 - 4)
    header = header[:44] + header[44:].ljust(468, b"\xff")
    entries = _entry("Root Entry", 5, 0xFFFFFFFE, 0) + _entry(stream, 2, 2, 4096)
    entries += _entry(also, 2, 2, 4096) if also else b""
    word = struct.pack("<HHIHH", 0xA5EC, 0xC1, 0, 0, 0x0100 if locked else 0)
    return header[:512] + fat + entries.ljust(512, b"\x00") + (word + inside).ljust(4096, b"\x00")


def _entry(name: str, kind: int, first: int, size: int) -> bytes:
    written = name.encode("utf-16-le") + b"\x00\x00"
    entry = written.ljust(64, b"\x00") + struct.pack("<HBB3I", len(written), kind, 1, *[0xFFFFFFFF] * 3)
    return entry.ljust(116, b"\x00") + struct.pack("<II", first, size) + bytes(4)


def a_program() -> bytes:
    """The beginning of a program for Windows."""
    return b"MZ\x90\x00\x03\x00\x00\x00\x04\x00" + bytes(54) + b"\x0e\x1f\xba\x0e\x00\xb4\x09\xcd\x21" * 20


def a_heic() -> bytes:
    """The beginning of a photograph as newer phones save it."""
    return b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(200)


def a_webp(width: int = 1500, height: int = 2000) -> bytes:
    return _saved(a_picture(width, height), "WEBP")


def _saved(picture: Image.Image, kind: str, **options: Any) -> bytes:
    target = BytesIO()
    picture.save(target, kind, **options)
    return target.getvalue()

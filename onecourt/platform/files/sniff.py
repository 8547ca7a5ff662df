"""What a file really is: told from its content, never from its name."""

import re
import zipfile
from pathlib import Path

from onecourt.platform.files import ole

# The key of a kind of file, the words people know it by, and its media type.
KINDS: dict[str, tuple[str, str]] = {
    "jpg": ("JPG 图片", "image/jpeg"),
    "png": ("PNG 图片", "image/png"),
    "tif": ("TIF 图片", "image/tiff"),
    "pdf": ("PDF 文件", "application/pdf"),
    "doc": ("Word 文档（DOC）", "application/msword"),
    "docx": (
        "Word 文档（DOCX）",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "webp": ("WebP 图片", "image/webp"),
    "heic": ("HEIC 图片", "image/heic"),
    "gif": ("GIF 图片", "image/gif"),
    "bmp": ("BMP 图片", "image/bmp"),
    "psd": ("PSD 图片", "image/vnd.adobe.photoshop"),
    "svg": ("SVG 图形", "image/svg+xml"),
    "office_locked": ("设了密码的 Office 文件", "application/x-ole-storage"),
    "xls": ("Excel 表格", "application/vnd.ms-excel"),
    "ppt": ("演示文稿", "application/vnd.ms-powerpoint"),
    "ole": ("旧版 Office 文件", "application/x-ole-storage"),
    "rtf": ("RTF 文档", "application/rtf"),
    "ofd": ("OFD 文件", "application/ofd"),
    "zip": ("ZIP 压缩包", "application/zip"),
    "rar": ("RAR 压缩包", "application/vnd.rar"),
    "7z": ("7Z 压缩包", "application/x-7z-compressed"),
    "gz": ("GZ 压缩包", "application/gzip"),
    "apk": ("安装包", "application/vnd.android.package-archive"),
    "exe": ("可执行程序", "application/octet-stream"),
    "html": ("网页文件", "text/html"),
    "xml": ("XML 文件", "application/xml"),
    "video": ("视频", "video/mp4"),
    "audio": ("录音", "audio/mpeg"),
    "text": ("纯文本文件", "text/plain"),
    "empty": ("空文件", "application/octet-stream"),
    "unknown": ("无法识别的文件", "application/octet-stream"),
}

# Names that mean the same kind of file.
ENDINGS = {"jpeg": "jpg", "jpe": "jpg", "jfif": "jpg", "tiff": "tif", "heif": "heic", "htm": "html"}

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "jpg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"II*\x00", "tif"),
    (b"MM\x00*", "tif"),
    (b"II+\x00", "tif"),
    (b"MM\x00+", "tif"),
    (b"GIF8", "gif"),
    (b"8BPS", "psd"),
    (b"{\\rtf", "rtf"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gz"),
    (b"\x7fELF", "exe"),
    (b"\xcf\xfa\xed\xfe", "exe"),
    (b"\xca\xfe\xba\xbe", "exe"),
    (b"#!", "exe"),
    (b"ID3", "audio"),
    (b"\xff\xfb", "audio"),
    (b"#!AMR", "audio"),
    (b"OggS", "audio"),
    (b"\x1aE\xdf\xa3", "video"),
    (b"FLV\x01", "video"),
)
_HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")
_MARKUP = re.compile(rb"<(!doctype html|html|head|body|script|iframe|svg|\?xml)", re.IGNORECASE)
_ZIP_MEMBERS = (
    ("word/document.xml", "docx"),
    ("OFD.xml", "ofd"),
    ("xl/workbook.xml", "xls"),
    ("ppt/presentation.xml", "ppt"),
    ("AndroidManifest.xml", "apk"),
)


def words_of(kind: str) -> str:
    return KINDS[kind][0]


def media_type_of(kind: str) -> str:
    return KINDS[kind][1]


def kind_of_name(name: str) -> str:
    """The kind that the ending of a name claims; an empty string when it has none."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    return ENDINGS.get(ending, ending)


def sniff(path: Path) -> str:
    """The kind of a file, a key of KINDS."""
    with path.open("rb") as file:
        head = file.read(4096)
    if not head:
        return "empty"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _of_zip(path)
    if head.startswith(ole.MAGIC):
        return _of_ole(path)
    return _of_head(head)


def _of_head(head: bytes) -> str:
    # Programs start with MZ, but so may a text: only with the mark of a header it is one.
    if head.startswith(b"MZ") and b"\x00" in head[:64]:
        return "exe"
    # Readers of PDF accept rubbish before the mark, up to a kilobyte.
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head[4:8] == b"ftyp":
        return "heic" if head[8:12] in _HEIC else "video"
    if head.startswith(b"RIFF"):
        return {b"WEBP": "webp", b"AVI ": "video", b"WAVE": "audio"}.get(head[8:12], "unknown")
    if head.startswith(b"BM") and head[6:10] == b"\x00\x00\x00\x00":
        return "bmp"
    found = next((kind for magic, kind in _MAGIC if head.startswith(magic)), None)
    return found or _of_text(head)


def _of_text(head: bytes) -> str:
    markup = _MARKUP.search(head[:1024])
    if markup:
        return {b"svg": "svg", b"?xml": "xml"}.get(markup[1].lower(), "html")
    control = sum(byte < 32 and byte not in (9, 10, 12, 13) for byte in head)
    return "text" if control == 0 else "unknown"


def _of_zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return _of_broken_zip(path)
    return next((kind for member, kind in _ZIP_MEMBERS if member in names), "zip")


def _of_broken_zip(path: Path) -> str:
    """A Word document whose end is missing is still told from its first members."""
    with path.open("rb") as file:
        head = file.read(65536)
    return "docx" if b"[Content_Types].xml" in head or b"word/" in head else "zip"


def _of_ole(path: Path) -> str:
    try:
        streams = ole.streams_of(path)
    except ole.Damaged:
        return "ole"
    for stream, kind in (("EncryptedPackage", "office_locked"), ("WordDocument", "doc")):
        if stream in streams:
            return kind
    if streams.keys() & {"Workbook", "Book"}:
        return "xls"
    return "ppt" if "PowerPoint Document" in streams else "ole"

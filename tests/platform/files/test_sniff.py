"""What a file really is."""

from contextlib import suppress
from pathlib import Path

import pytest

from onecourt.platform import files
from tests.situations import files as sent

MADE = [
    (sent.a_pdf(), "pdf"),
    (b"junk before\n" + sent.a_pdf(), "pdf"),
    (sent.a_photo(), "jpg"),
    (sent.a_png(), "png"),
    (sent.a_tiff(), "tif"),
    (sent.a_docx(), "docx"),
    (sent.a_docx()[:-30], "docx"),
    (sent.a_doc(), "doc"),
    (sent.a_doc(stream="Workbook"), "xls"),
    (sent.a_doc(stream="PowerPoint Document"), "ppt"),
    (sent.a_doc(stream="EncryptedPackage"), "office_locked"),
    (sent.a_doc(stream="Something"), "ole"),
    (sent.a_doc()[:600], "ole"),
    (sent.a_zip(), "zip"),
    (sent.a_zip({"OFD.xml": b"<OFD/>"}), "ofd"),
    (sent.a_zip({"xl/workbook.xml": b"<x/>"}), "xls"),
    (sent.a_zip({"AndroidManifest.xml": b""}), "apk"),
    (sent.a_program(), "exe"),
    (b"#!/bin/sh\nrm -rf /\n", "exe"),
    (b"\x7fELF\x02\x01\x01", "exe"),
    (b"\n<!doctype HTML><p>", "html"),
    (b'<?xml version="1.0"?><a/>', "xml"),
    (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "svg"),
    (sent.a_heic(), "heic"),
    (b"\x00\x00\x00\x18ftypisom" + bytes(50), "video"),
    (sent.a_webp(), "webp"),
    (b"GIF89a" + bytes(20), "gif"),
    (b"{\\rtf1 }", "rtf"),
    (b"Rar!\x1a\x07\x00", "rar"),
    ("MZ 是两个字母。".encode(), "text"),
    ("被告至今未还。".encode(), "text"),
    (bytes(range(256)), "unknown"),
    (b"", "empty"),
]


@pytest.mark.req("MAT-01")
@pytest.mark.parametrize("content, kind", MADE, ids=[f"{kind}-{n}" for n, (_, kind) in enumerate(MADE)])
def test_tells_the_kind_from_the_content(tmp_path: Path, content: bytes, kind: str) -> None:
    path = tmp_path / "sent"
    path.write_bytes(content)

    assert files.sniff(path) == kind
    assert files.words_of(kind)
    assert files.media_type_of(kind)


@pytest.mark.parametrize("name, kind", [("a.JPEG", "jpg"), ("a.b.Tiff", "tif"), ("plain", ""), ("a.", "")])
def test_knows_what_a_name_claims(name: str, kind: str) -> None:
    assert files.kind_of_name(name) == kind


@pytest.mark.parametrize("cut", range(0, 5632, 176))
def test_never_trips_over_a_broken_container(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "sent"
    whole = sent.a_doc()
    path.write_bytes(whole[:cut] + b"\xff\x00" * 40 + whole[cut + 80 :])

    if files.sniff(path) == "doc":
        with suppress(files.Unusable):
            files.examine(path, "doc", files.Bounds())

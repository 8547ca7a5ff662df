"""Files that mean harm when they are opened: each is refused with a sentence of its own."""

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.modules.documents import public as documents
from onecourt.modules.documents import terms
from onecourt.platform import configuration, files
from tests.situations import files as sent
from tests.situations.folders import NOON, Folder

RELATIONS = (
    b'<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/x/%s" '
    b'Target="%s" TargetMode="External"/></Relationships>'
)
MACRO_TYPE = b'<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main"/></Types>'
EMBEDDED = "word/embeddings/a.bin"
LAUNCH = "/S /Launch /Win << /F (cmd.exe) >>"
HARM = [
    (sent.a_pdf_that_runs(), "起诉状.pdf", "scripts", "会自动运行的程序"),
    (sent.a_pdf_that_runs("/S /J#61vaScript /JS (x)"), "起诉状.pdf", "scripts", "会自动运行的程序"),
    (sent.a_pdf_that_runs(packed=True), "起诉状.pdf", "scripts", "会自动运行的程序"),
    (sent.a_pdf_that_runs(LAUNCH), "起诉状.pdf", "scripts", "请用“打印”另存成新的 PDF"),
    (sent.a_pdf_with_attached("发票.exe", b"x"), "发票.pdf", "program_inside", "夹带了程序文件"),
    (sent.a_pdf_with_attached("发票.txt", sent.a_program()), "发票.pdf", "program_inside", "夹带了程序文件"),
    (sent.a_docx(**{"word/Sub/vbaProject.bin": b"x"}), "诉状.docx", "macros", "宏程序"),
    (sent.a_docx(**{"[Content_Types].xml": MACRO_TYPE}), "诉状.docx", "macros", "宏程序"),
    (sent.a_docx(**{"word/activeX/activeX1.bin": b"x"}), "诉状.docx", "macros", "宏程序"),
    (
        sent.a_docx(**{EMBEDDED: sent.an_ole_with_a_program()}),
        "诉状.docx",
        "program_inside",
        "",
    ),
    (sent.a_docx(**{EMBEDDED: sent.a_program()}), "诉状.docx", "program_inside", "程序"),
    (
        sent.a_docx(
            **{
                "word/_rels/settings.xml.rels": RELATIONS
                % (b"attachedTemplate", b"https://example.org/a.dotm")
            }
        ),
        "诉状.docx",
        "fetches",
        "打开时会从外面取内容",
    ),
    (
        sent.a_docx(**{"word/header1.xml": b'<w:instrText xml:space="preserve"> DDEAUTO cmd </w:instrText>'}),
        "诉状.docx",
        "fetches",
        "打开时会从外面取内容",
    ),
    (sent.a_doc(also="_VBA_PROJECT"), "诉状.doc", "macros", "宏程序"),
    (sent.a_doc(also="\x01Ole10Native", inside=b"a.exe\x00"), "诉状.doc", "program_inside", "夹带了程序文件"),
]
HARMLESS = [
    (sent.a_pdf_that_runs("/S /GoTo /D [3 0 R /Fit]"), "起诉状.pdf"),
    (sent.a_pdf_with_attached("发票.xml", b"<invoice/>"), "电子发票.pdf"),
    (
        sent.a_docx(**{"word/_rels/document.xml.rels": RELATIONS % (b"hyperlink", b"https://example.org/")}),
        "诉状.docx",
    ),
    (
        sent.a_docx(
            **{"word/_rels/settings.xml.rels": RELATIONS % (b"attachedTemplate", b"file:///C:/Normal.dotm")}
        ),
        "诉状.docx",
    ),
    (sent.a_docx(**{"word/embeddings/chart.xlsx": sent.a_zip()}), "诉状.docx"),
]


@pytest.mark.req("MAT-08")
@pytest.mark.parametrize("content, name, code, says", HARM)
def test_refuses_what_would_do_harm(folder: Folder, content: bytes, name: str, code: str, says: str) -> None:
    document = folder.receive(content, name)

    fault = folder.rows[0].refusals[0]
    assert (document.state, fault.code) == ("refused", code)
    assert f"《{name}》" in fault.message
    assert says in fault.message
    assert not files.has_blob(document.sha256)


@pytest.mark.parametrize("content, name", HARMLESS)
def test_takes_what_only_looks_like_it(folder: Folder, content: bytes, name: str) -> None:
    assert folder.receive(content, name).state == "usable", folder.rows[0].faults


@contextmanager
def a_scanner(answer: bytes, heard: list[bytes]) -> Iterator[str]:
    """A double of clamd, written from its protocol: zINSTREAM, pieces with their length, an empty one."""
    with socket.create_server(("127.0.0.1", 0)) as door:

        def serve() -> None:
            line, _ = door.accept()
            with line, line.makefile("rb") as coming:
                assert coming.read(10) == b"zINSTREAM\0"
                while size := struct.unpack(">I", coming.read(4))[0]:
                    heard.append(coming.read(size))
                line.sendall(answer)

        helper = threading.Thread(target=serve, daemon=True)
        helper.start()
        yield f"127.0.0.1:{door.getsockname()[1]}"
        helper.join(timeout=10)


def ask(scanner: str) -> None:
    """Set the address of the scanner for the platform."""
    configuration.set_value(
        actor=Actor.system("tests"), setting=terms.SCANNER, value=scanner, valid_from=NOON.date(), at=NOON
    )


@pytest.mark.req("MAT-08")
def test_asks_the_scanner_and_refuses_what_it_finds(folder: Folder) -> None:
    heard: list[bytes] = []
    content = sent.a_pdf()
    with a_scanner(b"stream: Win.Test.EICAR_HDB-1 FOUND\0", heard) as scanner:
        ask(scanner)
        document = folder.receive(content, "起诉状.pdf")

    assert b"".join(heard) == content
    assert document.state == "refused"
    assert "没有通过病毒检查" in folder.rows[0].refusals[0].message


def test_takes_what_the_scanner_finds_clean(folder: Folder) -> None:
    with a_scanner(b"stream: OK\0", []) as scanner:
        ask(scanner)
        assert folder.receive(sent.a_pdf()).state == "usable"


def test_takes_nothing_in_while_the_scanner_is_silent(folder: Folder) -> None:
    with a_scanner(b"INSTREAM size limit exceeded. ERROR\0", []) as scanner:
        ask(scanner)
        with pytest.raises(documents.ScannerSilent, match="病毒检查暂时用不了"), transaction.atomic():
            folder.receive(sent.a_pdf())
    with pytest.raises(documents.ScannerSilent), transaction.atomic():  # now nobody listens there
        folder.receive(sent.a_pdf())

    assert folder.rows == []

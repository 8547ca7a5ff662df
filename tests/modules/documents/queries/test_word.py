"""Texts as Word files."""

from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

from onecourt.modules.documents import public as documents

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
PARTS = [("heading", "一、范围"), ("text", "借款 <38,000> 元 & 利息"), ("item", "第一项")]


def words_of(file: bytes) -> list[str]:
    with ZipFile(BytesIO(file)) as opened:
        assert opened.testzip() is None
        for name in opened.namelist():
            ElementTree.fromstring(opened.read(name))
        document = ElementTree.fromstring(opened.read("word/document.xml"))
    return [str(found.text) for found in document.iter(WORDS)]


def test_holds_title_parts_and_foot_in_order():
    file = documents.get_document_docx("立案告知书", PARTS, foot="版本 1")

    assert words_of(file) == ["立案告知书", "一、范围", "借款 <38,000> 元 & 利息", "• 第一项", "版本 1"]


def test_is_the_same_file_each_time():
    assert documents.get_document_docx("甲", PARTS) == documents.get_document_docx("甲", PARTS)

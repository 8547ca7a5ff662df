"""Documents that the platform sets itself."""

import io
from datetime import datetime

import pytest
from pypdf import PdfReader

from onecourt.modules.documents import public as documents

FACTS = {
    "title": "收件凭证",
    "court": "示例区人民法院",
    "number": "261120-ABCD-EFG7",
    "rows": [["事项", "民间借贷纠纷 · 李秀兰 诉 王建国"]],
    "files": [{"slot": "起诉状", "name": "民事起诉状.pdf", "pages": "3", "sm3": "0" * 64}],
    "next": ["法院的立案人员审核您的材料。"],
    "foot": "示例区人民法院在线服务",
}


def text_of(pdf: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


@pytest.mark.req("A-02")
def test_sets_a_receipt_as_pdf(at: datetime) -> None:
    pdf = documents.get_document_pdf("receipt", FACTS, at=at)

    assert pdf.startswith(b"%PDF-")
    assert b"pdfaid" in pdf
    told = text_of(pdf)
    assert "261120-ABCD-EFG7" in told
    assert "民事起诉状.pdf" in told


@pytest.mark.req("A-19", partly="signs that no installed type holds are printed by their code point")
@pytest.mark.parametrize("name", ["阿依古丽·买买提", "𠮷田", "Zoë Ångström-Núñez", "㛃", "王" * 40])
def test_sets_names_as_people_bear_them_or_names_the_code_point(name: str, at: datetime) -> None:
    told = text_of(documents.get_document_pdf("receipt", FACTS | {"rows": [["姓名", name]]}, at=at)).replace(
        "\n", ""
    )

    rare = [c for c in name if c not in told]
    assert all(f"U+{ord(c):04X}" in told for c in rare)


def test_gives_the_same_bytes_for_the_same_facts(at: datetime) -> None:
    assert documents.get_document_pdf("receipt", FACTS, at=at) == documents.get_document_pdf(
        "receipt", FACTS, at=at
    )

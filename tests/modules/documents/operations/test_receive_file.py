"""Taking in a file: what is kept, what is refused, and in which words."""

import hashlib

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.documents import public as documents
from onecourt.platform import audit, files
from onecourt.platform.workflow import history
from tests.situations import files as sent
from tests.situations.folders import KIND, NOON, Folder, a_person

SMALL = documents.Limits(
    max_bytes=300_000,
    max_pages=20,
    max_pixels=2_500_000,
    min_px=(1080, 1440),
    min_dpi=300,
    blocks=True,
)


@pytest.mark.req("MAT-08")
@pytest.mark.req("A-01")
def test_keeps_the_bytes_as_they_came_with_both_digests(folder: Folder) -> None:
    content = sent.a_pdf(pages=3)

    document = folder.receive(content, "民事起诉状.pdf")

    assert (document.state, document.kind, document.size) == ("usable", "pdf", len(content))
    assert document.sha256 == hashlib.sha256(content).hexdigest()
    assert files.read_blob(document.sha256) == content
    assert len(document.sm3) == 64
    assert document.faults == []


@pytest.mark.req("B-10", partly="identities are given; citations come with evidence")
def test_gives_every_page_an_identity(folder: Folder) -> None:
    document = folder.receive(sent.a_pdf(pages=3))

    pages = documents.list_pages(document.id)
    assert [page.number for page in pages] == [1, 2, 3]
    assert len({page.id for page in pages}) == 3
    assert (pages[0].width, pages[0].height) == sent.A4


@pytest.mark.req("MAT-01")
@pytest.mark.parametrize(
    "content, name, kind",
    [
        (sent.a_pdf(), "起诉状.pdf", "pdf"),
        (sent.a_photo(), "借条.jpg", "jpg"),
        (sent.a_photo(), "借条.JPEG", "jpg"),
        (sent.a_png(), "转账截图.png", "png"),
        (sent.a_tiff(dpi=72), "扫描.tif", "tif"),
        (sent.a_docx(), "起诉状.docx", "docx"),
        (sent.a_doc(), "起诉状.doc", "doc"),
        (sent.a_photo(), "其实是照片.pdf", "jpg"),
    ],
)
def test_takes_the_seven_formats_by_their_content(
    folder: Folder, content: bytes, name: str, kind: str
) -> None:
    if kind == "tif":
        content = sent.a_tiff(width=1240, height=1754)

    document = folder.receive(content, name)

    assert (document.state, document.kind) == ("usable", kind), document.faults
    assert document.stored_name.endswith(f".{kind}")
    assert document.original_name == name


BAD = [
    (b"", "空.pdf", "empty", "《空.pdf》是空的，里面没有内容。请打开原文件看一看，再传一次。"),
    (
        sent.a_zip(),
        "起诉状.pdf",
        "renamed",
        "《起诉状.pdf》实际上是ZIP 压缩包，只是名字像PDF 文件。"
        "请解压后把里面的文件逐个传上来。这里收 JPG、PNG、TIF、PDF、DOC、DOCX。",
    ),
    (sent.a_zip(), "证据.zip", "wrong_type", "《证据.zip》是ZIP 压缩包，这里不收。"),
    (sent.a_program(), "照片.jpg", "renamed", "《照片.jpg》实际上是可执行程序，只是名字像JPG 图片。"),
    (b"<!DOCTYPE html><script>x</script>", "说明.pdf", "renamed", "《说明.pdf》实际上是网页文件"),
    (sent.a_heic(), "IMG_0001.HEIC", "wrong_type", "请把手机相机的格式改成“兼容性最佳”后重拍"),
    (sent.a_webp(), "截图.webp", "wrong_type", "《截图.webp》是WebP 图片，这里不收。请转成 JPG 再传。"),
    (sent.a_doc(stream="Workbook"), "账目.doc", "renamed", "实际上是Excel 表格"),
    (sent.an_encrypted_pdf(), "合同.pdf", "locked", "《合同.pdf》设了密码，法院打不开。请去掉密码后再传。"),
    (sent.a_doc(locked=True), "合同.doc", "locked", "《合同.doc》设了密码"),
    (sent.a_doc(stream="EncryptedPackage"), "合同.docx", "locked", "《合同.docx》设了密码"),
    (sent.a_photo()[:-5000], "借条.jpg", "damaged", "《借条.jpg》打不开，可能已经损坏。"),
    (sent.a_png()[:-3000], "借条.png", "damaged", "《借条.png》打不开"),
    (sent.a_pdf()[:300], "借条.pdf", "damaged", "《借条.pdf》打不开"),
    (sent.a_pdf().removesuffix(b"%%EOF\n"), "借条.pdf", "cut_short", "《借条.pdf》不完整"),
    (sent.a_docx()[:-30], "诉状.docx", "damaged", "《诉状.docx》打不开"),
    (sent.a_docx(word__vbaProject=b"x", **{"word/vbaProject.bin": b"x"}), "诉状.docx", "macros", "宏程序"),
    (sent.a_docx_bomb(), "诉状.docx", "too_much_inside", "《诉状.docx》展开后太大"),
    (sent.a_photo(900, 1200), "身份证.jpg", "too_few_pixels", "《身份证.jpg》只有 900×1200 像素"),
    (sent.a_tiff(dpi=200), "扫描.tif", "too_low_dpi", "《扫描.tif》第 1 页是用 200 dpi 扫描的。"),
    (sent.a_picture_bomb(), "图.png", "too_many_pixels", "《图.png》的图片太大，打不开。"),
    (sent.a_picture_bomb(12000, 12000), "图.png", "too_many_pixels", "（12000×12000 像素）"),
]


@pytest.mark.req("MAT-90", partly="uploads are not resumed yet")
@pytest.mark.req("MAT-01", "A-01")
@pytest.mark.parametrize("content, name, code, says", BAD, ids=[f"{code}-{name}" for _, name, code, _ in BAD])
def test_refuses_what_cannot_be_used_and_says_why(
    folder: Folder, content: bytes, name: str, code: str, says: str
) -> None:
    document = folder.receive(content, name)

    (row,) = folder.rows
    assert (document.state, row.refusals[0].code) == ("refused", code)
    assert says in row.refusals[0].message
    assert not row.is_usable
    assert row.pages == 0
    assert not files.has_blob(document.sha256)


@pytest.mark.req("MAT-07", partly="video comes with evidence")
@pytest.mark.parametrize(
    "content, name, code, says",
    [
        (sent.a_photo(quality=100) + bytes(500_000), "大.jpg", "too_large", "，超过 0.286102 MB 了"),
        (sent.a_tiff(pages=80), "档案.tif", "too_many_pages", "《档案.tif》有 80 页，超过 20 页了。"),
        (sent.a_pdf(pages=21), "档案.pdf", "too_many_pages", "《档案.pdf》有 21 页，超过 20 页了。"),
        (sent.a_photo(1500, 2000), "海报.jpg", "too_many_pixels", "（1500×2000 像素）"),
    ],
)
def test_refuses_what_is_beyond_the_limits_of_the_slot(
    folder: Folder, content: bytes, name: str, code: str, says: str
) -> None:
    folder.receive(content, name, limits=SMALL)

    assert folder.rows[0].refusals[0].code == code
    assert says in folder.rows[0].refusals[0].message


def test_says_how_much_too_large_a_file_is(folder: Folder) -> None:
    document = folder.receive(sent.a_pdf() + bytes(28 * 1024 * 1024), "借条.pdf")

    said = "《借条.pdf》这个文件 28 MB，超过 20 MB 了。请分成几份，或者改传照片。"
    assert document.faults[0]["message"] == said
    assert len(document.sha256) == 64


def test_never_says_that_twenty_is_more_than_twenty(folder: Folder) -> None:
    document = folder.receive(sent.a_pdf() + bytes(20 * 1024 * 1024), "借条.pdf")

    assert "20.1 MB，超过 20 MB" in document.faults[0]["message"]


def test_takes_only_what_the_slot_takes(folder: Folder) -> None:
    document = folder.receive(sent.a_docx(), "执照.docx", slot_formats=("jpg", "jpeg", "png", "pdf"))

    assert document.state == "refused"
    assert document.faults[0]["message"].endswith("这里不收。这里收 JPG、PNG、PDF。")


def test_camera_notes_that_lead_back_to_themselves_do_no_harm(folder: Folder) -> None:
    document = folder.receive(sent.a_photo_with_a_bomb_of_notes(), "借条.jpg")

    assert document.state == "usable"
    assert documents.list_pages(document.id)[0].dpi is None


def test_a_refused_file_leaves_the_others_alone(folder: Folder) -> None:
    folder.receive(sent.a_pdf(), "起诉状.pdf")
    folder.receive(b"", "空.pdf")
    folder.receive(sent.a_photo(), "借条.jpg")

    assert [row.state for row in folder.rows] == ["usable", "refused", "usable"]


@pytest.mark.req("MAT-02")
def test_only_marks_a_poor_picture_where_the_court_only_warns(folder: Folder) -> None:
    warned = documents.Limits(20_000_000, 500, 100_000_000, (1080, 1440), 300, blocks=False)

    folder.receive(sent.a_photo(900, 1200), "身份证.jpg", limits=warned)

    (row,) = folder.rows
    assert row.is_usable
    assert [(w.code, w.severity) for w in row.warnings] == [("too_few_pixels", "warn")]


@pytest.mark.parametrize("size", [(1080, 1440), (1440, 1080), (1080, 5000)])
def test_takes_a_picture_of_just_enough_pixels_either_way_round(
    folder: Folder, size: tuple[int, int]
) -> None:
    assert folder.receive(sent.a_photo(*size), "借条.jpg").state == "usable"


@pytest.mark.parametrize("dpi, noted", [(72, None), (96, None), (300, 300), (600, 600)])
def test_heeds_the_resolution_only_where_a_scan_tells_it(folder: Folder, dpi: int, noted: int | None) -> None:
    document = folder.receive(sent.a_photo(dpi=(dpi, dpi)), "借条.jpg")

    assert document.state == "usable"
    assert documents.list_pages(document.id)[0].dpi == noted


def test_does_not_take_a_camera_for_a_scanner(folder: Folder) -> None:
    document = folder.receive(sent.a_photo_taken_sideways(), "借条.jpg")

    assert document.state == "usable"
    page = documents.list_pages(document.id)[0]
    assert (page.width, page.height, page.dpi) == (1500, 2000, None)


def test_warns_of_a_file_that_is_there_already(folder: Folder) -> None:
    folder.receive(sent.a_pdf(), "借条.pdf")

    document = folder.receive(sent.a_pdf(), "借条（2）.pdf")

    assert document.state == "usable"
    assert document.faults[0]["code"] == "duplicate"
    assert "《借条.pdf》内容一样，重复了" in document.faults[0]["message"]


@pytest.mark.parametrize(
    "name, shown, stored",
    [
        ("民间借贷纠纷" * 8 + ".pdf", "民间借贷纠纷" * 8 + ".pdf", "民间借贷纠纷" * 8 + ".pdf"),
        ("欠条📷💰.pdf", "欠条📷💰.pdf", "欠条.pdf"),
        ("📷.pdf", "📷.pdf", "未命名.pdf"),
        ("../../etc/passwd", "passwd", "passwd.pdf"),
        ("C:\\我的文件\\借条.PDF", "借条.PDF", "借条.pdf"),
        ("借条\u202efdp.exe", "借条fdp.exe", "借条fdp.pdf"),
        ("a" * 400 + ".pdf", None, "a" * 80 + ".pdf"),
        ("借条 2024; 第1页.pdf", "借条 2024; 第1页.pdf", "借条_2024_第1页.pdf"),
    ],
)
def test_shows_the_name_that_was_sent_and_stores_a_safe_one(
    folder: Folder, name: str, shown: str | None, stored: str
) -> None:
    upload = sent.an_upload(sent.a_pdf())
    upload._name = name

    document = documents.receive_file(actor=folder.holder, upload=upload, owner=(KIND, folder.id), at=NOON)

    assert document.stored_name == stored
    assert shown is None or document.original_name == shown
    assert len(document.original_name) <= 255


def test_leaves_nothing_where_the_owner_is_not_to_be_seen(folder: Folder, stranger: Actor) -> None:
    with pytest.raises(NotPermitted), transaction.atomic():
        documents.receive_file(
            actor=stranger, upload=sent.an_upload(sent.a_pdf()), owner=(KIND, folder.id), at=NOON
        )

    assert folder.rows == []


def test_refuses_an_owner_that_nobody_has_bound(folder: Folder) -> None:
    with pytest.raises(NotPermitted), transaction.atomic():
        documents.receive_file(
            actor=folder.holder,
            upload=sent.an_upload(sent.a_pdf()),
            owner=("tests.nobody", folder.id),
            at=NOON,
        )


def test_refuses_a_visitor(folder: Folder) -> None:
    with pytest.raises(NotPermitted), transaction.atomic():
        documents.receive_file(
            actor=Actor.visitor(), upload=sent.an_upload(sent.a_pdf()), owner=(KIND, folder.id), at=NOON
        )


def test_says_so_when_the_disk_is_full_and_keeps_nothing(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(files.DiskFull, match="存储空间不够"), transaction.atomic():
        folder.receive(sent.a_pdf())

    assert folder.rows == []


def test_leaves_a_trace_in_the_logs(folder: Folder) -> None:
    document = folder.receive(sent.a_pdf())

    assert [change.step for change in history(documents.DOCUMENT, document.id)] == ["accept"]
    assert audit.first_broken(f"document:{document.id}") is None


def test_one_person_does_not_see_that_another_sent_the_same(folder: Folder) -> None:
    folder.receive(sent.a_pdf())
    other = Folder(holder=a_person("邹远山"))

    assert other.receive(sent.a_pdf()).faults == []

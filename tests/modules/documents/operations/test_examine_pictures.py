"""Looking at the pictures of a document."""

import random
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from onecourt import wiring
from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.documents import public as documents
from onecourt.platform import files, jobs
from onecourt.platform.pictures import measure, opened
from tests.situations import files as sent
from tests.situations.folders import NOON, Folder
from tests.situations.pictures import a_clean_page, a_clean_photo, a_poor_photo, as_jpeg

SYSTEM = Actor.system("documents.examine_pictures")


@pytest.mark.req("MAT-02")
@pytest.mark.req("MAT-08")
def test_follows_the_intake_by_itself_and_finds_a_clear_page_clear(folder: Folder) -> None:
    folder.receive(a_clean_photo(), "借条.jpg")
    assert folder.rows[0].examination_says == "正在检查"

    jobs.run_pending()

    assert folder.rows[0].examination_says == "检查通过"
    assert "清楚" in folder.rows[0].picture_tags


@pytest.mark.req("B-23")
@pytest.mark.req("A-01")
@pytest.mark.parametrize(
    ("fault", "tag", "cure"),
    [
        ("blurred", "模糊", "请拿稳手机"),
        ("too_dark", "太暗", "打开灯"),
        ("glare", "反光", "请关掉闪光灯"),
        ("cut_off", "缺角", "请把整张纸放进画面"),
        ("of_a_screen", "拍屏幕", "请拍纸质原件"),
        ("too_much_around", "背景过多", "请靠近些"),
        ("blank_page", "空白页", "请核对"),
    ],
)
def test_says_what_is_poor_and_how_to_mend_it(folder: Folder, fault: str, tag: str, cure: str) -> None:
    folder.receive(a_poor_photo(fault), "借条.jpg")

    jobs.run_pending()

    row = folder.rows[0]
    assert row.is_usable
    assert row.examination_says == "要重拍"
    assert tag in row.picture_tags
    found = next(f for f in row.open_warnings if f.code == fault)
    assert "《借条.jpg》" in found.message
    assert cure in found.message


@pytest.mark.req("MAT-05")
def test_sets_a_page_on_its_side_upright_and_leaves_the_original(folder: Folder) -> None:
    content = a_poor_photo("turned", strength=2)
    document = folder.receive(content, "借条.jpg")

    jobs.run_pending()

    link = documents.page_links(document.id, actor=folder.holder, at=NOON)[0]
    shown = documents.open_link(link.url.split("/")[2], actor=folder.holder, at=NOON).picture
    assert measure(opened(shown)).turn == 0
    assert Image.open(BytesIO(shown)).size == (link.width, link.height)
    assert "倒置（已自动摆正）" in folder.rows[0].picture_tags
    assert files.read_blob(document.sha256) == content


@pytest.mark.req("B-23")
def test_marks_a_page_that_was_sent_before_in_another_file(folder: Folder) -> None:
    picture = a_clean_page(random.Random(4))
    folder.receive(as_jpeg(picture), "借条.jpg")
    folder.receive(as_jpeg((picture * 0.9).astype(np.uint8)), "借条 2.jpg")

    jobs.run_pending()

    first, second = folder.rows
    assert [f.code for f in first.open_warnings] == []
    assert [f.code for f in second.open_warnings] == ["same_page"]
    assert "《借条.jpg》" in second.open_warnings[0].message


@pytest.mark.req("MAT-05")
@pytest.mark.parametrize(
    ("content", "code", "is_open"),
    [
        (sent.a_tiff(pages=1, width=1500, height=1500), "not_a4", False),
        (sent.a_tiff(pages=1, width=1240, height=1754), "", False),
        (sent.a_photo(1500, 1500), "", False),
        (sent.a_photo(1100, 4000), "stitched", True),
    ],
)
def test_tells_what_is_no_sheet_of_a4_and_what_was_put_together(
    folder: Folder, content: bytes, code: str, is_open: bool
) -> None:
    folder.receive(content, "材料.jpg")

    jobs.run_pending()

    found = [f.code for f in folder.rows[0].warnings if f.code in ("not_a4", "stitched")]
    assert found == ([code] if code else [])
    assert (code in {f.code for f in folder.rows[0].open_warnings}) is is_open


@pytest.mark.req("B-23")
def test_asks_for_the_page_again_that_is_poor(folder: Folder) -> None:
    pages = [Image.open(BytesIO(a_clean_photo(seed))) for seed in (4, 5)]
    pages.append(Image.open(BytesIO(a_poor_photo("too_dark"))))
    target = BytesIO()
    pages[0].save(target, "TIFF", save_all=True, append_images=pages[1:], compression="jpeg")
    folder.receive(target.getvalue(), "借条.tif")

    jobs.run_pending()

    (found,) = folder.rows[0].open_warnings
    assert found.page == 3
    assert found.message == "《借条.tif》第 3 页太暗了。请到亮一些的地方，或者打开灯，再拍一次。"


def test_takes_pages_with_text_as_they_are(folder: Folder) -> None:
    folder.receive(sent.a_pdf(pages=2, text="Complaint about a loan"))

    jobs.run_pending()

    assert folder.rows[0].examination_says == "检查通过"
    assert folder.rows[0].straightened_pages == 0


def test_twice_is_as_good_as_once(folder: Folder) -> None:
    document = folder.receive(a_poor_photo("too_dark"), "借条.jpg")
    jobs.run_pending()
    before = folder.rows[0].faults

    documents.examine_pictures(actor=SYSTEM, document_id=document.id, at=NOON)

    assert folder.rows[0].faults == before


def test_the_open_page_of_the_matter_hears_of_it(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(wiring.live, "publish", told.append)
    event = documents.DocumentExamined(
        document_id=folder.id, owner_kind="matters.matter", owner_id=folder.id, at=NOON
    )

    wiring.show_examined(event, "once")

    assert told == [f"matter:{folder.id}"]


def test_is_not_for_people(folder: Folder) -> None:
    document = folder.receive(a_clean_photo(), "借条.jpg")

    with pytest.raises(NotPermitted):
        documents.examine_pictures(actor=folder.holder, document_id=document.id, at=NOON)

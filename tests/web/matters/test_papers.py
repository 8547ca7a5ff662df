"""The page of materials: what it asks for, shows and lets one do."""

import json
import re
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from onecourt import wiring
from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import now
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from onecourt.modules.people import public as people
from onecourt.web.kit.sessions import ACCOUNT, EPOCH
from onecourt.web.matters.filing_papers import moved
from tests.modules.matters.operations.halves import PIECE, a_large_photo
from tests.situations import files as sent
from tests.situations import filings as situation


@pytest.fixture
def person(db: None, settings: Any, tmp_path: Path) -> Actor:
    settings.ONECOURT_HOME = tmp_path
    wiring.connect()
    situation.the_ground(now())
    return situation.somebody(now())


@pytest.fixture
def browser(person: Actor, client: Client) -> Client:
    session = client.session
    session[ACCOUNT], session[EPOCH] = str(person.account_id), people.get_session_epoch(person.account_id)
    session.save()
    return client


@pytest.fixture
def matter_id(person: Actor) -> UUID:
    return situation.a_draft(now(), person)


def path(name: str, matter_id: UUID, **parts: Any) -> str:
    return reverse(f"matters:{name}", kwargs={"matter_id": matter_id, **parts})


def page_of(browser: Client, matter_id: UUID) -> str:
    return browser.get(path("step", matter_id, step_key="materials")).content.decode()


def files_of(person: Actor, matter_id: UUID) -> tuple[matters.FileRow, ...]:
    return matters.list_files(matters.get_matter(actor=person, matter_id=matter_id))


def add(person: Actor, matter_id: UUID, number: int, slot: str = "evidence") -> Any:
    content = sent.a_photo(1500, 2000 + number)
    return situation.attach(now(), person, matter_id, slot, content, f"{number}.jpg")


@pytest.mark.req("FIL-10", "MAT-06", "MAT-07")
def test_every_slot_says_what_it_takes(browser: Client, matter_id: UUID) -> None:
    shown = page_of(browser, matter_id)

    for words in ("起诉状", "必交", "选交", "看样例", "具状人签名、日期", "还没交", "人像面", "国徽面"):
        assert words in shown
    assert "照片（JPG、PNG、TIF）、PDF、Word；每份 20 MB 以内，最多 5 份。" in shown
    assert 'data-limit-mb="20"' in shown
    assert ".jpg,.jpeg,.png,.tif,.tiff,.pdf,.doc,.docx" in shown
    assert 'capture="environment"' in shown
    assert "还差 2 项：起诉状、身份证明" in shown


@pytest.mark.req("MAT-04", partly="crop and frame are not in the page; the camera of the phone is used")
def test_how_to_photograph_stands_before_the_first_shot(
    browser: Client, person: Actor, matter_id: UUID
) -> None:
    before = page_of(browser, matter_id)
    add(person, matter_id, 1)
    after = page_of(browser, matter_id)

    told = (
        "纸张放正、居中",
        "从上往下拍",
        "背景少",
        "纸张没有摆正",
        "折皱不平",
        "背景太多，分辨率低",
        "1080×1440",
    )
    assert all(words in before for words in told)
    assert 'class="card guide" open' in before
    assert 'class="card guide" open' not in after
    assert "怎么拍才看得清" in after


@pytest.mark.req("MAT-05", "PLT-09")
def test_a_file_is_seen_turned_and_taken_home(browser: Client, person: Actor, matter_id: UUID) -> None:
    material = add(person, matter_id, 1)
    here = {"material_id": material.id}

    listed, opened = (
        page_of(browser, matter_id),
        browser.get(path("file", matter_id, **here)).content.decode(),
    )
    turned = browser.post(path("turn", matter_id, **here), {"page": "1", "to": "right"})
    taken = browser.get(path("download", matter_id, **here))
    original = browser.get(taken["Location"])

    assert "证据.jpg" in listed
    assert "原名 1.jpg" in listed
    assert path("download", matter_id, **here) in listed
    assert "向右转" in opened
    assert turned.status_code == 302
    assert documents.get_document(material.document_id).turned_pages == 1
    assert b"".join(original.streaming_content) == sent.a_photo(1500, 2001)


@pytest.mark.req("FIL-10", "PLT-09")
def test_the_sides_of_a_card_go_into_their_places(browser: Client, person: Actor, matter_id: UUID) -> None:
    for part in ("front", "back"):
        upload = SimpleUploadedFile("IMG.jpg", sent.a_photo(1500, 2000 + len(part)))
        where = path("attach_part", matter_id, slot_key="identity", part=part)
        assert browser.post(where, {"file": upload}).status_code == 302
        if part == "front":
            assert "还差国徽面" in page_of(browser, matter_id)

    shown = page_of(browser, matter_id)

    assert [(f.part, f.name) for f in files_of(person, matter_id)] == [
        ("front", "身份证明-人像面.jpg"),
        ("back", "身份证明-国徽面.jpg"),
    ]
    assert shown.count('alt="身份证明') == 2


@pytest.mark.req("PLT-09")
def test_several_at_once_and_one_that_cannot_be_used(browser: Client, person: Actor, matter_id: UUID) -> None:
    uploads = [
        SimpleUploadedFile("好的.jpg", sent.a_photo()),
        SimpleUploadedFile("小的.jpg", sent.a_photo(300, 400)),
        SimpleUploadedFile("好的.pdf", sent.a_pdf()),
    ]

    browser.post(path("attach", matter_id, slot_key="evidence"), {"file": uploads})
    shown = page_of(browser, matter_id)

    assert [(f.original, f.usable) for f in files_of(person, matter_id)] == [
        ("好的.jpg", True),
        ("小的.jpg", False),
        ("好的.pdf", True),
    ]
    assert "1 份没通过" in shown
    assert "只有 300×400 像素" in shown


@pytest.mark.req("MAT-08")
def test_photographs_are_put_in_order_put_together_and_taken_apart(
    browser: Client, person: Actor, matter_id: UUID
) -> None:
    for number in range(3):
        add(person, matter_id, number)
    where = path("arrange", matter_id, slot_key="evidence")
    assert where in page_of(browser, matter_id)
    keys = re.findall(r'name="page" value="([^"]+)"', browser.get(where).content.decode())

    up = browser.post(where, {"page": keys, "move": "up:2"}).content.decode()
    order = re.findall(r'name="page" value="([^"]+)"', up)
    browser.post(where, {"page": order, "once": "a"})

    assert order == [keys[0], keys[2], keys[1]]
    (merged,) = files_of(person, matter_id)
    assert (merged.name, merged.pages) == ("证据.pdf", 3)
    place = {"material_id": merged.material_id}
    assert "拆成单张照片" in browser.get(path("file", matter_id, **place)).content.decode()
    browser.post(path("split", matter_id, **place))
    assert [f.original for f in files_of(person, matter_id)] == ["0.jpg", "2.jpg", "1.jpg"]


def test_one_photograph_alone_is_not_put_together(browser: Client, person: Actor, matter_id: UUID) -> None:
    add(person, matter_id, 1)
    where = path("arrange", matter_id, slot_key="evidence")
    (key,) = re.findall(r'name="page" value="([^"]+)"', browser.get(where).content.decode())

    answer = browser.post(where, {"page": [key]})

    assert answer.status_code == 422
    assert "至少留两张才能合成一份" in answer.content.decode()


@pytest.mark.parametrize(
    "move,came_to",
    [
        ("up:1", "bac"),
        ("up:0", "abc"),
        ("down:1", "acb"),
        ("down:2", "abc"),
        ("out:0", "bc"),
        ("out:7", "abc"),
        ("up:x", "abc"),
        ("", "abc"),
    ],
)
def test_pages_move_by_buttons(move: str, came_to: str) -> None:
    assert "".join(moved("abc", move)) == came_to


@pytest.mark.req("MAT-90", partly="each bad file has a sentence of its own elsewhere")
def test_a_large_file_comes_in_pieces_and_goes_on_where_it_broke_off(
    browser: Client, person: Actor, matter_id: UUID
) -> None:
    content = a_large_photo()
    facts = {"name": "借条.jpg", "size": str(len(content)), "key": "1-2"}

    def begin() -> dict[str, Any]:
        answer = browser.post(path("begin", matter_id, slot_key="evidence"), facts, headers={"X-Part": "1"})
        return dict(json.loads(answer.content))

    def send(url: str, offset: int) -> Any:
        head = {"Upload-Offset": str(offset), "X-Part": "1"}
        piece = content[offset : offset + PIECE]
        return browser.post(url, piece, content_type="application/octet-stream", headers=head)

    half = begin()
    send(half["url"], 0)
    wrong = json.loads(send(half["url"], 2 * PIECE).content)
    half = begin()
    assert wrong["offset"] == half["offset"] == PIECE
    assert json.loads(browser.get(half["url"]).content)["offset"] == PIECE
    for offset in range(half["offset"], len(content), PIECE):
        answer = send(half["url"], offset)

    assert 'data-slot="evidence"' in answer.content.decode()
    (file,) = files_of(person, matter_id)
    assert (file.size, file.usable) == (len(content), True)


def test_a_file_that_is_too_large_is_refused_before_it_is_sent(browser: Client, matter_id: UUID) -> None:
    facts = {"name": "大.pdf", "size": str(21 * PIECE), "key": "1"}

    answer = browser.post(path("begin", matter_id, slot_key="evidence"), facts, headers={"X-Part": "1"})

    assert answer.status_code == 422
    assert "超过 20 MB" in answer.content.decode()


@pytest.mark.req("PLT-09", partly="no test draws a file onto a slot or breaks the line in a browser")
def test_deleting_a_file_is_asked_first(browser: Client, person: Actor, matter_id: UUID) -> None:
    material = add(person, matter_id, 1)
    here = path("strike", matter_id, material_id=material.id)

    listed = page_of(browser, matter_id)
    asked = browser.get(here).content.decode()
    still_there = files_of(person, matter_id)
    done = browser.post(here)

    assert here in listed
    assert "删除文件</button>" in asked
    assert len(still_there) == 1
    assert done.status_code == 302
    assert files_of(person, matter_id) == ()

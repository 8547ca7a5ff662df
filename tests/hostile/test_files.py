"""Files that mean harm or are none: each refused in its own sentence, and everything else stays."""

import pytest
from PIL import Image

from tests.hostile.asking import Asker
from tests.journeys import people
from tests.journeys.filing_by_hand import Filing, a_draft, somebody_new
from tests.journeys.running import RunningCourt
from tests.journeys.visitor import words_of
from tests.situations import files

pytestmark = [pytest.mark.slow]


def a_photo_with_a_heavy_note() -> bytes:
    """A photograph with as much hidden text as a JPEG can carry."""
    exif = Image.Exif()
    exif[0x010E] = "A" * 60_000
    return files.a_photo(exif=exif.tobytes())


def a_photo_with_a_broken_note() -> bytes:
    photo = files.a_photo()
    return photo[:2] + b"\xff\xe1\x00\x10Exif\x00\x00MM\x00*\xff\xff\xff\xff" + photo[2:]


REFUSED = {
    "nothing.pdf": b"",
    "one-byte.pdf": b"\x00",
    "program.pdf": files.a_program(),
    "archive.docx": files.a_zip(),
    "bomb.docx": files.a_docx_bomb(),
    "bomb.png": files.a_picture_bomb(),
    "locked.pdf": files.an_encrypted_pdf(),
    "half.pdf": files.a_pdf()[:300],
    "half.jpg": files.a_photo()[:9000],
    "photo.heic": files.a_heic(),
    "page.html": b"<html><script>alert(1)</script></html>",
    "drawing.svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "heavy.pdf": files.a_pdf() + b"\x00" * 21_000_000,
}
BORNE = {
    "many pages.pdf": lambda: files.a_pdf(pages=500),
    "heavy note.jpg": a_photo_with_a_heavy_note,
    "broken note.jpg": a_photo_with_a_broken_note,
    "../../etc/passwd\x00.pdf": lambda: files.a_pdf(text="path"),
    "<script>alert(1)</script>.pdf": lambda: files.a_pdf(text="script"),
    "名" * 300 + ".pdf": lambda: files.a_pdf(text="long name"),
    "👩‍⚖️证据.pdf": lambda: files.a_pdf(text="emoji"),
}


@pytest.fixture(scope="module")
def own(court: RunningCourt) -> Filing:
    person = people.someone("江月")
    return a_draft(somebody_new(court.url, person), person)


@pytest.mark.req("PLT-90")
@pytest.mark.parametrize("name", REFUSED)
def test_is_refused_with_a_sentence(asker: Asker, own: Filing, name: str):
    answer = own.attach("complaint", name, REFUSED[name], "application/octet-stream")

    asker.look(answer, name)
    shown = own.visitor.get(own.at("materials"))
    assert asker.wrong == []
    assert answer.status_code in (200, 413, 422), words_of(answer.text)[:300]
    # What was good before is still there, and the bad one is no ready file.
    assert all(good.rsplit(".", 1)[0][:3] in shown.text for good in ("起诉状", "身份证", "借条"))


@pytest.mark.req("PLT-90")
@pytest.mark.parametrize("name", BORNE)
def test_is_borne(asker: Asker, own: Filing, name: str):
    answer = own.attach("evidence", name, BORNE[name](), "application/octet-stream")

    asker.look(answer, name)
    asker.look(own.visitor.get(own.at("materials")), f"page after {name}")
    assert asker.wrong == []
    assert answer.status_code in (200, 422)

"""Pictures of pages for the screen."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from onecourt.platform import files
from tests.situations import files as sent


def page_of(folder: Path, content: bytes, kind: str) -> Image.Image:
    path = folder / "sent"
    path.write_bytes(content)
    return Image.open(BytesIO(files.draw(path, kind, 1).page)).convert("RGB")


def saved(picture: Image.Image, kind: str) -> bytes:
    target = BytesIO()
    picture.save(target, kind)
    return target.getvalue()


def test_stays_small_enough_to_send(tmp_path: Path) -> None:
    noisy = Image.effect_noise((2000, 2800), 90).convert("RGB")
    path = tmp_path / "noisy.jpg"
    path.write_bytes(saved(noisy, "JPEG"))

    drawn = files.draw(path, "jpg", 1)

    assert len(drawn.page) < 700_000
    assert len(drawn.thumb) < 20_000


def test_never_blows_up_a_small_picture(tmp_path: Path) -> None:
    assert page_of(tmp_path, sent.a_photo(800, 600), "jpg").size == (800, 600)


def test_keeps_a_long_screenshot_within_what_a_browser_shows(tmp_path: Path) -> None:
    assert page_of(tmp_path, sent.a_png(1080, 20_000), "png").size == (864, 16_000)


@pytest.mark.parametrize("turn", range(1, 9))
def test_turns_every_way_a_camera_was_held(tmp_path: Path, turn: int) -> None:
    upright = Image.new("RGB", (600, 900), "white")
    upright.paste("red", (0, 0, 300, 300))
    exif = Image.Exif()
    exif[0x0112] = turn
    back = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[turn]
    held = upright if back is None else upright.transpose(back)
    target = BytesIO()
    held.save(target, "JPEG", exif=exif.tobytes(), quality=95)

    page = page_of(tmp_path, target.getvalue(), "jpg")

    assert page.size == (600, 900)
    red, green, _ = page.getpixel((100, 100))
    assert red > 200
    assert green < 80


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_shows_any_way_of_writing_colours_as_ink_on_paper(tmp_path: Path, mode: str) -> None:
    if mode == "I;16":
        sheet = Image.new("I;16", (400, 400), 65535)
        sheet.paste(0, (0, 0, 200, 200))
    else:
        sheet = sent.a_picture(400, 400).convert("L").point(lambda value: 255 * (value > 128)).convert(mode)
        sheet.paste(0, (0, 0, 200, 200)) if mode in ("1", "L") else None

    page = page_of(tmp_path, saved(sheet, "PNG"), "png")

    assert page.mode == "RGB"
    assert max(page.convert("L").getextrema()) > 240


def test_shows_what_is_transparent_as_paper(tmp_path: Path) -> None:
    page = page_of(tmp_path, saved(Image.new("RGBA", (400, 400), (0, 0, 0, 0)), "PNG"), "png")

    assert min(page.convert("L").getextrema()) > 240


def test_shows_the_colours_of_a_printers_file(tmp_path: Path) -> None:
    page = page_of(tmp_path, saved(Image.new("CMYK", (400, 400), (0, 0, 0, 0)), "JPEG"), "jpg")

    assert min(page.convert("L").getextrema()) > 240


def test_tells_an_empty_page_from_one_with_a_line_of_writing(tmp_path: Path) -> None:
    path = tmp_path / "sent"
    for text, is_blank in (("", True), ("Received 50000", False)):
        path.write_bytes(sent.a_pdf(pages=1, text=text))
        assert files.is_blank(files.draw(path, "pdf", 1).thumb) is is_blank

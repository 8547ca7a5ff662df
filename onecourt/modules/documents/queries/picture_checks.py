"""What stands against the picture of a page, by the limits in force."""

import tomllib
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from importlib.resources import files as package_files

from onecourt.modules.documents import rules
from onecourt.platform.pictures import Measures


@dataclass(frozen=True, slots=True)
class PictureLimits:
    """From where on a picture is poor; the numbers and their source stand in data/picture-checks.toml."""

    valid_from: date
    least_sharpness: float
    least_paper_light: float
    most_paper_light: float
    palest_ink: float
    least_faint: float
    most_glare: float
    most_cut: float
    most_grid: float
    least_sheet: float
    longest_sides: float
    furthest_from_a4: float
    least_written: float
    least_skew: float
    sure_of_turn: float
    most_unlike: float


def picture_limits(on: date) -> PictureLimits:
    """The limits in force on a day; before the first version those of the first."""
    versions = _versions()
    return next((v for v in reversed(versions) if v.valid_from <= on), versions[0])


def faults_of_page(found: Measures, limits: PictureLimits) -> list[str]:
    """The codes of what is wrong with one page; one cause is named once."""
    bright = rules.writing_is_not_washed_out(
        found.paper, found.ink, limits.most_paper_light, limits.palest_ink
    )
    if not rules.page_is_written_on(found.written, limits.least_written):
        washed_out = not bright and found.faint >= limits.least_faint
        return ["too_bright"] if washed_out else ["blank_page"]
    wrong = {
        "too_dark": not rules.page_is_light_enough(found.paper, limits.least_paper_light),
        "too_bright": not bright,
        "blurred": not rules.writing_is_sharp(found.sharpness, limits.least_sharpness),
        "glare": not rules.no_reflection_hides_writing(found.glare, limits.most_glare),
        "cut_off": not rules.sheet_is_whole(found.cut, limits.most_cut),
        "of_a_screen": not rules.paper_itself_was_taken(found.grid, limits.most_grid),
        "too_much_around": not rules.sheet_fills_the_picture(found.sheet, limits.least_sheet),
    }
    return [code for code, is_wrong in wrong.items() if is_wrong]


def faults_of_shape(width: int, height: int, *, is_scan: bool, limits: PictureLimits) -> list[str]:
    """What the proportions of a page tell; cards and receipts are photographed, so only scans must be A4."""
    if not rules.picture_is_one_page(width, height, limits.longest_sides):
        return ["stitched"]
    if is_scan and not rules.page_is_about_a4(width, height, limits.furthest_from_a4):
        return ["not_a4"]
    return []


def get_straightening(found: Measures, limits: PictureLimits) -> tuple[int, float]:
    """By how much the picture is to be turned and made level; nothing where the lines do not tell."""
    skew = found.skew or 0.0
    return found.turn or 0, skew if abs(skew) >= limits.least_skew else 0.0


@cache
def _versions() -> tuple[PictureLimits, ...]:
    place = package_files("onecourt.modules.documents") / "data" / "picture-checks.toml"
    names = [field.name for field in fields(PictureLimits)]
    table = tomllib.loads(place.read_text(encoding="utf-8"))
    return tuple(PictureLimits(**{name: version[name] for name in names}) for version in table["version"])

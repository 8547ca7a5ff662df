"""The picture checks on pages with known faults: how many are found, how many clean ones are accused."""

import random
from collections import Counter
from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from onecourt.modules.documents import public as documents
from onecourt.platform.pictures import Rgb, measure, opened, straightened, unlikeness
from tests.situations.pictures import FAULTS, clean_pages, faulty_pages, the_same_again

LIMITS = documents.picture_limits(date(2026, 11, 20))
# The limits were set with pages of the first seed; those of the second were only ever counted.
TUNED, UNTOUCHED = 1, 3
PARTS = {TUNED: "tuned on", UNTOUCHED: "untouched"}
PER_STRENGTH = {1: 1, 2: 2, 3: 2}
CLEAN = 20


def shown_by(picture: Rgb) -> set[str]:
    """The codes of all faults, with `turned` and `skewed` where the page would be set straight."""
    found = measure(picture, sure_of_turn=LIMITS.sure_of_turn)
    turned, levelled = documents.get_straightening(found, LIMITS)
    codes = set(documents.faults_of_page(found, LIMITS))
    return codes | ({"turned"} if turned else set()) | ({"skewed"} if levelled else set())


@pytest.mark.slow
@pytest.mark.req("MAT-02")
@pytest.mark.req("B-23")
def test_finds_clear_faults_and_leaves_clean_pages_alone(capsys: pytest.CaptureFixture[str]) -> None:
    lines = [f"{'fault':<17}{'strength':>9}" + "".join(f"{name:>12}" for name in PARTS.values())]
    clear: Counter[tuple[int, str]] = Counter()
    for fault in FAULTS:
        for strength, count in PER_STRENGTH.items():
            line = f"{fault:<17}{strength:>9}"
            for seed in PARTS:
                examples = faulty_pages(seed, fault, strength, count)
                found = sum(fault in shown_by(example.picture) for example in examples)
                line += f"{f'{found}/{count}':>12}"
                if strength > 1:
                    clear[seed, fault] += found
            lines.append(line)
    accused = {
        seed: sum(bool(shown_by(page.picture) - {"skewed"}) for page in clean_pages(seed, CLEAN))
        for seed in PARTS
    }
    lines.append(f"{'clean, accused':<26}" + "".join(f"{f'{accused[seed]}/{CLEAN}':>12}" for seed in PARTS))
    with capsys.disabled():
        print("", *lines, sep="\n")  # noqa: T201

    for seed in PARTS:
        of_each = PER_STRENGTH[2] + PER_STRENGTH[3]
        assert sum(clear[seed, fault] for fault in FAULTS) >= 0.9 * of_each * len(FAULTS)
        assert all(clear[seed, fault] >= of_each - 1 for fault in FAULTS)
        assert accused[seed] <= CLEAN / 20


@pytest.mark.req("B-23")
def test_knows_a_page_again_and_tells_others_apart() -> None:
    chance = random.Random(7)
    pairs = [the_same_again(chance, strength) for strength in (1, 2, 2, 3)]

    prints = [(measure(first).likeness, measure(second).likeness) for first, second in pairs]

    assert all(unlikeness(first, second) <= LIMITS.most_unlike for first, second in prints)
    different = [unlikeness(a[0], b[0]) for i, a in enumerate(prints) for b in prints[:i]]
    assert min(different) > LIMITS.most_unlike


def test_a_page_set_straight_is_straight() -> None:
    for fault in ("skewed", "turned"):
        picture = faulty_pages(UNTOUCHED, fault, 3, 1)[0].picture
        target = BytesIO()
        Image.fromarray(picture).save(target, "WEBP", quality=80)
        turned, levelled = documents.get_straightening(measure(picture), LIMITS)

        page = straightened(target.getvalue(), turn=turned, skew=levelled)

        again = BytesIO()
        page.save(again, "WEBP", quality=80)
        found = measure(opened(again.getvalue()))
        assert (found.turn, abs(found.skew or 0) < LIMITS.least_skew) == (0, True)

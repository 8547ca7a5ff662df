"""How well a cause of action answers what somebody typed."""

import unicodedata
from dataclasses import dataclass

NUMBER, EXACT, PREFIX, INITIALS, CONTAINS, PINYIN, OLD_NAME = range(7)
LEAST_INITIALS = 2


@dataclass(frozen=True, slots=True)
class CauseWords:
    """What a cause can be found by."""

    number: str
    name: str
    pinyin: str
    initials: str
    old_names: tuple[str, ...] = ()


def normalise_words(text: str) -> str:
    """What was typed, half width, lower case, single blanks."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def search_rank(cause: CauseWords, typed: str) -> int | None:
    """The class of a hit, smaller is better; None if the cause does not answer at all."""
    words = typed.split(" ")
    run = "".join(words)
    ranks = (
        (NUMBER, run == cause.number),
        (EXACT, run == cause.name),
        (PREFIX, cause.name.startswith(run)),
        (INITIALS, len(run) >= LEAST_INITIALS and cause.initials.startswith(run)),
        (CONTAINS, all(word in cause.name for word in words)),
        (PINYIN, _sounds_like(cause, run)),
        (OLD_NAME, any(all(word in old for word in words) for old in cause.old_names)),
    )
    return next((rank for rank, hit in ranks if hit), None)


def _sounds_like(cause: CauseWords, run: str) -> bool:
    """The letters begin at a syllable of the name: `jiedai`, and `jied` while still typing."""
    if not run.isascii() or len(run) < LEAST_INITIALS:
        return False
    syllables = cause.pinyin.split(" ")
    return run in cause.initials or any(
        "".join(syllables[start:]).startswith(run) for start in range(len(syllables))
    )

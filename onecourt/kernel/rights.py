"""Rights and the answers that policies give about them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Right:
    """The power to do one kind of thing, `<module>.<what>`; `says` is the sentence in the catalogue."""

    key: str
    says: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Yes or no, and the reason (Chinese) that a page may show."""

    allowed: bool
    reason: str = ""

    def __bool__(self) -> bool:
        return self.allowed


def yes() -> Verdict:
    return Verdict(allowed=True)


def no(reason: str) -> Verdict:
    return Verdict(allowed=False, reason=reason)

"""How phone numbers are read, what a password must be, and how much is kept of a device."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import pairwise

from onecourt.kernel import identifiers
from onecourt.kernel.refusals import BadAnswers

LETTERS, DIGITS, SIGNS = "letters", "digits", "signs"
CLASS_WORDS = {LETTERS: "字母", DIGITS: "数字", SIGNS: "符号"}
HELD = {LETTERS: r"[A-Za-z]", DIGITS: r"[0-9]", SIGNS: r"[^A-Za-z0-9\s]"}
FEWEST_DIFFERENT = 4
SHORTEST_PERSONAL = 2
TAIL = 6

SYSTEMS = (
    (r"HarmonyOS", "鸿蒙"),
    (r"iPhone|iPad", "iOS"),
    (r"Android", "安卓"),
    (r"Windows", "Windows"),
    (r"Mac OS X|Macintosh", "macOS"),
    (r"Linux", "Linux"),
)
BROWSERS = (
    (r"MicroMessenger", "微信"),
    (r"Edg", "Edge"),
    (r"Firefox|FxiOS", "Firefox"),
    (r"Chrome|CriOS", "Chrome"),
    (r"Safari", "Safari"),
)


@dataclass(frozen=True, slots=True)
class PasswordRule:
    """What the settings ask of a password."""

    shortest: int
    longest: int
    classes: tuple[str, ...]

    @property
    def says(self) -> str:
        """As it stands next to the field."""
        held = "和".join(CLASS_WORDS[one] for one in self.classes)
        needed = f"，要有{held}" if held else ""
        return f"{self.shortest} 到 {self.longest} 位{needed}。不要用手机号、姓名和容易猜到的密码。"


def read_phone(text: str) -> str:
    """The mobile number typed, in its plain form.

    Raises BadAnswers with the sentence for the field.
    """
    checked = identifiers.check_mobile(text)
    if checked.problem:
        raise BadAnswers({"phone": checked.problem})
    return checked.value


def problem_of_password(password: str, rule: PasswordRule, *, personal: Iterable[str] = ()) -> str:
    """What is wrong with a password, as a sentence; empty when it will do.

    `personal` are words and numbers that others know of the person.
    """
    if not rule.shortest <= len(password) <= rule.longest:
        return f"密码要 {rule.shortest} 到 {rule.longest} 位，您填了 {len(password)} 位。"
    missing = [CLASS_WORDS[one] for one in rule.classes if not re.search(HELD[one], password)]
    if missing:
        return f"密码里还要有{'和'.join(missing)}。"
    if is_trivial(password):
        return "这个密码太容易猜到，请换一个。"
    if holds_personal(password, known_words(personal)):
        return "密码里不要有您的手机号、姓名或登录名，请换一个。"
    return ""


def is_trivial(password: str) -> bool:
    """Few different signs, or two stretches at most that count or repeat: 11112222, abcd1234."""
    text = password.lower()
    if len(set(text)) < FEWEST_DIFFERENT:
        return True
    steps = [ord(after) - ord(before) for before, after in pairwise(text)]
    breaks = sum(1 for step in steps if step not in (-1, 0, 1))
    return breaks <= 1


def known_words(personal: Iterable[str]) -> set[str]:
    """What must not be in a password; of a long number its last six figures as well."""
    words = {word.strip().lower() for word in personal if len(word.strip()) >= SHORTEST_PERSONAL}
    return words | {word[-TAIL:] for word in words if word.isdigit() and len(word) > TAIL}


def holds_personal(password: str, words: Collection[str]) -> bool:
    """Whether one of the words stands in the password, in any case."""
    return any(word in password.lower() for word in words)


def name_device(user_agent: str) -> str:
    """Browser and system in words that people know: Chrome · Windows."""
    found = [
        next((word for pattern, word in table if re.search(pattern, user_agent)), "")
        for table in (BROWSERS, SYSTEMS)
    ]
    return " · ".join(word for word in found if word)


def mask_place(address: str) -> str:
    """The first half of a network address, by which one knows home from elsewhere."""
    if ":" in address:
        return ":".join([*address.split(":")[:2], "*"])
    parts = address.split(".")
    return ".".join([*parts[:2], "*", "*"]) if len(parts) == 4 else ""

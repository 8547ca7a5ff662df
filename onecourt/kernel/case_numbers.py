"""Case numbers: （收案年度）+ 法院代字 + 专门审判代字 + 类型代字 + 案件编号 + 号 (法〔2015〕137号).

The letters of courts and the type codes are given as values, so that a number of the demo province
is read where its courts are loaded and nowhere else.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

SUPREME_COURT = "最高法"
LARGEST_EXPANSION = 200

_BRACKETS = str.maketrans("([〔［【{)]〕］】}", "（（（（（（））））））")
_DASHES = str.maketrans("‐‑‒–—―−~～至", "-" * 10)
_SERIAL_RANGE = re.compile(r"(\d+)号?-(\d+)号?")
_WITH_HEAD = re.compile(r"(（\d+）.*?[^\d-])(\d+(?:号?-\d+)?号(?:之.+)?|\d+(?:-\d+)?)")
_LEGACY = re.compile(r"（(\d{4})）(.+?)字第(\d+)号(之[一二三四五六七八九十]+)?")


@dataclass(frozen=True, slots=True)
class CaseNumberTerms:
    """The dictionaries that make a number readable: letters of courts, type codes, special trial codes."""

    letters: frozenset[str]
    types: frozenset[str]
    specials: frozenset[str] = frozenset({"知"})


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """One case number in its parts; `suffix` (之一) names a further document of the same case."""

    year: int
    court: str
    type: str
    serial: int
    special: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        return f"（{self.year}）{self.court}{self.special}{self.type}{self.serial}号{self.suffix}"

    @property
    def case(self) -> "CaseNumber":
        """The number of the case itself, by which cases are compared."""
        return CaseNumber(self.year, self.court, self.type, self.serial, self.special)


@dataclass(frozen=True, slots=True)
class ReadCaseNumber:
    """What was read: a number in its parts, or an old one as text, or a sentence that says what is wrong."""

    ok: bool
    text: str
    number: CaseNumber | None = None
    legacy: bool = False
    part: str = ""
    problem: str = ""

    def __bool__(self) -> bool:
        return self.ok


def normalise_case_number(text: str) -> str:
    """Half-width digits, round full-width brackets, no blanks: the canonical form, not yet checked."""
    plain = "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    return re.sub(r"\s+", "", plain).translate(_BRACKETS)


def format_case_number(*, year: int, court: str, type: str, serial: int, special: str = "") -> str:
    """The number as it is written on documents."""
    return str(CaseNumber(year, court, type, serial, special))


def parse_case_number(text: str, terms: CaseNumberTerms, *, this_year: int) -> ReadCaseNumber:
    """Read one number; the longest type code wins (执恢 before 执), years to come are refused."""
    plain = normalise_case_number(text)
    found = _pattern(terms).fullmatch(plain)
    if found:
        number = CaseNumber(
            year=int(found["year"]),
            court=found["court"],
            type=found["type"],
            serial=int(found["serial"]),
            special=found["special"] or "",
            suffix=found["suffix"] or "",
        )
        if number.year > this_year:
            return _wrong(plain, "year", f"案号的年份 {number.year} 还没有到，请核对。")
        return ReadCaseNumber(ok=True, text=str(number), number=number)
    old = _LEGACY.fullmatch(plain)
    if old:
        if int(old[1]) > this_year:
            return _wrong(plain, "year", f"案号的年份 {old[1]} 还没有到，请核对。")
        return ReadCaseNumber(ok=True, text=plain, legacy=True)
    return _explain(plain, terms)


def same_case(one: str, other: str) -> bool:
    """Two numbers name one case: spelling and a suffix such as 之一 make no difference."""
    return _without_suffix(normalise_case_number(one)) == _without_suffix(normalise_case_number(other))


def expand_case_numbers(text: str) -> list[str]:
    """The single numbers in 「民初1号、2号」, 「民初1-3号」 or 「民初1至3号」, in the canonical form."""
    numbers: list[str] = []
    head = ""
    for piece in re.split(r"[、,，;；和及]", normalise_case_number(text).rstrip("。.")):
        full = _WITH_HEAD.fullmatch(piece.translate(_DASHES))
        if full:
            head, piece = full[1], full[2]
        elif piece.startswith("（"):
            head = ""
        numbers += [head + serial for serial in _serials(piece)]
    return _closed(numbers)


def level_of_court(code: str) -> str:
    """The level that a court's code shows: supreme, high, intermediate or basic."""
    if code == SUPREME_COURT:
        return "supreme"
    return {0: "high", 2: "intermediate", 4: "basic"}[sum(sign.isdigit() for sign in code)]


def _serials(piece: str) -> Iterable[str]:
    if not piece:
        return
    stretch = _SERIAL_RANGE.fullmatch(piece.translate(_DASHES))
    if not stretch:
        yield piece
        return
    first, last = int(stretch[1]), int(stretch[2])
    if not first <= last < first + LARGEST_EXPANSION:
        yield piece
        return
    for serial in range(first, last + 1):
        yield f"{serial}号"


def _closed(numbers: list[str]) -> list[str]:
    """In 「1、2、5号」 only the last has its 号; the others are given it."""
    return [f"{number}号" if re.search(r"\d$", number) and len(numbers) > 1 else number for number in numbers]


def _without_suffix(plain: str) -> str:
    return re.sub(r"(?<=号)之[一二三四五六七八九十]+$", "", plain)


@lru_cache(maxsize=16)
def _pattern(terms: CaseNumberTerms) -> re.Pattern[str]:
    letters = _either(terms.letters - {SUPREME_COURT})
    return re.compile(
        rf"（(?P<year>(?:19|20)\d\d)）(?P<court>{SUPREME_COURT}|(?:{letters})(?:\d{{4}}|\d\d)?)"
        rf"(?P<special>{_either(terms.specials)})?(?P<type>{_either(terms.types)})"
        r"(?P<serial>[1-9]\d*)号(?P<suffix>之[一二三四五六七八九十]+)?"
    )


def _either(words: frozenset[str]) -> str:
    """An alternation, the longest word first; of no words one that never matches."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) or r"(?!)"


def _wrong(text: str, part: str, problem: str) -> ReadCaseNumber:
    return ReadCaseNumber(ok=False, text=text, part=part, problem=problem)


def _explain(plain: str, terms: CaseNumberTerms) -> ReadCaseNumber:
    """Name the first part, from left to right, that cannot be read."""
    if not plain:
        return _wrong(plain, "empty", "请填写案号。")
    year = re.match(r"（(\d+)）", plain)
    if not year:
        return _wrong(plain, "year", "案号以括号里的年份开头，例如（2026），请核对。")
    if not re.fullmatch(r"(19|20)\d\d", year[1]):
        return _wrong(plain, "year", f"案号的年份是 4 位，您填的是 {year[1]}，请核对。")
    court = re.match(rf"({SUPREME_COURT}|{_either(terms.letters)})(\d*)", plain[year.end() :])
    if not court:
        return _wrong(plain, "court", "没有认出年份后面的法院代字，请核对。")
    if len(court[2]) not in (0, 2, 4):
        return _wrong(plain, "court", f"法院代字的数字是 2 位或 4 位，您填了 {len(court[2])} 位。")
    rest = plain[year.end() + court.end() :]
    kind = re.match(rf"({_either(terms.specials)})?({_either(terms.types)})", rest)
    if not kind:
        return _wrong(plain, "type", "没有认出案件类型代字（如民初、执），请核对。")
    serial = rest[kind.end() :]
    if re.match(r"0\d*号", serial):
        return _wrong(plain, "serial", "案件编号不以 0 开头，请去掉前面的 0。")
    if re.fullmatch(r"\d+", serial):
        return _wrong(plain, "end", "案号的末尾少了“号”字，请补上。")
    if not serial or not serial[0].isdigit():
        return _wrong(plain, "type", f"没有认出类型代字“{kind[0]}”后面的编号，请核对。")
    return _wrong(plain, "end", "案号以“号”结尾，后面只能有“之一”这样的字，请核对。")

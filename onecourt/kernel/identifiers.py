"""The numbers that stand for persons: is one well formed, and if not, which part of it is wrong.

A right check sign proves only that the number was typed as printed, never that it belongs to anybody.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

RESIDENT_ID = "resident_id"
RESIDENCE_PERMIT = "residence_permit"
HK_MACAO_PERMIT = "hk_macao_permit"
TAIWAN_PERMIT = "taiwan_permit"
PERMANENT_RESIDENCE_ID = "permanent_residence_id"
PASSPORT = "passport"
LAWYER_LICENCE = "lawyer_licence"
MOBILE = "mobile"
CHINA = "CHN"
# The documents by which a person can be named in proceedings, as they are called.
DOCUMENTS = {
    RESIDENT_ID: "居民身份证",
    RESIDENCE_PERMIT: "港澳台居民居住证",
    HK_MACAO_PERMIT: "港澳居民来往内地通行证",
    TAIWAN_PERMIT: "台湾居民来往大陆通行证",
    PERMANENT_RESIDENCE_ID: "外国人永久居留身份证",
    PASSPORT: "护照",
}

EARLIEST_BIRTH_YEAR = 1850
# Area and line, the lines of one's own area, and those that are the same in the whole country.
_FIXED_LINE = re.compile(r"(0\d{2,3})?[2-8]\d{6,7}|[48]00\d{7}|9[56]\d{3,6}")
_NOT_WRITTEN = re.compile(r"[\s\-‐‑‒–—―−_]+")
_RESIDENT_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_RESIDENT_CHECKS = "10X98765432"


@dataclass(frozen=True, slots=True)
class Checked:
    """What a look at a typed number found; `problem` and `warning` are Chinese sentences for the person.

    `part` names the part that is wrong (`empty`, `length`, `sign`, `area`, `birth`, `check`, `kind`).
    """

    ok: bool
    value: str
    part: str = ""
    problem: str = ""
    warning: str = ""

    def __bool__(self) -> bool:
        return self.ok


def good(value: str, warning: str = "") -> Checked:
    return Checked(ok=True, value=value, warning=warning)


def bad(value: str, part: str, problem: str) -> Checked:
    return Checked(ok=False, value=value, part=part, problem=problem)


def normalise_number(text: str) -> str:
    """As it is stored and compared: no blanks, hyphens or invisible signs, half width, upper case."""
    plain = unicodedata.normalize("NFKC", text)
    plain = "".join(c for c in plain if unicodedata.category(c) != "Cf")
    return _NOT_WRITTEN.sub("", plain).upper()


def resident_check_sign(body: str) -> str:
    """The last sign of an 18-digit number from its first 17 digits (MOD 11-2, GB 11643-1999)."""
    total = sum(int(digit) * weight for digit, weight in zip(body, _RESIDENT_WEIGHTS, strict=True))
    return _RESIDENT_CHECKS[total % 11]


def check_resident_id(text: str, *, today: date) -> Checked:
    """公民身份号码 (GB 11643-1999); abolished area codes and 81, 82, 83 are in use and pass."""
    value = normalise_number(text)
    if value.startswith("9") and len(value) == 18:
        return bad(value, "kind", "9 开头的是外国人永久居留身份证号，请改选证件种类。")
    if value[:1] == "0":
        return bad(value, "area", "身份证号第 1 位不会是 0，请核对开头 6 位。")
    return _eighteen(value, "身份证号", today)


def check_residence_permit(text: str, *, today: date) -> Checked:
    """港澳台居民居住证: built like a resident number, area 810000, 820000 or 830000 (国办发〔2018〕81号)."""
    value = normalise_number(text)
    result = _eighteen(value, "居住证号", today)
    if result.ok and value[:6] not in ("810000", "820000", "830000"):
        return bad(value, "area", "港澳台居民居住证号以 810000、820000 或 830000 开头，请核对开头 6 位。")
    return result


def check_hk_macao_permit(text: str) -> Checked:
    """港澳居民来往内地通行证: the old card, the card of 2013, and HA or MA for non-Chinese residents."""
    value = normalise_number(text)
    if not value:
        return _nothing("通行证号")
    if value[0] == "C":
        return bad(value, "kind", "C 开头的是内地居民的往来港澳通行证，请改选证件种类。")
    if value[0] not in "HM":
        return bad(value, "sign", "通行证号以 H 或 M 开头，请核对第 1 位。")
    if len(value) not in (9, 11):
        return bad(value, "length", f"通行证号是 9 位或 11 位，您填了 {len(value)} 位。")
    if not re.fullmatch(r"[HM]\d{8}(\d\d)?|[HM]A\d{7}", value):
        return bad(value, "sign", "通行证号除开头的字母外都是数字，请核对。")
    return good(value)


def check_taiwan_permit(text: str) -> Checked:
    """台湾居民来往大陆通行证: eight lifelong digits, on old cards with issue and place behind them."""
    value = normalise_number(text)
    if not value:
        return _nothing("台胞证号")
    old = re.fullmatch(r"(\d{8})(\d\d)\(?([A-Z0-9])\)?", value)
    if old:
        return good(f"{old[1]}{old[2]}({old[3]})")
    if not value.isdigit():
        return bad(value, "sign", "台胞证号是 8 位数字，请不要填其他字符。")
    if len(value) != 8:
        return bad(value, "length", f"台胞证号是 8 位数字，您填了 {len(value)} 位。")
    return good(value)


def check_permanent_residence_id(text: str, *, today: date) -> Checked:
    """外国人永久居留身份证: 18 digits since 2023-12-01, before that 15 signs; both are in use."""
    value = normalise_number(text)
    if not value:
        return _nothing("永久居留身份证号")
    if value[0].isalpha():
        return _old_permanent_residence_id(value)
    if value[0] != "9":
        return bad(value, "sign", "永久居留身份证号以 9 或 3 个字母开头，请核对开头。")
    return _eighteen(value, "永久居留身份证号", today)


def check_passport(text: str, *, issued_by: str = "") -> Checked:
    """Passports: the Chinese ones by their known forms, all others only by their signs."""
    value = normalise_number(text)
    if not value:
        return _nothing("护照号")
    if not re.fullmatch(r"[A-Z0-9]{5,20}", value):
        return bad(value, "sign", "护照号是 5 至 20 位字母和数字，请核对。")
    if issued_by == CHINA and not re.fullmatch(r"E\d{8}|E[A-HJ-NP-Z]\d{7}|G\d{8}|[DSP]E\d{7}", value):
        return bad(value, "sign", "中国护照号以 E 或 G 等字母开头，共 9 位，请核对。")
    return good(value)


def check_lawyer_licence(text: str) -> Checked:
    """律师执业证号: 17 digits that begin with 1; it has no check digit, and old ones have 12 digits."""
    value = normalise_number(text)
    if not value:
        return _nothing("律师执业证号")
    if not (value.isascii() and value.isdigit()):
        return bad(value, "sign", "律师执业证号都是数字，请不要填其他字符。")
    if len(value) == 12:
        return good(value, "这是 12 位的旧执业证号，请核对是否已换新证。")
    if len(value) != 17:
        return bad(value, "length", f"律师执业证号是 17 位，您填了 {len(value)} 位。")
    if value[0] != "1":
        return bad(value, "sign", "律师执业证号以 1 开头，请核对第 1 位。")
    return good(value)


def check_mobile(text: str) -> Checked:
    """A mobile number of the mainland, with or without +86."""
    value = re.sub(r"^(\+|00)86", "", normalise_number(text))
    if len(value) == 13 and value.startswith("86"):
        value = value[2:]
    if not value:
        return _nothing("手机号")
    if not (value.isascii() and value.isdigit()):
        return bad(value, "sign", "手机号都是数字，请不要填其他字符。")
    if len(value) != 11:
        return bad(value, "length", f"手机号是 11 位，您填了 {len(value)} 位。")
    if not re.match(r"1[3-9]", value):
        return bad(value, "sign", "手机号以 13 至 19 开头，请核对开头。")
    return good(value)


def check_phone(text: str) -> Checked:
    """A mobile number, a fixed line with or without its area, or a number for the whole country."""
    value = normalise_number(text)
    if _FIXED_LINE.fullmatch(value):
        return good(value)
    mobile = check_mobile(text)
    if mobile.ok or mobile.part == "empty" or value.startswith("1"):
        return mobile
    return bad(value, "sign", "请填 11 位手机号，或者带区号的座机号，例如 0755-26000000。")


def legacy_resident_id(text: str) -> str | None:
    """The 18 digits that a 15-digit number of an old file stands for; for matching, never as a document."""
    value = normalise_number(text)
    if not re.fullmatch(r"[1-8]\d{14}", value) or not _birth("19" + value[6:12]):
        return None
    body = value[:6] + "19" + value[6:]
    return body + resident_check_sign(body)


def matching_key(kind: str, text: str) -> str:
    """What two numbers of one person have in common, whichever card each was read from."""
    value = normalise_number(text)
    if kind == RESIDENT_ID and len(value) == 15:
        return legacy_resident_id(value) or value
    if kind == HK_MACAO_PERMIT:
        return value[:9]
    if kind == TAIWAN_PERMIT:
        return value[:8]
    if kind == MOBILE:
        return check_mobile(value).value
    return value


def birth_told_by(number: str) -> str:
    """The day of birth in a resident's number as year-month-day, or nothing where it tells none."""
    value = normalise_number(number)
    born = _birth(value[6:14]) if re.fullmatch(r"[1-8]\d{16}[\dX]", value) else None
    return born.isoformat() if born else ""


def sex_told_by(number: str) -> str:
    """`male` or `female` by the last digit of the sequence, or nothing (GB 11643-1999)."""
    value = normalise_number(number)
    if not birth_told_by(value):
        return ""
    return "male" if int(value[16]) % 2 else "female"


def identity_check(kind: str, *, today: date, issued_by: str = "") -> Callable[[str], Checked]:
    """The check of one kind of personal document, so that a form need not know them one by one."""
    checks: dict[str, Callable[[str], Checked]] = {
        RESIDENT_ID: lambda text: check_resident_id(text, today=today),
        RESIDENCE_PERMIT: lambda text: check_residence_permit(text, today=today),
        PERMANENT_RESIDENCE_ID: lambda text: check_permanent_residence_id(text, today=today),
        HK_MACAO_PERMIT: check_hk_macao_permit,
        TAIWAN_PERMIT: check_taiwan_permit,
        PASSPORT: lambda text: check_passport(text, issued_by=issued_by),
        LAWYER_LICENCE: check_lawyer_licence,
        MOBILE: check_mobile,
    }
    return checks[kind]


def _nothing(name: str) -> Checked:
    return bad("", "empty", f"请填写{name}。")


def _birth(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None


def _eighteen(value: str, name: str, today: date) -> Checked:
    if not value:
        return _nothing(name)
    if len(value) == 15 and value.isdigit():
        return bad(value, "length", f"{name}是 18 位，您填的是 15 位旧号，请填 18 位的。")
    if len(value) != 18:
        return bad(value, "length", f"{name}是 18 位，您填了 {len(value)} 位。")
    if not re.fullmatch(r"[0-9]{17}[0-9X]", value):
        return bad(value, "sign", f"{name}前 17 位是数字，最后一位是数字或 X，请核对。")
    born = _birth(value[6:14])
    if born is None or born.year < EARLIEST_BIRTH_YEAR:
        return bad(value, "birth", f"{name}第 7 至 14 位是出生日期，{value[6:14]} 不是一个日期，请核对。")
    if born > today:
        return bad(value, "birth", f"{name}第 7 至 14 位是出生日期，{value[6:14]} 还没有到，请核对。")
    if resident_check_sign(value[:17]) != value[17]:
        return bad(value, "check", f"{name}最后一位与前面的数字对不上，请逐位核对。")
    return good(value)


def _old_permanent_residence_id(value: str) -> Checked:
    """Fifteen signs with a check digit as in travel documents (ICAO 9303, weights 7, 3, 1)."""
    if len(value) != 15:
        return bad(value, "length", f"字母开头的永久居留证号是 15 位，您填了 {len(value)} 位。")
    if not re.fullmatch(r"[A-Z]{3}[0-9]{12}", value):
        return bad(value, "sign", "永久居留证号前 3 位是字母，后 12 位是数字，请核对。")
    if _birth("19" + value[7:13]) is None and _birth("20" + value[7:13]) is None:
        return bad(value, "birth", f"第 8 至 13 位是出生日期，{value[7:13]} 不是一个日期，请核对。")
    total = sum(int(sign, 36) * (7, 3, 1)[place % 3] for place, sign in enumerate(value[:14]))
    if total % 10 != int(value[14]):
        return bad(value, "check", "永久居留证号最后一位与前面的对不上，请逐位核对。")
    return good(value)

"""Names as people bear them: one spelling of the dot, nothing cut and no script refused."""

import re
import unicodedata

from onecourt.kernel.identifiers import Checked, bad, good

DOT = "·"
LONGEST = 200
# Signs that keyboards, scans and registers use for the dot inside a name.
_DOTS = "\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65\u2e31\ua78f\u16eb\u2023\u25cf\u2981\uff0e\u0387"
_DOT_RUN = re.compile(rf"\s*[{_DOTS}][{_DOTS}\s]*")
_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af\u3005\u3007"
_FULL_STOP_IN_HAN = re.compile(rf"(?<=[{_HAN}])\s*[.。]\s*(?=[{_HAN}])")
_BLANK_IN_HAN = re.compile(rf"(?<=[{_HAN}])\s+(?=[{_HAN}])")
_LATIN_WIDE = {wide: wide - 0xFEE0 for wide in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
# Joiners carry meaning in several scripts; the other invisible signs only spoil comparison.
_KEPT_INVISIBLE = "\u200c\u200d"


def normalise_name(text: str) -> str:
    """The name as it is stored: one dot 「·」, single blanks, composed accents, every character kept."""
    seen = "".join(c for c in text if unicodedata.category(c) != "Cf" or c in _KEPT_INVISIBLE)
    composed = _compose(seen.translate(_LATIN_WIDE))
    dotted = _FULL_STOP_IN_HAN.sub(DOT, _DOT_RUN.sub(DOT, composed))
    return _BLANK_IN_HAN.sub("", re.sub(r"\s+", " ", dotted).strip())


def name_key(text: str) -> str:
    """What two spellings of one name have in common; for comparing and searching, never for showing."""
    return unicodedata.normalize("NFKC", normalise_name(text)).casefold().replace(" ", "")


def check_name(text: str) -> Checked:
    """A person's name: one character is enough, forty are no matter, any script will do."""
    value = normalise_name(text)
    if not value:
        return bad("", "empty", "请填写姓名。")
    if len(value) > LONGEST:
        return bad(value, "length", f"姓名最多 {LONGEST} 个字，您填了 {len(value)} 个。")
    if any(unicodedata.category(c) == "Cc" for c in value):
        return bad(value, "sign", "姓名里有看不见的控制符，请删掉后重填。")
    if any(c.isdigit() for c in value):
        return bad(value, "sign", "姓名里有数字，请核对。")
    if not any(_is_letter(c) for c in value):
        return bad(value, "sign", "姓名里没有文字，请核对。")
    return good(value)


def check_organisation_name(text: str) -> Checked:
    """The name of an organisation as on its papers; unlike a person's it may hold numbers."""
    value = normalise_name(text)
    if not any(_is_letter(c) for c in value):
        return bad(value, "sign", "名称里没有文字，请按证照上的全称填写。")
    return good(value)


def _is_letter(sign: str) -> bool:
    """Characters that Unicode had not yet named sit in the private area; 〇 counts as a number."""
    return sign.isalpha() or unicodedata.category(sign) in ("Co", "Cn", "Nl")


def _compose(text: str) -> str:
    """NFC, but compatibility ideographs stay: some names are written in just these characters."""
    return "".join(
        part if _is_compatibility_ideograph(part[:1]) else unicodedata.normalize("NFC", part)
        for part in re.split("([\uf900-\ufaff\U0002f800-\U0002fa1f])", text)
    )


def _is_compatibility_ideograph(sign: str) -> bool:
    return "\uf900" <= sign <= "\ufaff" or "\U0002f800" <= sign <= "\U0002fa1f"

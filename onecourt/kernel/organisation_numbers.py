"""The numbers that stand for organisations and accounts, checked like those of persons."""

import re

from onecourt.kernel.identifiers import Checked, bad, good, normalise_number

CREDIT_CODE = "credit_code"
ORGANISATION_CODE = "organisation_code"
BANK_CARD = "bank_card"

# GB 32100-2015 leaves out the letters that are misread: I, O, S, V, Z.
CREDIT_CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def credit_code_check_sign(body: str) -> str:
    """The last sign of a credit code from its first 17 (GB 32100-2015)."""
    total = sum(CREDIT_CODE_SIGNS.index(sign) * pow(3, place, 31) for place, sign in enumerate(body))
    return CREDIT_CODE_SIGNS[(31 - total % 31) % 31]


def organisation_check_sign(body: str) -> str:
    """The last sign of an organisation code from its first eight (GB 11714-1997)."""
    total = sum(int(sign, 36) * weight for sign, weight in zip(body, _ORGANISATION_WEIGHTS, strict=True))
    return "0X987654321"[total % 11]


def check_credit_code(text: str) -> Checked:
    """统一社会信用代码; a wrong check sign of the organisation code inside it is only worth a warning."""
    value = normalise_number(text)
    if not value:
        return bad("", "empty", "请填写统一社会信用代码。")
    if len(value) != 18:
        return bad(value, "length", f"统一社会信用代码是 18 位，您填了 {len(value)} 位。")
    for place, sign in enumerate(value, start=1):
        if sign not in CREDIT_CODE_SIGNS:
            return bad(value, "sign", f"统一社会信用代码里没有“{sign}”，请核对第 {place} 位。")
    if credit_code_check_sign(value[:17]) != value[17]:
        return bad(value, "check", "统一社会信用代码最后一位与前面的对不上，请逐位核对。")
    if organisation_check_sign(value[8:16]) != value[16]:
        return good(value, "代码第 9 至 17 位的组织机构代码对不上，请再核对一遍。")
    return good(value)


def check_organisation_code(text: str) -> Checked:
    """组织机构代码, written with a hyphen before its check sign."""
    value = normalise_number(text)
    if not value:
        return bad("", "empty", "请填写组织机构代码。")
    if len(value) != 9:
        return bad(value, "length", f"组织机构代码是 9 位，您填了 {len(value)} 位。")
    if not re.fullmatch(r"[0-9A-Z]{8}[0-9X]", value):
        return bad(value, "sign", "组织机构代码是字母和数字，最后一位是数字或 X，请核对。")
    if organisation_check_sign(value[:8]) != value[8]:
        return bad(value, "check", "组织机构代码最后一位与前面的对不上，请逐位核对。")
    return good(f"{value[:8]}-{value[8]}")


def check_organisation_number(text: str) -> Checked:
    """Either of the two: who was never given a credit code still has the nine signs of the older one."""
    older = len(normalise_number(text)) == 9
    return check_organisation_code(text) if older else check_credit_code(text)


def check_bank_card(text: str) -> Checked:
    """A bank card; the Luhn digit only warns, for passbooks and settlement accounts have none."""
    value = normalise_number(text)
    if not value:
        return bad("", "empty", "请填写银行卡号。")
    if not (value.isascii() and value.isdigit()):
        return bad(value, "sign", "银行卡号都是数字，请不要填其他字符。")
    if not 13 <= len(value) <= 19:
        return bad(value, "length", f"银行卡号是 13 至 19 位，您填了 {len(value)} 位。")
    if not has_luhn_digit(value):
        return good(value, "卡号最后一位与前面的对不上。如果这是存折或者单位账户，可以继续。")
    return good(value)


def has_luhn_digit(digits: str) -> bool:
    """The last digit agrees with the others (ISO/IEC 7812)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        step = int(digit) * (2 if place % 2 else 1)
        total += step - 9 if step > 9 else step
    return total % 10 == 0

"""Money is a whole number of fen; here it is written for people and read from what they typed."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

FEN_PER_YUAN = 100
# A trillion yuan: more has never been claimed, and it is far inside the database's whole numbers.
LARGEST_FEN = 1_000_000_000_000 * FEN_PER_YUAN
_UNITS = {"": 1, "元": 1, "圆": 1, "块": 1, "万": 10_000, "万元": 10_000, "亿": 10**8, "亿元": 10**8}
_AMOUNT = re.compile(r"(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?(\D*)")


@dataclass(frozen=True, slots=True)
class ReadMoney:
    """A typed amount in fen, or the sentence that says why it is none."""

    ok: bool
    fen: int = 0
    problem: str = ""

    def __bool__(self) -> bool:
        return self.ok


def plain_yuan(fen: int) -> str:
    """`750.00`, as forms and interfaces carry it."""
    yuan, rest = divmod(abs(fen), FEN_PER_YUAN)
    return f"{'-' if fen < 0 else ''}{yuan}.{rest:02d}"


def written_yuan(fen: int) -> str:
    """`38,000 元`, or `750.50 元` where there are fen."""
    yuan, rest = divmod(abs(fen), FEN_PER_YUAN)
    cents = f".{rest:02d}" if rest else ""
    return f"{'-' if fen < 0 else ''}{yuan:,}{cents} 元"


def short_yuan(fen: int) -> str:
    """`3.8 万元`, `1.25 亿元`: at most two decimals, for tiles and tables; below ten thousand in full."""
    for size, unit in ((10**8, "亿元"), (10**4, "万元")):
        if abs(fen) >= size * FEN_PER_YUAN:
            amount = (Decimal(fen) / (size * FEN_PER_YUAN)).quantize(Decimal("0.01"), ROUND_HALF_UP)
            return f"{amount.normalize():,f} {unit}"
    return written_yuan(fen)


def whole_fen(amount: Fraction) -> int:
    """Round half up, once, at the end of a calculation."""
    return int((amount * 2 + 1) // 2) if amount >= 0 else -whole_fen(-amount)


def parse_yuan(text: str, *, largest_fen: int = LARGEST_FEN) -> ReadMoney:
    """Read an amount as people type it: `38000`, `38,000.50 元`, `￥3.8万`."""
    plain = re.sub(r"[\s¥￥]|RMB|CNY", "", unicodedata.normalize("NFKC", text).upper())
    plain = plain.replace("人民币", "").replace("−", "-").replace("，", ",")
    if not plain:
        return ReadMoney(ok=False, problem="请填写金额。")
    found = _AMOUNT.fullmatch(plain)
    if not found or found[4] not in _UNITS:
        return ReadMoney(ok=False, problem="金额请用数字填写，例如 38000 或 38000.50。")
    sign, whole, decimals, unit = found[1], found[2].replace(",", ""), found[3] or "", found[4]
    if sign:
        return ReadMoney(ok=False, problem="金额不能是负数。")
    fen = Fraction(f"{whole}.{decimals or 0}") * _UNITS[unit] * FEN_PER_YUAN
    if fen > largest_fen:
        return ReadMoney(ok=False, problem=f"金额太大，最多 {short_yuan(largest_fen)}，请核对。")
    if fen.denominator != 1:
        return ReadMoney(ok=False, problem="金额最多精确到分（两位小数）。")
    return ReadMoney(ok=True, fen=int(fen))

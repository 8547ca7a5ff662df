"""Acceptance fees (案件受理费), with every step in words so that they can be worked out again by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from onecourt.kernel.money import FEN_PER_YUAN, whole_fen, written_yuan
from onecourt.kernel.rules import rule
from onecourt.modules.fees.terms import BY_COURT, COMPUTED, NO_FEE

LAW = "《诉讼费用交纳办法》第十三条"

PROPERTY = "property"
NONE = "none"
INTELLECTUAL_PROPERTY = "intellectual_property"
NO_AMOUNT = "没有写明金额，受理费由法院核定。"

FeeLine = tuple[str, int | None]


@dataclass(frozen=True, slots=True)
class Slice:
    """The part of an amount up to a bound (none: without end) and its rate."""

    up_to_fen: int | None
    percent: Fraction


@dataclass(frozen=True, slots=True)
class Scale:
    """How one item of the article charges: a flat part, or a range left to the province, then slices."""

    flat_fen: int | None = None
    range_fen: tuple[int, int] | None = None
    free_up_to_fen: int = 0
    slices: tuple[Slice, ...] = ()


@dataclass(frozen=True, slots=True)
class CausePlace:
    """Causes on or below a name of the list pay by this scale; `why` says why the court decides."""

    below: str
    scale: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class FeeTable:
    """The fee rules as they stand between two days."""

    key: str
    source: str
    valid_from: date
    valid_to: date | None
    scales: Mapping[str, Scale]
    causes: tuple[CausePlace, ...]

    def holds_on(self, day: date) -> bool:
        """The table was in force on that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Fee:
    """A fee in fen with its steps; `fen` is empty where the court decides."""

    outcome: str
    fen: int | None
    lines: tuple[FeeLine, ...]
    rule_version: str
    source: str
    range_fen: tuple[int, int] | None = field(default=None)


@rule(says="财产案件按请求金额分段累计；离婚、人格权等案件按件，涉及财产的部分另按比例。", law=LAW)
def fee_by_table(
    amount_fen: int | None,
    *,
    cause_path: Sequence[str],
    table: FeeTable,
    set_by_province: Mapping[str, int] | None = None,
) -> Fee:
    """The fee of one case on the sum of all its property claims (民诉法解释 第二百零一条)."""
    if amount_fen is not None and amount_fen < 0:
        raise ValueError("an amount is not negative")
    place = place_of(cause_path, table)
    if place.scale == NONE:
        return Fee(NO_FEE, 0, (("特别程序案件不交受理费。", 0),), table.key, table.source)
    if place.scale == BY_COURT:
        return _left_to_court(place.why, table)
    scale_key = PROPERTY if place.scale == INTELLECTUAL_PROPERTY and amount_fen else place.scale
    if scale_key == PROPERTY and not amount_fen:
        return _left_to_court(NO_AMOUNT, table)
    scale = table.scales[scale_key]
    base = scale.flat_fen if scale.range_fen is None else _province(scale, scale_key, set_by_province)
    if base is None:
        return _left_to_court(_range_line(scale), table, scale.range_fen)
    lines = _lines(amount_fen or 0, scale, base)
    return Fee(COMPUTED, sum(fen or 0 for _, fen in lines), lines, table.key, table.source)


def place_of(cause_path: Sequence[str], table: FeeTable) -> CausePlace:
    """By which scale a cause pays: the first entry whose name is on its path, else the property scale."""
    for place in table.causes:
        if place.below in cause_path:
            return place
    return CausePlace(below="", scale=PROPERTY)


def _province(scale: Scale, key: str, values: Mapping[str, int] | None) -> int | None:
    """The amount that the province has set, unless it lies outside the range of the law."""
    yuan = (values or {}).get(key)
    if yuan is None or scale.range_fen is None:
        return None
    low, high = scale.range_fen
    return yuan * FEN_PER_YUAN if low <= yuan * FEN_PER_YUAN <= high else None


def _left_to_court(why: str, table: FeeTable, range_fen: tuple[int, int] | None = None) -> Fee:
    return Fee(BY_COURT, None, ((why, None),), table.key, table.source, range_fen)


def _range_line(scale: Scale) -> str:
    low, high = scale.range_fen or (0, 0)
    more = "，涉及财产的另按比例交纳" if scale.slices else ""
    return f"每件 {written_yuan(low)}至 {written_yuan(high)}{more}，由法院按本省标准核定。"


def _lines(amount_fen: int, scale: Scale, base_fen: int) -> tuple[FeeLine, ...]:
    """One line for each slice; they are rounded so that they add up to the fee, itself rounded once."""
    lower = scale.free_up_to_fen
    flat_on_amount = scale.range_fen is None and lower > 0
    lines: list[FeeLine] = [
        (f"不超过 {written_yuan(lower)}的部分，每件交纳" if flat_on_amount else "每件交纳", base_fen)
    ]
    exact, shown = Fraction(base_fen), base_fen
    for each in scale.slices:
        if amount_fen <= lower:
            break
        upper = amount_fen if each.up_to_fen is None else min(amount_fen, each.up_to_fen)
        exact += Fraction(upper - lower) * each.percent / 100
        lines.append((_slice_line(lower, each, upper), whole_fen(exact) - shown))
        shown = whole_fen(exact)
        lower = upper if each.up_to_fen is None else each.up_to_fen
    if not flat_on_amount and lower and amount_fen and amount_fen <= lower:
        lines.append((f"涉及财产不超过 {written_yuan(lower)}，不另行交纳", 0))
    return tuple(lines)


def _slice_line(lower: int, each: Slice, upper: int) -> str:
    rate = f"{float(each.percent):g}%"
    bound = "" if each.up_to_fen is None else f"至 {written_yuan(each.up_to_fen)}"
    return f"超过 {written_yuan(lower)}{bound}的部分：{written_yuan(upper - lower)} × {rate}"

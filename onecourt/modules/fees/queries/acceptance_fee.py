"""What a case costs, by the table in force."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any

from onecourt.kernel.money import FEN_PER_YUAN
from onecourt.kernel.refusals import Refusal
from onecourt.modules.fees.rules import CausePlace, Fee, FeeTable, Scale, Slice, fee_by_table


class NoFeeTable(Refusal):
    """No rules are loaded for that day, so nothing is computed."""

    code = "no_fee_table"
    message = "没有那一天的收费标准，请核对日期。"


def acceptance_fee(
    amount_fen: int | None,
    *,
    cause_number: str,
    cause_path: Sequence[str],
    on: date,
    set_by_province: Mapping[str, int] | None = None,
) -> Fee:
    """The acceptance fee of a case accepted on a day; where the law leaves a choice, the court decides.

    The path of names decides, not the number: numbers mean different causes in different versions.
    """
    if not cause_number or not cause_path:
        raise ValueError("a fee is computed for a cause")
    return fee_by_table(
        amount_fen, cause_path=cause_path, table=fee_table(on), set_by_province=set_by_province
    )


def fee_table(on: date) -> FeeTable:
    """The fee rules in force on a day."""
    for table in _fee_tables():
        if table.holds_on(on):
            return table
    raise NoFeeTable


@cache
def _fee_tables() -> tuple[FeeTable, ...]:
    text = (files("onecourt.modules.fees") / "data" / "litigation-fees.toml").read_text(encoding="utf-8")
    return tuple(_table(version) for version in tomllib.loads(text)["version"])


def _table(version: dict[str, Any]) -> FeeTable:
    return FeeTable(
        key=version["key"],
        source=version["source"],
        valid_from=version["valid_from"],
        valid_to=version.get("valid_to"),
        scales={key: _scale(entry) for key, entry in version.items() if isinstance(entry, dict)},
        causes=tuple(CausePlace(**entry) for entry in version["cause"]),
    )


def _scale(entry: dict[str, Any]) -> Scale:
    low, high = entry.get("range", (None, None))
    return Scale(
        flat_fen=_fen(entry.get("flat")),
        range_fen=None if low is None else (low * FEN_PER_YUAN, high * FEN_PER_YUAN),
        free_up_to_fen=_fen(entry.get("free_up_to", entry.get("flat_up_to"))) or 0,
        slices=tuple(
            Slice(_fen(each.get("up_to")), Fraction(each["percent"])) for each in entry.get("slices", ())
        ),
    )


def _fen(yuan: int | None) -> int | None:
    return None if yuan is None else yuan * FEN_PER_YUAN

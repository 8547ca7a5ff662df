"""Type codes of cases (类型代字)."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from onecourt.kernel.case_numbers import CaseNumberTerms
from onecourt.kernel.refusals import NotFound
from onecourt.modules.catalogues.queries.tables import catalogue_table

SPECIAL_CODES = frozenset({"知"})


@dataclass(frozen=True, slots=True)
class CaseTypeRow:
    """One type code; `name` is empty where the official table gives only the code."""

    group: str
    group_name: str
    code: str
    name: str


@cache
def list_case_types() -> tuple[CaseTypeRow, ...]:
    """All type codes in the order of the official table (法〔2015〕137号), and those of pre-litigation."""
    return tuple(CaseTypeRow(**row) for row in catalogue_table("case-types"))


def get_case_type(code: str) -> CaseTypeRow:
    """One type code, or not found."""
    for row in list_case_types():
        if row.code == code:
            return row
    raise NotFound


def case_number_terms(letters: Iterable[str]) -> CaseNumberTerms:
    """The dictionaries that read a case number, for the courts whose letters are given."""
    return CaseNumberTerms(
        letters=frozenset(letters),
        types=frozenset(row.code for row in list_case_types()),
        specials=SPECIAL_CODES,
    )

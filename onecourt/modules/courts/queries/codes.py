"""Codes of courts (法院代字) as case numbers carry them."""

from functools import cache
from importlib.resources import files

from onecourt.kernel.case_numbers import SUPREME_COURT
from onecourt.kernel.tables import read_table
from onecourt.modules.courts.models import Court
from onecourt.modules.courts.terms import LETTERS


@cache
def _published() -> dict[str, str]:
    path = files("onecourt.modules.courts") / "data" / "court-codes.tsv"
    return {row["code"]: row["name"] for row in read_table(path.read_text(encoding="utf-8"))}


def find_court_name(code: str) -> str | None:
    """The name of the court with this code, or None; None does not prove that there is no such court."""
    if code in _published():
        return _published()[code]
    return Court.objects.filter(code=code).values_list("name", flat=True).first()


def is_possible_code(code: str) -> bool:
    """Whether there may be a court with this code: it is listed, or the list for its letter has gaps."""
    return code[0] in LETTERS or find_court_name(code) is not None


def list_court_letters() -> frozenset[str]:
    """The letters with which a court's code may begin here: the official ones and those of courts loaded."""
    loaded = {code.rstrip("0123456789") for code in Court.objects.values_list("code", flat=True)}
    return LETTERS | loaded - {SUPREME_COURT}

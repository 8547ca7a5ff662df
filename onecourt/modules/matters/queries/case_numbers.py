"""Reading case numbers that people type, with the dictionaries of courts and types."""

from datetime import date

from onecourt.kernel.case_numbers import parse_case_number
from onecourt.modules.catalogues import public as catalogues
from onecourt.modules.courts import public as courts
from onecourt.modules.matters.rules import READERS

EXAMPLE = "完整的写法像（2026）粤0605民初123号。"


def get_typed_case_number(text: str, today: date) -> tuple[str, str]:
    """The number in the one form in which it is kept, or what was typed and what is wrong with it.

    The published list of codes has gaps: one that it lacks is wrong only where our list is whole.
    """
    terms = catalogues.case_number_terms(courts.list_court_letters())
    read = parse_case_number(text, terms, this_year=today.year)
    if not read:
        return text, f"{read.problem}{EXAMPLE}"
    if read.number and not courts.is_possible_code(read.number.court):
        return text, f"法院名录里没有代字“{read.number.court}”，请核对。{EXAMPLE}"
    return read.text, ""


READERS["case_number"] = get_typed_case_number

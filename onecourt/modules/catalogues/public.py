"""Catalogues of the law: causes of action (案由) and type codes of cases (类型代字).

Causes are loaded from the official list as versions and keep their identity when loaded again. They are found
by number, name, first letters (`mjjdjf`), sound and old name. A number without its version says nothing.
Type codes are values from a table, given to `kernel.case_numbers` for reading a case number.
"""

from onecourt.modules.catalogues.operations.load_causes import load_causes
from onecourt.modules.catalogues.policies import is_the_platform
from onecourt.modules.catalogues.queries.case_types import (
    CaseTypeRow,
    case_number_terms,
    get_case_type,
    list_case_types,
)
from onecourt.modules.catalogues.queries.causes import (
    CauseRow,
    cause_path,
    count_causes,
    find_causes,
    find_unknown_cause,
    get_cause,
    list_causes,
    list_frequent_causes,
)
from onecourt.modules.catalogues.terms import CAUSES_2026, CURRENT_CAUSES, FREQUENT_CAUSES, LOAD

__all__ = [
    "CAUSES_2026",
    "CURRENT_CAUSES",
    "FREQUENT_CAUSES",
    "LOAD",
    "CaseTypeRow",
    "CauseRow",
    "case_number_terms",
    "cause_path",
    "count_causes",
    "find_causes",
    "find_unknown_cause",
    "get_case_type",
    "get_cause",
    "is_the_platform",
    "list_case_types",
    "list_causes",
    "list_frequent_causes",
    "load_causes",
]

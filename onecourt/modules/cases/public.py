"""Cases: the number, the participants, the docket and who may see them.

A case is opened from a filing that the court has accepted; its number comes from the court's yearly series.
People are bound to a case by their account, never by a number that somebody typed. Whoever is not recorded
gets the answer "not found", for the case as for its files.
"""

from onecourt.modules.cases.events import CaseOpened
from onecourt.modules.cases.models import Case
from onecourt.modules.cases.operations.assign_case import ChangeReasonMissing, UnknownOfficer, assign_case
from onecourt.modules.cases.operations.enter_in_docket import enter_in_docket
from onecourt.modules.cases.operations.export_cases import export_cases
from onecourt.modules.cases.operations.issue_acceptance_notice import issue_acceptance_notice
from onecourt.modules.cases.operations.open_case import NewCase, NewParticipant, open_case
from onecourt.modules.cases.policies import (
    exports_the_own_court,
    serves_at_the_court,
    sits_at_this_court,
    takes_part,
    works_at_its_court,
)
from onecourt.modules.cases.queries.cases import (
    CaseRow,
    DocketRow,
    ParticipantRow,
    case_row,
    count_cases,
    count_cases_by_tab,
    get_case,
    list_accounts,
    list_cases,
    list_docket,
    list_participants,
    visible_cases,
)
from onecourt.modules.cases.queries.listing import (
    EVERY_CASE,
    WHOSE,
    CaseFilter,
    CourtCaseRow,
    count_court_cases,
    court_case_row,
    list_case_kinds,
    list_case_years,
    list_court_cases,
)
from onecourt.modules.cases.queries.officers import (
    OfficerRow,
    case_officers,
    find_next_officer,
    list_officers,
)
from onecourt.modules.cases.queries.papers import PaperRow, list_papers
from onecourt.modules.cases.terms import (
    ASSIGN,
    ASSIGNMENT_RULE,
    BY_HAND,
    EXPORT,
    FEWEST_OPEN,
    ISSUE,
    OPEN,
    PAPER_OWNER,
    READ,
    READ_AS_COURT,
    STAGES,
    TABS,
)

__all__ = [
    "ASSIGN",
    "ASSIGNMENT_RULE",
    "BY_HAND",
    "EVERY_CASE",
    "EXPORT",
    "FEWEST_OPEN",
    "ISSUE",
    "OPEN",
    "PAPER_OWNER",
    "READ",
    "READ_AS_COURT",
    "STAGES",
    "TABS",
    "WHOSE",
    "Case",
    "CaseFilter",
    "CaseOpened",
    "CaseRow",
    "ChangeReasonMissing",
    "CourtCaseRow",
    "DocketRow",
    "NewCase",
    "NewParticipant",
    "OfficerRow",
    "PaperRow",
    "ParticipantRow",
    "UnknownOfficer",
    "assign_case",
    "case_officers",
    "case_row",
    "count_cases",
    "count_cases_by_tab",
    "count_court_cases",
    "court_case_row",
    "enter_in_docket",
    "export_cases",
    "exports_the_own_court",
    "find_next_officer",
    "get_case",
    "issue_acceptance_notice",
    "list_accounts",
    "list_case_kinds",
    "list_case_years",
    "list_cases",
    "list_court_cases",
    "list_docket",
    "list_officers",
    "list_papers",
    "list_participants",
    "open_case",
    "serves_at_the_court",
    "sits_at_this_court",
    "takes_part",
    "visible_cases",
    "works_at_its_court",
]

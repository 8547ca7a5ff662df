"""Cases: the number, the participants, the docket and who may see them.

A case is opened from a filing that the court has accepted; its number comes from the court's yearly series.
People are bound to a case by their account, never by a number that somebody typed. Whoever is not recorded
gets the answer "not found", for the case as for its files.
"""

from onecourt.modules.cases.events import CaseOpened
from onecourt.modules.cases.models import Case
from onecourt.modules.cases.operations.enter_in_docket import enter_in_docket
from onecourt.modules.cases.operations.open_case import NewCase, NewParticipant, open_case
from onecourt.modules.cases.policies import serves_at_the_court, sits_at_this_court, takes_part
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
from onecourt.modules.cases.terms import OPEN, READ, READ_AS_COURT, STAGES, TABS

__all__ = [
    "OPEN",
    "READ",
    "READ_AS_COURT",
    "STAGES",
    "TABS",
    "Case",
    "CaseOpened",
    "CaseRow",
    "DocketRow",
    "NewCase",
    "NewParticipant",
    "ParticipantRow",
    "case_row",
    "count_cases",
    "count_cases_by_tab",
    "enter_in_docket",
    "get_case",
    "list_accounts",
    "list_cases",
    "list_docket",
    "list_participants",
    "open_case",
    "serves_at_the_court",
    "sits_at_this_court",
    "takes_part",
    "visible_cases",
]

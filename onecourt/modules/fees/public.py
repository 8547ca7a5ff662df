"""Fees: what a case costs, and why.

`acceptance_fee` computes by the table in force on a day (诉讼费用交纳办法 第十三条) and says every step.
Where the law leaves a range to the province and no value is set, or the cause does not decide, the outcome is
`by_court` and there is no amount. `assess_case_fee` stores the answer for a case; a later one replaces it.
"""

from onecourt.modules.fees.events import CaseFeeAssessed
from onecourt.modules.fees.models import FeeAssessment
from onecourt.modules.fees.operations.assess_case_fee import assess_case_fee
from onecourt.modules.fees.policies import sits_at_the_court_of_the_case
from onecourt.modules.fees.queries.acceptance_fee import NoFeeTable, acceptance_fee, fee_table
from onecourt.modules.fees.queries.case_fee import CaseFeeRow, find_case_fee, get_case_fee
from onecourt.modules.fees.rules import Fee, FeeTable
from onecourt.modules.fees.terms import ASSESS, BY_COURT, COMPUTED, FEE_RULES, NO_FEE

__all__ = [
    "ASSESS",
    "BY_COURT",
    "COMPUTED",
    "FEE_RULES",
    "NO_FEE",
    "CaseFeeAssessed",
    "CaseFeeRow",
    "Fee",
    "FeeAssessment",
    "FeeTable",
    "NoFeeTable",
    "acceptance_fee",
    "assess_case_fee",
    "fee_table",
    "find_case_fee",
    "get_case_fee",
    "sits_at_the_court_of_the_case",
]

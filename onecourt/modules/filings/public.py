"""Filings (在线立案): the kinds of filing application, what is asked for them and how they are reviewed.

Each kind is one file in `kinds/`; the engine in `matters` does the rest. An accepted filing becomes a case
through the use case that the effect `filings.docket` names.
"""

from onecourt.modules.filings.kinds import KINDS
from onecourt.modules.filings.terms import OTHER, REVIEW_DAYS, SELF

__all__ = ["KINDS", "OTHER", "REVIEW_DAYS", "SELF"]

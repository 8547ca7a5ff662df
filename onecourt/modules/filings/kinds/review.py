"""How filings are reviewed, whatever their type: the desk, its decisions, and who is told what."""

from onecourt.modules.filings import terms
from onecourt.modules.matters import public as matters

DESK = matters.Desk("filing-review", "立案审核", "filing_clerk", terms.REVIEW_DAYS)

OUTCOMES = (
    matters.Outcome("accept", "审核通过", "approve", effect="filings.docket", says="登记立案，编立案号。"),
    matters.Outcome(
        "supplement", "要求补充材料", "request_supplement", "items", event="supplement_requested"
    ),
    matters.Outcome(
        "return", "审核不通过", "return", "reason", event="returned", says="写明理由，当事人可以改正后再交。"
    ),
    matters.Outcome(
        "refuse",
        "不予立案",
        "refuse",
        "reason",
        says="不符合起诉条件的，写明理由，附裁定书。裁定书要写明上诉的期限和法院。",
        paper="裁定书",
    ),
)

NOTICES = (
    matters.NoticeRule("submitted", "filings.submitted.applicant"),
    matters.NoticeRule("supplemented", "filings.submitted.applicant"),
    matters.NoticeRule("supplement_requested", "filings.supplement_required.applicant"),
    matters.NoticeRule("returned", "filings.returned.applicant"),
    matters.NoticeRule("decided:accept", "filings.docketed.applicant"),
    matters.NoticeRule("decided:refuse", "filings.refused.applicant"),
    matters.NoticeRule("withdrawn", "filings.withdrawn.officer", to="officer"),
)

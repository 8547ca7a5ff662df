"""The standard workflow tables; a kind names the one it follows."""

from onecourt.modules.matters import terms
from onecourt.platform.workflow import Step, Workflow

FILING_LABELS = {
    terms.DRAFT: "待提交",
    terms.SUBMITTED: "待审核",
    terms.SUPPLEMENT_REQUIRED: "待补充材料",
    terms.APPROVED: "审核通过",
    terms.RETURNED: "审核不通过",
    terms.DOCKETED: "已立案",
    terms.REFUSED: "不予立案",
}

FILING = Workflow(
    "filing",
    first=terms.DRAFT,
    labels=FILING_LABELS,
    steps=(
        Step("submit", (terms.DRAFT, terms.RETURNED), terms.SUBMITTED, right=terms.FILL),
        Step("supplement", (terms.SUPPLEMENT_REQUIRED,), terms.SUBMITTED, right=terms.FILL),
        Step("withdraw", (terms.SUBMITTED,), terms.DRAFT, right=terms.FILL),
        Step("request_supplement", (terms.SUBMITTED,), terms.SUPPLEMENT_REQUIRED),
        Step("return", (terms.SUBMITTED,), terms.RETURNED),
        Step("refuse", (terms.SUBMITTED,), terms.REFUSED),
        Step("approve", (terms.SUBMITTED,), terms.APPROVED),
        Step("resume", (terms.SUPPLEMENT_REQUIRED,), terms.SUBMITTED, right=terms.REVIEW),
        Step("docket", (terms.APPROVED,), terms.DOCKETED),
    ),
)

DECISION = Workflow(
    "decision",
    first=terms.INTENDED,
    labels={
        terms.INTENDED: "等待生效",
        terms.UNDONE: "已撤回",
        terms.CARRIED_OUT: "已生效",
        terms.LAPSED: "逾期未补",
    },
    steps=(
        Step("undo", (terms.INTENDED,), terms.UNDONE),
        Step("carry_out", (terms.INTENDED,), terms.CARRIED_OUT),
        Step("lapse", (terms.CARRIED_OUT,), terms.LAPSED),
    ),
)

STANDARD = {table.name: table for table in (FILING,)}
EDITABLE = frozenset({terms.DRAFT, terms.RETURNED, terms.SUPPLEMENT_REQUIRED})
DISCARDABLE = frozenset({terms.DRAFT, terms.RETURNED})
ANSWERABLE = frozenset({terms.SUBMITTED})
ENDED = frozenset({terms.DOCKETED, terms.REFUSED})

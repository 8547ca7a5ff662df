"""The court's words for cases: stages, tabs, sides, rights."""

from onecourt.kernel.rights import Right

FILED = "filed"
SERVED = "served"
HEARD = "heard"
CLOSED = "closed"

STAGES = ((FILED, "立案"), (SERVED, "送达"), (HEARD, "开庭"), (CLOSED, "裁判"))

TABS = (
    ("mediation", "调解"),
    ("preservation", "保全"),
    ("trial", "审判"),
    ("enforcement", "执行"),
    ("bankruptcy", "破产"),
    ("petition", "信访"),
)

OPEN = Right("cases.open", says="登记立案，编立案号。")
READ = Right("cases.read", says="查看自己参加的案件。")
READ_AS_COURT = Right("cases.read_as_court", says="查看本院的案件。")

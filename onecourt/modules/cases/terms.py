"""The court's words for cases: stages, tabs, sides, rights."""

from onecourt.kernel.rights import Right
from onecourt.kernel.settings import COURT, Setting, setting

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

ACCEPTANCE_NOTICE = "acceptance_notice"
PAPERS = {ACCEPTANCE_NOTICE: "受理案件通知书"}
PAPER_OWNER = "cases.case"

FEWEST_OPEN = "fewest_open"
BY_HAND = "by_hand"
ASSIGNMENT_RULES = {FEWEST_OPEN: "自动交给手上案件最少的人", BY_HAND: "由立案人员手工确定"}
ASSIGNMENT_RULE: Setting = setting(
    "filing.assignment_rule",
    str,
    COURT,
    FEWEST_OPEN,
    says="立案时怎样确定承办人和书记员：fewest_open 自动交给手上案件最少的人，by_hand 由立案人员手工确定。",
)

OPEN = Right("cases.open", says="登记立案，编立案号。")
READ = Right("cases.read", says="查看自己参加的案件。")
READ_AS_COURT = Right("cases.read_as_court", says="查看本院的案件。")
ASSIGN = Right("cases.assign", says="确定和更换案件的承办人、书记员。")
ISSUE = Right("cases.issue", says="向案件的当事人发出法院的文书。")
EXPORT = Right("cases.export", says="把本院的案件列表导出成表格，导出会记录。")

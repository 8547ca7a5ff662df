"""In whose hands a matter is at the desk: ways in which it came there, and who may hand it on."""

from onecourt.kernel.rights import Right

CLAIMED = "claimed"
ASSIGNED = "assigned"
TRANSFERRED = "transferred"
RELEASED = "released"
WAYS = {CLAIMED: "领取", ASSIGNED: "分派", TRANSFERRED: "转交", RELEASED: "放回队列"}
# Whoever leads the desk may also take a matter out of somebody's hands.
LEADER = "court_leadership"

HAND_OVER = Right("matters.hand_over", says="人员离岗时，把他领取的事项转交或放回队列。")
ASSIGN = Right("matters.assign", says="领取、分派和转交本岗位收到的事项。")
FIGURES = Right("matters.figures", says="查看自己的审核数据。")
COURT_FIGURES = Right("matters.court_figures", says="查看全院和下级法院的审核数据。")
EXPORT = Right("matters.export", says="把本院的队列和统计导出成表格，导出会记录。")

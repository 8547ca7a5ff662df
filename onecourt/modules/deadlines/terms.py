"""The words of deadlines: states and rights."""

from onecourt.kernel.rights import Right

OPEN = "open"
MET = "met"
WITHDRAWN = "withdrawn"

STATES = ((OPEN, "进行中"), (MET, "已完成"), (WITHDRAWN, "已撤销"))

MOVE = Right("deadlines.move", says="放假安排改变时，重新推算本院进行中的期限。")
KEEP = Right("deadlines.keep", says="随程序的进行设定、完成和撤销期限。")

"""The words of the courts: levels and rights."""

from onecourt.kernel.rights import Right
from onecourt.kernel.settings import COURT, Setting, setting

SUPREME = "supreme"
HIGH = "high"
INTERMEDIATE = "intermediate"
BASIC = "basic"

LEVELS = (
    (SUPREME, "最高人民法院"),
    (HIGH, "高级人民法院"),
    (INTERMEDIATE, "中级人民法院"),
    (BASIC, "基层人民法院"),
)

# 法〔2015〕137号: the courts' letters are not always the everyday short names of the provinces (内, 军, 兵).
LETTERS = frozenset("京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新军兵")

LOAD = Right("courts.load", says="装入法院名录。")

EVERY_TYPE = "all"
FILING_TYPES: Setting = setting(
    "filing.types", list, COURT, ["all"], says="法院在网上收哪些事项，一行一个事项的代码；只写 all 表示都收。"
)
KEEP_CALENDAR = Right("courts.keep_calendar", says="填写本院的放假和调休日历。")

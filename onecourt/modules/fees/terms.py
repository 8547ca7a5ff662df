"""The words of fees: how a fee came about, rights, settings."""

from onecourt.kernel.rights import Right
from onecourt.kernel.settings import COURT, Setting, setting

COMPUTED = "computed"
BY_COURT = "by_court"
NO_FEE = "no_fee"

OUTCOMES = ((COMPUTED, "按标准计算"), (BY_COURT, "由法院核定"), (NO_FEE, "不交纳"))

ASSESS = Right("fees.assess", says="核定案件的受理费。")

FEE_RULES: Setting = setting(
    "fee.rules",
    dict,
    COURT,
    {},
    says="省级人民政府在法定幅度内定的每件受理费。没有填的，由法院逐件核定。",
    choices=(
        ("divorce", "离婚"),
        ("personality", "人格权"),
        ("intellectual_property", "没有金额的知识产权"),
    ),
    least=0,
    unit="元",
)

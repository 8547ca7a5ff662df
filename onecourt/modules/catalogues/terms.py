"""The words of the catalogues: versions, levels, rights, settings."""

from onecourt.kernel.rights import Right
from onecourt.kernel.settings import COURT, Setting, setting

CAUSES_2026 = "2026"
CURRENT_CAUSES = CAUSES_2026

LOAD = Right("catalogues.load", says="装入案由、案件类型等目录的新版本。")

FREQUENT_CAUSES: Setting = setting(
    "filing.frequent_causes",
    list,
    COURT,
    [
        "民间借贷纠纷",
        "离婚纠纷",
        "买卖合同纠纷",
        "机动车交通事故责任纠纷",
        "物业服务合同纠纷",
        "金融借款合同纠纷",
        "追索劳动报酬纠纷",
        "房屋租赁合同纠纷",
        "信用卡纠纷",
        "建设工程施工合同纠纷",
        "劳务合同纠纷",
        "生命权、身体权、健康权纠纷",
    ],
    says="选择案由时作为按钮列出的常用案由，按收案数量从多到少。",
)

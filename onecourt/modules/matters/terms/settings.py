"""What a court may turn about matters of every kind."""

from onecourt.kernel.settings import COURT, Setting, setting

# Why an officer reads numbers of parties in clear; the audit trail keeps the code.
UNMASKING = (
    ("identity", "核对身份证件"),
    ("contact", "打电话联系当事人"),
    ("delivery", "送达文书"),
    ("other_task", "办理本件的其他需要"),
)

UNDO_SECONDS: Setting = setting(
    "review.undo_seconds",
    int,
    COURT,
    10,
    says="审核决定作出后多少秒内可以撤回；0 表示不留时间。",
    least=0,
    most=600,
    unit="秒",
)
# Requirements §29.3: the reminder comes three days before a draft ends.
REMINDER_DAYS = 3
DRAFT_DAYS = setting(
    "filing.draft_days",
    int,
    COURT,
    30,
    says="草稿保存多少天；到期前 3 天提醒。",
    least=7,
    most=365,
    unit="天",
)
LEVEL_BY_FUNCTION: Setting = setting(
    "idv.level_by_function",
    dict,
    COURT,
    {"matters.start": 1},
    says="办理各项功能需要的认证级别：1 是验证过手机号。",
    choices=(("matters.start", "开始办理一件事项"),),
    # Nobody can reach a higher level yet: another value would shut everybody out.
    least=1,
    most=1,
    unit="级",
)

"""The words of accounts and posts, and the settings of signing in."""

from django.db import models

from onecourt.kernel.rights import Right
from onecourt.kernel.settings import PLATFORM, PROGRAMME, setting

WORK = Right("people.work_at_court", says="以自己的岗位进入法院工作台。")
OWN_AFFAIRS = Right("people.own_affairs", says="使用当事人端：消息、日程、我的。")
MANAGE_STAFF = Right("people.manage_staff", says="Open accounts of staff and appoint them to posts.")

PERSON_ROLE = "person"

SMS_CODE_TTL = setting(
    "sms.code_ttl", int, PLATFORM, 300, says="Seconds for which a code sent by SMS may be used."
)
SMS_RESEND_SECONDS = setting(
    "sms.resend_seconds",
    int,
    PLATFORM,
    60,
    says="Seconds before another code may be sent to the same number.",
)
SMS_TRIES = setting("sms.tries", int, PLATFORM, 5, says="Wrong tries after which a code is used up.")
SMS_DAILY_CAP = setting(
    "sms.daily_cap",
    int,
    PLATFORM,
    10,
    says="Codes a day for one number, and ten times as many for one address.",
)
LOCKOUT_TRIES = setting(
    "login.lockout_tries", int, PLATFORM, 5, says="Wrong passwords in a row after which signing in is closed."
)
LOCKOUT_MINUTES = setting(
    "login.lockout_minutes", int, PLATFORM, 15, says="Minutes for which signing in stays closed after that."
)


PASSWORD_MIN_LENGTH = setting(
    "password.min_length", int, PROGRAMME, 8, says="Characters that a password has at least."
)
PASSWORD_MAX_LENGTH = setting(
    "password.max_length", int, PROGRAMME, 20, says="Characters that a password has at most."
)
PASSWORD_CLASSES = setting(
    "password.classes",
    list,
    PROGRAMME,
    ["letters", "digits"],
    says="What a password must hold: letters, digits, signs.",
)


class AccountKind(models.TextChoices):
    PUBLIC = "public", "公众用户"
    STAFF = "staff", "法院工作人员"


class Level(models.IntegerChoices):
    """The identity levels of the platform: what is known about the person behind an account."""

    VISITOR = 0, "游客"
    PHONE = 1, "已验证手机号"
    VERIFIED = 2, "已认证"
    SIGNED = 3, "已认证并留存签名"


class CodePurpose(models.TextChoices):
    SIGN_IN = "sign_in", "登录"
    REGISTER = "register", "注册"
    PASSWORD = "password", "设置密码"
    PHONE = "phone", "更换手机号"


class Way(models.TextChoices):
    """How somebody has come in."""

    CODE = "code", "短信登录"
    PASSWORD = "password", "密码登录"
    REGISTERING = "register", "注册"
    RECOVERY = "recovery", "找回密码"


class StaffRole(models.TextChoices):
    """The roles that a post may carry."""

    FILING_CLERK = "filing_clerk", "立案法官、立案庭书记员"
    JUDGE = "judge", "承办法官"
    COURT_ADMINISTRATOR = "court_administrator", "本院管理员"


class LeavingReason(models.TextChoices):
    """Why the account of a member of staff is closed."""

    LEFT = "left", "离职"
    MOVED = "moved", "调离"
    RETIRED = "retired", "退休"
    SUSPENDED = "suspended", "停职"
    OTHER = "other", "其他原因"

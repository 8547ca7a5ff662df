"""The words of accounts and posts, and the settings of signing in."""

from django.db import models

from onecourt.kernel.rights import Right
from onecourt.kernel.settings import PLATFORM, PROGRAMME, setting

WORK = Right("people.work_at_court", says="以自己的岗位进入法院工作台。")
OWN_AFFAIRS = Right("people.own_affairs", says="使用当事人端：消息、日程、我的。")
MANAGE_STAFF = Right("people.manage_staff", says="开设本院人员的账号，安排岗位。")

PERSON_ROLE = "person"

SMS_CODE_TTL = setting(
    "sms.code_ttl", int, PLATFORM, 300, says="短信验证码多少秒内有效。", least=60, most=1800, unit="秒"
)
SMS_RESEND_SECONDS = setting(
    "sms.resend_seconds",
    int,
    PLATFORM,
    60,
    says="同一个号码隔多少秒才能再发验证码。",
    least=30,
    most=600,
    unit="秒",
)
SMS_TRIES = setting(
    "sms.tries", int, PLATFORM, 5, says="验证码输错多少次后作废。", least=3, most=20, unit="次"
)
SMS_DAILY_CAP = setting(
    "sms.daily_cap",
    int,
    PLATFORM,
    10,
    says="一个号码一天最多发多少次验证码；同一个网络地址是它的十倍。",
    least=3,
    most=100,
    unit="次",
)
LOCKOUT_TRIES = setting(
    "login.lockout_tries",
    int,
    PLATFORM,
    5,
    says="密码连续输错多少次后暂停登录。",
    least=3,
    most=20,
    unit="次",
)
LOCKOUT_MINUTES = setting(
    "login.lockout_minutes", int, PLATFORM, 15, says="暂停登录多少分钟。", least=1, most=1440, unit="分钟"
)


PASSWORD_MIN_LENGTH = setting(
    "password.min_length", int, PROGRAMME, 8, says="密码至少多少个字符。", least=8, most=16, unit="个"
)
PASSWORD_MAX_LENGTH = setting(
    "password.max_length", int, PROGRAMME, 20, says="密码最多多少个字符。", least=20, most=64, unit="个"
)
PASSWORD_CLASSES = setting(
    "password.classes",
    list,
    PROGRAMME,
    ["letters", "digits"],
    says="密码里必须有哪几种字符。",
    choices=(("letters", "字母"), ("digits", "数字"), ("signs", "符号")),
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
    COURT_CLERK = "court_clerk", "书记员"
    COURT_LEADERSHIP = "court_leadership", "院局领导、庭长"
    COURT_ADMINISTRATOR = "court_administrator", "本院管理员"


class LeavingReason(models.TextChoices):
    """Why the account of a member of staff is closed."""

    LEFT = "left", "离职"
    MOVED = "moved", "调离"
    RETIRED = "retired", "退休"
    SUSPENDED = "suspended", "停职"
    OTHER = "other", "其他原因"

"""The words of accounts and posts, and the settings of signing in."""

from django.db import models

from onecourt.kernel.rights import Right
from onecourt.kernel.settings import PLATFORM, setting

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

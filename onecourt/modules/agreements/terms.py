"""The texts that the platform itself asks people to accept, and who writes those of a court."""

from onecourt.kernel.rights import Right
from onecourt.kernel.settings import COURT, Setting, setting

EDIT = Right("agreements.edit", says="写本院的协议和告知书，定从哪天起使用。")

REGISTRATION = "accounts.registration"
PRIVACY = "accounts.privacy"

# In the order in which registering asks for them.
ON_REGISTERING = (REGISTRATION, PRIVACY)

REQUIRE_SCROLL: Setting = setting(
    "notice.require_scroll", bool, COURT, True, says="告知书、须知要看到最后才能勾选同意。"
)

"""The texts that the platform itself asks people to accept."""

from onecourt.kernel.settings import COURT, Setting, setting

REGISTRATION = "accounts.registration"
PRIVACY = "accounts.privacy"

# In the order in which registering asks for them.
ON_REGISTERING = (REGISTRATION, PRIVACY)

REQUIRE_SCROLL: Setting = setting(
    "notice.require_scroll", bool, COURT, True, says="告知书、须知要看到最后才能勾选同意。"
)

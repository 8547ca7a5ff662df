"""The texts that the platform itself asks people to accept."""

REGISTRATION = "accounts.registration"
PRIVACY = "accounts.privacy"

# In the order in which registering asks for them.
ON_REGISTERING = (REGISTRATION, PRIVACY)

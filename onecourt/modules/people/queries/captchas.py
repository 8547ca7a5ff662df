"""Pictures with digits, asked before a password is tried; the digits travel sealed, nothing is kept."""

import secrets
from datetime import datetime, timedelta
from uuid import UUID

from onecourt.kernel.references import new_id
from onecourt.platform.crypto import read_token, seal, sign_token, unseal

DIGITS = 4
# No one and no seven: drawn askew they look alike.
SIGNS = "02345689"
GOOD_FOR = timedelta(minutes=5)


def get_new_captcha(*, at: datetime) -> str:
    """A fresh captcha, as the token that its form carries and its picture is drawn from."""
    digits = "".join(secrets.choice(SIGNS) for _ in range(DIGITS))
    return sign_token({"captcha": str(new_id()), "digits": seal(digits)}, until=at + GOOD_FOR)


def find_captcha(token: str, *, at: datetime) -> tuple[UUID, str] | None:
    """Its number and the digits to be drawn; None when it was altered or has run out."""
    payload = read_token(token, at=at)
    if payload is None or "captcha" not in payload:
        return None
    return UUID(payload["captcha"]), unseal(payload["digits"])

"""Codes sent to phones."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from onecourt.modules.people.models import SignInCode
from onecourt.platform.crypto import blind_index


@dataclass(frozen=True, slots=True)
class CodeLetter:
    """What a message with a code says to whom."""

    phone: str
    text: str


def phone_index(phone: str) -> str:
    """By which an account or a code of this number is found."""
    return blind_index("phone", phone)


def code_digest(code_id: UUID, code: str) -> str:
    """What is kept of a code: keyed, because six digits are soon tried through, and bound to its message."""
    return blind_index("sign_in_code", f"{code_id}:{code}")


def newest_code(phone: str, *, lock: bool = False) -> SignInCode | None:
    """The last code sent to a number; earlier ones are void."""
    codes = SignInCode.objects.filter(phone_index=phone_index(phone)).order_by("-sent_at", "-id")
    return (codes.select_for_update() if lock else codes).first()


def find_code_letter(code_id: UUID, *, at: datetime) -> CodeLetter | None:
    """The message that still has to leave; None when it has left or its code has run out."""
    code = SignInCode.objects.filter(pk=code_id, letter__isnull=False, expires_at__gt=at).first()
    if code is None or code.letter is None:
        return None
    phone, _, text = code.letter.partition("\n")
    return CodeLetter(phone, text)

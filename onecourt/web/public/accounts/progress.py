"""How far somebody has come with signing in: the phone, when a code was sent, and what it was for.

It stands in the session; the number and the code that was right are sealed there.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from onecourt.kernel.masking import mask_phone
from onecourt.modules.people import public as people
from onecourt.platform.crypto import seal, unseal
from onecourt.web.kit import Request

KEY = "signing_in"


@dataclass(frozen=True, slots=True)
class Progress:
    """Between the steps."""

    phone: str
    purpose: str
    resend_at: datetime
    back: str
    code: str = ""

    @property
    def phone_masked(self) -> str:
        return mask_phone(self.phone)


def keep_sent(request: Request, phone: str, purpose: str, sent: people.CodeSent, back: str) -> None:
    keep(request, Progress(phone, purpose, sent.resend_at, back))


def keep_code(request: Request, progress: Progress, code: str) -> None:
    """The code was right but the number has no account: registering need not ask for it again."""
    keep(request, replace(progress, code=code))


def keep(request: Request, progress: Progress) -> None:
    request.session[KEY] = {
        "phone": seal(progress.phone),
        "purpose": progress.purpose,
        "resend_at": progress.resend_at.isoformat(),
        "back": progress.back,
        "code": seal(progress.code) if progress.code else "",
    }


def progress_of(request: Request) -> Progress | None:
    """What was kept; None at the first step."""
    kept = request.session.get(KEY)
    if not kept:
        return None
    return Progress(
        phone=unseal(kept["phone"]),
        purpose=kept["purpose"],
        resend_at=datetime.fromisoformat(kept["resend_at"]),
        back=kept["back"],
        code=unseal(kept["code"]) if kept["code"] else "",
    )

"""A code to a phone, for signing in or registering."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from django.db import connection

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import SHANGHAI, court_time
from onecourt.kernel.masking import mask_phone
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import Refusal
from onecourt.modules.people import terms
from onecourt.modules.people.models import SignInCode
from onecourt.modules.people.queries.codes import code_digest, phone_index
from onecourt.modules.people.rules import read_phone
from onecourt.modules.people.terms import CodePurpose
from onecourt.platform import jobs
from onecourt.platform.configuration import value
from onecourt.platform.crypto import blind_index
from onecourt.platform.operations import operation

DIGITS = 6
ADDRESS_FACTOR = 10  # whole offices and villages share one network address
JOB = "people.send_code"


class CodeSentJustNow(Refusal):
    code = "code_sent_just_now"
    field = "phone"


class TooManyCodes(Refusal):
    code = "too_many_codes"
    field = "phone"
    message = "今天发的验证码太多了，请明天再试，或拨打 12368。"


@dataclass(frozen=True, slots=True)
class CodeSent:
    """What the page tells, the same whether or not the number has an account."""

    phone_masked: str
    expires_at: datetime
    resend_at: datetime


@operation
def send_sign_in_code(*, actor: Actor, phone: str, purpose: str, address: str, at: datetime) -> CodeSent:
    """Send a code to a phone; whether the number has an account makes no difference."""
    number = read_phone(phone)
    index, address_index = phone_index(number), blind_index("address", address)
    _one_at_a_time(index)
    pause = timedelta(seconds=value(terms.SMS_RESEND_SECONDS))
    _refuse_when_too_many(index, address_index, pause, at)
    ttl = value(terms.SMS_CODE_TTL)
    code_id, code = new_id(), f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
    act = CodePurpose(purpose).label
    minutes = max(ttl // 60, 1)
    text = f"{code} 是您的{act}验证码，{minutes} 分钟内有效。请不要告诉别人，法院工作人员也不会向您要。"
    SignInCode.objects.create(
        id=code_id,
        phone_index=index,
        address_index=address_index,
        purpose=purpose,
        letter=f"{number}\n{text}",
        digest=code_digest(code_id, code),
        sent_at=at,
        expires_at=at + timedelta(seconds=ttl),
    )
    jobs.defer(JOB, code_id=str(code_id))
    return CodeSent(mask_phone(number), at + timedelta(seconds=ttl), at + pause)


def _refuse_when_too_many(index: str, address_index: str, pause: timedelta, at: datetime) -> None:
    last = SignInCode.objects.filter(phone_index=index).order_by("-sent_at").first()
    if last and last.sent_at + pause > at:
        left = ceil((last.sent_at + pause - at).total_seconds())
        raise CodeSentJustNow(f"刚给这个号码发过验证码，{left} 秒后可以再发。")
    midnight = court_time(at).replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=SHANGHAI)
    today = SignInCode.objects.filter(sent_at__gte=midnight)
    cap = value(terms.SMS_DAILY_CAP)
    if today.filter(phone_index=index).count() >= cap:
        raise TooManyCodes
    if today.filter(address_index=address_index).count() >= cap * ADDRESS_FACTOR:
        raise TooManyCodes


def _one_at_a_time(index: str) -> None:
    """Two requests for one number at once would both find that nothing was sent yet."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"sign_in_code:{index}"])

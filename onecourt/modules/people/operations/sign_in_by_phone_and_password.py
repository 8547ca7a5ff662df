"""Signing in of the public with phone and password, after a picture with digits."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.identifiers import normalise_number
from onecourt.kernel.refusals import Refusal
from onecourt.modules.people.models import Account, UsedCaptcha
from onecourt.modules.people.operations.sign_in_by_code import put_on_record
from onecourt.modules.people.operations.sign_in_by_password import guard_password
from onecourt.modules.people.queries.captchas import find_captcha
from onecourt.modules.people.queries.codes import phone_index
from onecourt.modules.people.rules import read_phone
from onecourt.modules.people.terms import AccountKind, Way
from onecourt.platform.operations import operation


class WrongCaptcha(Refusal):
    code = "wrong_captcha"
    field = "captcha"
    message = "图形验证码不对，请看新的图片再填一次。"


class CaptchaVoid(Refusal):
    code = "captcha_void"
    field = "captcha"
    message = "图形验证码已失效，请看新的图片再填一次。"


@operation
def sign_in_by_phone_and_password(
    *,
    actor: Actor,
    phone: str,
    password: str,
    captcha_token: str,
    captcha: str,
    at: datetime,
    address: str = "",
    device: str = "",
) -> UUID | Refusal:
    """Sign in somebody of the public; the words are the same whether or not the number has an account.

    The picture is used up by any answer, and the password is only looked at after a right one. What was used
    up and counted must stay, so the refusal is given back and not raised.
    """
    number = read_phone(phone)
    if stopped := _answer_captcha(captcha_token, captcha, at):
        return stopped
    index = phone_index(number)
    account = Account.objects.filter(phone_index=index, kind=AccountKind.PUBLIC).first()
    wrong = guard_password(("phone", number), account, password, "手机号或密码不对", actor=actor, at=at)
    if wrong is not None:
        return wrong
    assert account is not None
    put_on_record(account, Way.PASSWORD, address=address, device=device, at=at)
    return account.pk


def _answer_captcha(token: str, typed: str, at: datetime) -> Refusal | None:
    found = find_captcha(token, at=at)
    if found is None:
        return CaptchaVoid()
    captcha_id, digits = found
    _, is_first = UsedCaptcha.objects.get_or_create(pk=captcha_id, defaults={"used_at": at})
    if not is_first:
        return CaptchaVoid()
    return None if normalise_number(typed) == digits else WrongCaptcha()

"""What the ways of coming in share: asking for a code, the tabs, and where somebody is led afterwards."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from onecourt.kernel.refusals import Refusal
from onecourt.modules.people import public as people
from onecourt.web.kit import Request, begin_session, perform
from onecourt.web.kit.account_forms import add_refusal
from onecourt.web.kit.client import address_of
from onecourt.web.kit.navigation import address
from onecourt.web.kit.ways import RETURN, return_path, way_back
from onecourt.web.public.accounts.progress import keep_sent

SIGN_IN, REGISTER, PASSWORD = (
    people.CodePurpose.SIGN_IN,
    people.CodePurpose.REGISTER,
    people.CodePurpose.PASSWORD,
)
SECOND_STEP = {
    SIGN_IN: "public:code",
    REGISTER: "public:register_details",
    PASSWORD: "public:recover_password",
}


def ask_for_code(
    request: Request, *, phone: str, purpose: str, back: str, redraw: Any, said: str = ""
) -> HttpResponse:
    """Have a code sent and lead to the page that asks for it."""

    def go_on(sent: people.CodeSent) -> str:
        keep_sent(request, phone, purpose, sent, back)
        return reverse(SECOND_STEP[people.CodePurpose(purpose)])

    return perform(
        request,
        people.send_sign_in_code,
        phone=phone,
        purpose=purpose,
        address=address_of(request),
        then=go_on,
        on_refusal=lambda _request, refusal: redraw(refusal),
        said=said,
        repeatable=True,
    )


def enter(request: Request, account_id: UUID, back: str) -> str:
    begin_session(request, account_id)
    return way_back(request, account_id, back or home())


def where_signed_in(request: Request) -> str:
    """After a double tap the first answer has signed in already; without it, the first step."""
    return home() if request.actor.is_signed_in else reverse("public:sign_in")


def home() -> str:
    return address("parties:home") or "/"


def refused(form: Any, refusal: Refusal) -> Any:
    add_refusal(form, refusal)
    return form


def entrance(request: Request, name: str) -> dict[str, Any]:
    """The tabs and links of the sign-in page; kinds of account without a way in are left out."""
    tabs = (("public:sign_in", "短信登录"), ("public:sign_in_password", "密码登录"))
    return {
        "kinds": [{"label": "个人用户", "url": _led(request, name), "current": True}],
        "ways": [{"label": label, "url": _led(request, way), "current": way == name} for way, label in tabs],
        "register_url": _led(request, "public:register"),
        "recover_url": _led(request, "public:recover"),
        "sms_url": _led(request, "public:sign_in"),
        "back_to": return_path(request, ""),
        "return_name": RETURN,
    }


def _led(request: Request, name: str) -> str:
    back = return_path(request, "")
    return reverse(name) + (f"?{urlencode({RETURN: back})}" if back else "")

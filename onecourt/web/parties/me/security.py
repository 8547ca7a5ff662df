"""账号与安全: password, sign-ins, and signing out elsewhere."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from onecourt.kernel.refusals import Refusal
from onecourt.modules.people import public as people
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.kit.account_forms import ChangeByCodeForm, ChangeByOldForm, add_refusal
from onecourt.web.kit.account_security import sign_in_rows
from onecourt.web.kit.client import address_of
from onecourt.web.kit.leaving import leave_devices
from onecourt.web.kit.sessions import renew_session, this_sign_in

BY_CODE = "code"


@page("parties.security", right=people.OWN_AFFAIRS)
def security(request: Request) -> HttpResponse:
    """Ways to change password and phone, and when and where one has signed in."""
    contact = people.get_contact(request.actor.account)
    has_one = people.has_password(request.actor.account)
    told = {
        "phone_masked": contact.phone_masked,
        "password_note": "已设置" if has_one else "还没有设置，现在用短信验证码登录",
        "password_url": reverse("parties:password"),
        "phone_url": reverse("parties:phone"),
        "end_url": reverse("parties:end_sessions"),
        "sign_ins": sign_in_rows(request),
        "current": "me",
        "back": ("我的", reverse("parties:me")),
    }
    return show(request, "parties/me/security.html", told)


def password(request: Request) -> HttpResponse:
    """A new password, with the old one or with a code."""
    return _change(request) if request.method == "POST" else _password_page(request)


@page("parties.password", right=people.OWN_AFFAIRS)
def _password_page(request: Request) -> HttpResponse:
    return _draw(request, _form(request))


@act(people.OWN_AFFAIRS)
def _change(request: Request) -> HttpResponse:
    form = _form(request, request.POST)
    if not form.is_valid():
        return _draw(request, form, status=422)

    def go_on(_account_id: Any) -> str:
        renew_session(request)
        return reverse("parties:security")

    def turned_down(request: Request, refusal: Refusal) -> HttpResponse:
        add_refusal(form, refusal)
        return _draw(request, form)

    return perform(
        request,
        people.change_password,
        password=form.cleaned_data["password"],
        old_password=form.cleaned_data.get("old_password", ""),
        code=form.cleaned_data.get("code", ""),
        attempt=request.POST.get("once", ""),
        staying=this_sign_in(request),
        then=go_on,
        on_refusal=turned_down,
        said="密码改好了。其他设备上的登录都已退出。",
        repeatable=True,
    )


@act(people.OWN_AFFAIRS)
def password_code(request: Request) -> HttpResponse:
    """A code to one's own phone, instead of the old password."""

    def turned_down(request: Request, refusal: Refusal) -> HttpResponse:
        return _draw(request, ChangeByCodeForm(), warning=refusal.message)

    return perform(
        request,
        people.send_own_code,
        purpose=people.CodePurpose.PASSWORD,
        address=address_of(request),
        then=f"{reverse('parties:password')}?by={BY_CODE}",
        on_refusal=turned_down,
        repeatable=True,
    )


@act(people.OWN_AFFAIRS)
def end_sessions(request: Request) -> HttpResponse:
    """Sign out on the other devices, or on all."""
    return leave_devices(
        request, after_all=reverse("public:sign_in"), after_others=reverse("parties:security")
    )


def _form(request: Request, data: Any = None) -> ChangeByOldForm | ChangeByCodeForm:
    asked = request.POST.get("by") or request.GET.get("by")
    by_code = asked == BY_CODE or not people.has_password(request.actor.account)
    return ChangeByCodeForm(data) if by_code else ChangeByOldForm(data)


def _draw(
    request: Request, form: ChangeByOldForm | ChangeByCodeForm, *, warning: str = "", status: int = 200
) -> HttpResponse:
    told = {
        "form": form,
        "by_code": isinstance(form, ChangeByCodeForm),
        "phone_masked": people.get_contact(request.actor.account).phone_masked,
        "code_url": reverse("parties:password_code"),
        "action": reverse("parties:password"),
        "warning": warning,
        "current": "me",
        "back": ("账号与安全", reverse("parties:security")),
    }
    return show(request, "parties/me/password.html", told, status=status)

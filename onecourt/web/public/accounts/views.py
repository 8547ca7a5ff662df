"""Signing in with a phone and a code, registering, signing out."""

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onecourt.kernel.clock import court_day, court_time, now
from onecourt.kernel.refusals import Refusal
from onecourt.modules.agreements import public as agreements
from onecourt.modules.people import public as people
from onecourt.usecases.accounts.register import register as register_account
from onecourt.web.kit import Request, act, end_session, page, perform, show
from onecourt.web.kit.account_forms import ChangeByCodeForm, CodeForm, PhoneForm
from onecourt.web.kit.client import address_of, device_of
from onecourt.web.kit.sessions import this_sign_in
from onecourt.web.kit.ways import return_path
from onecourt.web.public.accounts.entering import (
    PASSWORD,
    REGISTER,
    SIGN_IN,
    ask_for_code,
    enter,
    entrance,
    home,
    refused,
    where_signed_in,
)
from onecourt.web.public.accounts.forms import DetailsForm
from onecourt.web.public.accounts.progress import Progress, keep_code, progress_of
from onecourt.web.public.agreements.views import opened_texts

FIRST_STEP = {
    SIGN_IN: ("sign_in", "public:sign_in"),
    REGISTER: ("register", "public:register"),
    PASSWORD: ("recover", "public:recover"),
}


def sign_in(request: Request) -> HttpResponse:
    """The phone, to which a code is sent."""
    return _send_code(request, SIGN_IN) if request.method == "POST" else _phone_page(request, SIGN_IN)


def register(request: Request) -> HttpResponse:
    """The same first step, for somebody who is new."""
    return _send_code(request, REGISTER) if request.method == "POST" else _phone_page(request, REGISTER)


def recover(request: Request) -> HttpResponse:
    """The same first step, for somebody who has forgotten the password."""
    return _send_code(request, PASSWORD) if request.method == "POST" else _phone_page(request, PASSWORD)


def code(request: Request) -> HttpResponse:
    """The code, which signs in."""
    return _sign_in(request) if request.method == "POST" else _code_page(request)


def details(request: Request) -> HttpResponse:
    """Code, name, password and agreements of somebody new."""
    return _register(request) if request.method == "POST" else _details_page(request)


def recover_password(request: Request) -> HttpResponse:
    """Code and new password of somebody who has forgotten the old one."""
    return _recover(request) if request.method == "POST" else _recovery_page(request)


@page("public.phone", level=0)
def _phone_page(request: Request, purpose: people.CodePurpose) -> HttpResponse:
    if request.actor.is_signed_in:
        return HttpResponseRedirect(return_path(request, home()))
    return _draw_phone(request, PhoneForm(), purpose)


@act(level=0)
def _send_code(request: Request, purpose: people.CodePurpose) -> HttpResponse:
    form = PhoneForm(request.POST)
    if not form.is_valid():
        return _draw_phone(request, form, purpose, status=422)
    return ask_for_code(
        request,
        phone=form.cleaned_data["phone"],
        purpose=purpose,
        back=return_path(request, ""),
        redraw=lambda refusal: _draw_phone(request, refused(form, refusal), purpose),
    )


@act(level=0)
def resend(request: Request) -> HttpResponse:
    """Another code to the same phone."""
    begun = progress_of(request)
    if begun is None:
        return HttpResponseRedirect(reverse("public:sign_in"))
    return ask_for_code(
        request,
        phone=begun.phone,
        purpose=begun.purpose,
        back=begun.back,
        redraw=lambda refusal: _redraw_second_step(request, begun, refusal),
        said="验证码重新发出去了。以前的验证码不能再用。",
    )


@page("public.code", level=0)
def _code_page(request: Request) -> HttpResponse:
    begun = progress_of(request)
    if begun is None or begun.purpose == PASSWORD:
        return HttpResponseRedirect(reverse("public:sign_in"))
    return _draw_code(request, CodeForm(), begun)


@act(level=0)
def _sign_in(request: Request) -> HttpResponse:
    begun = progress_of(request)
    if begun is None:
        return HttpResponseRedirect(where_signed_in(request))
    form = CodeForm(request.POST)
    if not form.is_valid():
        return _draw_code(request, form, begun, status=422)

    def turned_down(request: Request, refusal: Refusal) -> HttpResponse:
        if isinstance(refusal, people.NotRegistered):
            keep_code(request, begun, form.cleaned_data["code"])
            return HttpResponseRedirect(reverse("public:register_details"))
        return _draw_code(request, refused(form, refusal), begun)

    return perform(
        request,
        people.sign_in_by_code,
        phone=begun.phone,
        code=form.cleaned_data["code"],
        attempt=request.POST.get("once", ""),
        address=address_of(request),
        device=device_of(request),
        then=lambda account_id: enter(request, account_id, begun.back),
        on_refusal=turned_down,
        repeatable=True,
    )


@page("public.register_details", level=0)
def _details_page(request: Request) -> HttpResponse:
    begun = progress_of(request)
    if begun is None or begun.purpose == PASSWORD:
        return HttpResponseRedirect(reverse("public:register"))
    return _draw_details(request, _details_form(request, begun), begun)


@act(level=0)
def _register(request: Request) -> HttpResponse:
    begun = progress_of(request)
    if begun is None:
        return HttpResponseRedirect(where_signed_in(request))
    form = _details_form(request, begun, request.POST)
    if not form.is_valid():
        return _draw_details(request, form, begun, status=422)

    def turned_down(request: Request, refusal: Refusal) -> HttpResponse:
        if begun.code and refusal.field == "code":
            keep_code(request, begun, "")
            again = _details_form(request, progress_of(request), request.POST)
            return _draw_details(request, refused(again, refusal), begun)
        return _draw_details(request, refused(form, refusal), begun)

    return perform(
        request,
        register_account,
        phone=begun.phone,
        code=form.cleaned_data["code"],
        name=form.cleaned_data["name"],
        password=form.cleaned_data["password"],
        agreed=[text.version_id for text in form.texts],
        address=address_of(request),
        device=device_of(request),
        attempt=request.POST.get("once", ""),
        then=lambda account_id: enter(request, account_id, begun.back),
        on_refusal=turned_down,
        repeatable=True,
    )


@page("public.recover_password", level=0)
def _recovery_page(request: Request) -> HttpResponse:
    begun = progress_of(request)
    if begun is None or begun.purpose != PASSWORD:
        return HttpResponseRedirect(reverse("public:recover"))
    return _draw_recovery(request, ChangeByCodeForm(), begun)


@act(level=0)
def _recover(request: Request) -> HttpResponse:
    begun = progress_of(request)
    if begun is None or begun.purpose != PASSWORD:
        return HttpResponseRedirect(reverse("public:recover"))
    form = ChangeByCodeForm(request.POST)
    if not form.is_valid():
        return _draw_recovery(request, form, begun, status=422)
    return perform(
        request,
        people.recover_password,
        phone=begun.phone,
        code=form.cleaned_data["code"],
        password=form.cleaned_data["password"],
        attempt=request.POST.get("once", ""),
        address=address_of(request),
        device=device_of(request),
        then=lambda account_id: enter(request, account_id, begun.back),
        on_refusal=lambda request, refusal: _draw_recovery(request, refused(form, refusal), begun),
        said="新密码设好了，您已登录。其他设备上的登录都已退出。",
        repeatable=True,
    )


@act(level=0)
def sign_out(request: Request) -> HttpResponse:
    """Leave this device."""

    def leave(_result: Any) -> str:
        end_session(request)
        return home()

    return perform(request, people.sign_out, sign_in_id=this_sign_in(request), then=leave, repeatable=True)


def _details_form(request: Request, begun: Progress | None, data: Any = None) -> DetailsForm:
    today = court_day(now())
    texts = [agreements.current_agreement(key, on=today) for key in agreements.ON_REGISTERING]
    return DetailsForm(
        data, texts=texts, opened=opened_texts(request), known_code=begun.code if begun else ""
    )


def _redraw_second_step(request: Request, begun: Progress, refusal: Refusal) -> HttpResponse:
    if begun.purpose == REGISTER:
        return _draw_details(request, _details_form(request, begun), begun, warning=refusal.message)
    if begun.purpose == PASSWORD:
        return _draw_recovery(request, ChangeByCodeForm(), begun, warning=refusal.message)
    return _draw_code(request, CodeForm(), begun, warning=refusal.message)


def _draw_phone(
    request: Request, form: PhoneForm, purpose: people.CodePurpose, *, status: int = 200
) -> HttpResponse:
    template, name = FIRST_STEP[purpose]
    told = entrance(request, name) | {"form": form}
    return show(request, f"public/accounts/{template}.html", told, status=status)


def _draw_code(
    request: Request, form: CodeForm, begun: Progress, *, warning: str = "", status: int = 200
) -> HttpResponse:
    return show(request, "public/accounts/code.html", _told(form, begun, warning), status=status)


def _draw_recovery(
    request: Request, form: ChangeByCodeForm, begun: Progress, *, warning: str = "", status: int = 200
) -> HttpResponse:
    return show(request, "public/accounts/recover_password.html", _told(form, begun, warning), status=status)


def _draw_details(
    request: Request, form: DetailsForm, begun: Progress, *, warning: str = "", status: int = 200
) -> HttpResponse:
    told = _told(form, begun, warning) | {
        "ticks": [(text, form[str(text.version_id)]) for text in form.texts]
    }
    return show(request, "public/accounts/details.html", told, status=status)


def _told(form: CodeForm, begun: Progress, warning: str) -> dict[str, Any]:
    return {
        "form": form,
        "phone_masked": begun.phone_masked,
        "resend_time": court_time(begun.resend_at).strftime("%H:%M:%S") if begun.resend_at > now() else "",
        "warning": warning,
    }

"""Signing in with a phone and a code, registering, signing out."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onecourt.kernel.clock import court_day, court_time, now
from onecourt.kernel.refusals import Refusal
from onecourt.modules.agreements import public as agreements
from onecourt.modules.people import public as people
from onecourt.usecases.accounts.register import register as register_account
from onecourt.web.kit import Request, act, begin_session, end_session, page, perform, show
from onecourt.web.kit.client import address_of, device_of
from onecourt.web.kit.navigation import address
from onecourt.web.kit.ways import RETURN, return_path
from onecourt.web.public.accounts.forms import CodeForm, DetailsForm, PhoneForm, add_refusal
from onecourt.web.public.accounts.progress import Progress, keep_code, keep_sent, progress_of
from onecourt.web.public.agreements.views import opened_texts

SIGN_IN, REGISTER = people.CodePurpose.SIGN_IN, people.CodePurpose.REGISTER


def sign_in(request: Request) -> HttpResponse:
    """The phone, to which a code is sent."""
    return _send_code(request, SIGN_IN) if request.method == "POST" else _phone_page(request, SIGN_IN)


def register(request: Request) -> HttpResponse:
    """The same first step, for somebody who is new."""
    return _send_code(request, REGISTER) if request.method == "POST" else _phone_page(request, REGISTER)


def code(request: Request) -> HttpResponse:
    """The code, which signs in."""
    return _sign_in(request) if request.method == "POST" else _code_page(request)


def details(request: Request) -> HttpResponse:
    """Code, name and agreements of somebody new."""
    return _register(request) if request.method == "POST" else _details_page(request)


@page("public.phone", level=0)
def _phone_page(request: Request, purpose: str) -> HttpResponse:
    if request.actor.is_signed_in:
        return HttpResponseRedirect(return_path(request, _home()))
    return _draw_phone(request, PhoneForm(), purpose)


@act(level=0)
def _send_code(request: Request, purpose: str) -> HttpResponse:
    form = PhoneForm(request.POST)
    if not form.is_valid():
        return _draw_phone(request, form, purpose, status=422)
    return _ask_for_code(
        request,
        phone=form.cleaned_data["phone"],
        purpose=purpose,
        back=return_path(request, ""),
        redraw=lambda refusal: _draw_phone(request, _refused(form, refusal), purpose),
    )


@act(level=0)
def resend(request: Request) -> HttpResponse:
    """Another code to the same phone."""
    begun = progress_of(request)
    if begun is None:
        return HttpResponseRedirect(reverse("public:sign_in"))
    return _ask_for_code(
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
    if begun is None:
        return HttpResponseRedirect(reverse("public:sign_in"))
    return _draw_code(request, CodeForm(), begun)


@act(level=0)
def _sign_in(request: Request) -> HttpResponse:
    begun = progress_of(request)
    if begun is None:
        return HttpResponseRedirect(_where_signed_in(request))
    form = CodeForm(request.POST)
    if not form.is_valid():
        return _draw_code(request, form, begun, status=422)

    def turned_down(request: Request, refusal: Refusal) -> HttpResponse:
        if isinstance(refusal, people.NotRegistered):
            keep_code(request, begun, form.cleaned_data["code"])
            return HttpResponseRedirect(reverse("public:register_details"))
        return _draw_code(request, _refused(form, refusal), begun)

    return perform(
        request,
        people.sign_in_by_code,
        phone=begun.phone,
        code=form.cleaned_data["code"],
        attempt=request.POST.get("once", ""),
        then=lambda account_id: _enter(request, account_id, begun.back),
        on_refusal=turned_down,
        repeatable=True,
    )


@page("public.register_details", level=0)
def _details_page(request: Request) -> HttpResponse:
    begun = progress_of(request)
    if begun is None:
        return HttpResponseRedirect(reverse("public:register"))
    return _draw_details(request, _details_form(request, begun), begun)


@act(level=0)
def _register(request: Request) -> HttpResponse:
    begun = progress_of(request)
    if begun is None:
        return HttpResponseRedirect(_where_signed_in(request))
    form = _details_form(request, begun, request.POST)
    if not form.is_valid():
        return _draw_details(request, form, begun, status=422)

    def turned_down(request: Request, refusal: Refusal) -> HttpResponse:
        if begun.code and refusal.field == "code":
            keep_code(request, begun, "")
            again = _details_form(request, progress_of(request), request.POST)
            return _draw_details(request, _refused(again, refusal), begun)
        return _draw_details(request, _refused(form, refusal), begun)

    return perform(
        request,
        register_account,
        phone=begun.phone,
        code=form.cleaned_data["code"],
        name=form.cleaned_data["name"],
        agreed=[text.version_id for text in form.texts],
        address=address_of(request),
        device=device_of(request),
        attempt=request.POST.get("once", ""),
        then=lambda account_id: _enter(request, account_id, begun.back),
        on_refusal=turned_down,
        repeatable=True,
    )


@act(level=0)
def sign_out(request: Request) -> HttpResponse:
    """Leave this device."""

    def leave(_result: Any) -> str:
        end_session(request)
        return _home()

    return perform(request, people.sign_out, then=leave, repeatable=True)


def _ask_for_code(
    request: Request, *, phone: str, purpose: str, back: str, redraw: Any, said: str = ""
) -> HttpResponse:
    def go_on(sent: people.CodeSent) -> str:
        keep_sent(request, phone, purpose, sent, back)
        return reverse("public:register_details" if purpose == REGISTER else "public:code")

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


def _enter(request: Request, account_id: UUID, back: str) -> str:
    begin_session(request, account_id)
    return back or _home()


def _where_signed_in(request: Request) -> str:
    """After a double tap the first answer has signed in already; without it, the first step."""
    return _home() if request.actor.is_signed_in else reverse("public:sign_in")


def _home() -> str:
    return address("parties:home") or "/"


def _refused(form: Any, refusal: Refusal) -> Any:
    add_refusal(form, refusal)
    return form


def _details_form(request: Request, begun: Progress | None, data: Any = None) -> DetailsForm:
    today = court_day(now())
    texts = [agreements.current_agreement(key, on=today) for key in agreements.ON_REGISTERING]
    return DetailsForm(
        data, texts=texts, opened=opened_texts(request), known_code=begun.code if begun else ""
    )


def _redraw_second_step(request: Request, begun: Progress, refusal: Refusal) -> HttpResponse:
    if begun.purpose == REGISTER:
        return _draw_details(request, _details_form(request, begun), begun, warning=refusal.message)
    return _draw_code(request, CodeForm(), begun, warning=refusal.message)


def _draw_phone(request: Request, form: PhoneForm, purpose: str, *, status: int = 200) -> HttpResponse:
    told = {"form": form, "back_to": return_path(request, ""), "return_name": RETURN}
    template = "register.html" if purpose == REGISTER else "sign_in.html"
    return show(request, f"public/accounts/{template}", told, status=status)


def _draw_code(
    request: Request, form: CodeForm, begun: Progress, *, warning: str = "", status: int = 200
) -> HttpResponse:
    return show(request, "public/accounts/code.html", _told(form, begun, warning), status=status)


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

"""Signing in with phone and password, after a picture with digits."""

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect

from onecourt.kernel.clock import now
from onecourt.kernel.refusals import NotFound
from onecourt.modules.people import public as people
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.kit.client import address_of, device_of
from onecourt.web.kit.ways import return_path
from onecourt.web.public.accounts.captcha_picture import HEIGHT, WIDTH, draw_captcha
from onecourt.web.public.accounts.captcha_sound import speak_captcha
from onecourt.web.public.accounts.entering import enter, entrance, home, refused
from onecourt.web.public.accounts.forms import PhonePasswordForm


def sign_in_password(request: Request) -> HttpResponse:
    """密码登录; who cannot read the picture has it read out, or signs in by a code to the phone instead."""
    return _sign_in(request) if request.method == "POST" else _password_page(request)


@page("public.captcha", level=0)
def captcha(request: Request, captcha: str) -> HttpResponse:
    """The picture of one form's digits."""
    found = people.find_captcha(captcha, at=now())
    if found is None:
        raise NotFound
    return HttpResponse(
        draw_captcha(found[1]), content_type="image/png", headers={"Cache-Control": "no-store"}
    )


@page("public.captcha_sound", level=0)
def captcha_sound(request: Request, captcha: str) -> HttpResponse:
    """The same digits, read out."""
    found = people.find_captcha(captcha, at=now())
    if found is None:
        raise NotFound
    return HttpResponse(
        speak_captcha(found[1]), content_type="audio/wav", headers={"Cache-Control": "no-store"}
    )


@page("public.password", level=0)
def _password_page(request: Request) -> HttpResponse:
    if request.actor.is_signed_in:
        return HttpResponseRedirect(return_path(request, home()))
    return _draw(request, PhonePasswordForm())


@act(level=0)
def _sign_in(request: Request) -> HttpResponse:
    if "another" in request.POST:
        return _draw(request, PhonePasswordForm(initial={"phone": request.POST.get("phone", "")[:30]}))
    form = PhonePasswordForm(request.POST)
    if not form.is_valid():
        return _draw(request, form, status=422)
    return perform(
        request,
        people.sign_in_by_phone_and_password,
        phone=form.cleaned_data["phone"],
        password=form.cleaned_data["password"],
        captcha_token=request.POST.get("captcha_token", ""),
        captcha=form.cleaned_data["captcha"],
        address=address_of(request),
        device=device_of(request),
        then=lambda account_id: enter(request, account_id, return_path(request, "")),
        on_refusal=lambda request, refusal: _draw(request, refused(form, refusal)),
        repeatable=True,
    )


def _draw(request: Request, form: PhonePasswordForm, *, status: int = 200) -> HttpResponse:
    if form.is_bound:
        # Each form has its own picture; the digits of the last one mean nothing now.
        form.data = {name: form.data[name] for name in form.data} | {"captcha": ""}
    told: dict[str, Any] = {
        "form": form,
        "captcha_token": people.get_new_captcha(at=now()),
        "captcha_width": WIDTH,
        "captcha_height": HEIGHT,
    }
    told |= entrance(request, "public:sign_in_password")
    return show(request, "public/accounts/sign_in_password.html", told, status=status)

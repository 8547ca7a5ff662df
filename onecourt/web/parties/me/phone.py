"""更换手机号: the new number, then a code from each of the two."""

from typing import Any

from django import forms
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onecourt.kernel.masking import mask_phone
from onecourt.kernel.refusals import Refusal
from onecourt.modules.people import public as people
from onecourt.platform.crypto import seal, unseal
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.kit.account_forms import PhoneForm, add_refusal, code_field, read_code
from onecourt.web.kit.client import address_of
from onecourt.web.kit.sessions import renew_session, this_sign_in

KEY = "changing_phone"


class TwoCodesForm(forms.Form):
    old_code = code_field("原手机号收到的验证码")
    new_code = code_field("新手机号收到的验证码")

    def clean_old_code(self) -> str:
        return read_code(self.cleaned_data["old_code"])

    def clean_new_code(self) -> str:
        return read_code(self.cleaned_data["new_code"])


def phone(request: Request) -> HttpResponse:
    """The new number."""
    return _send(request) if request.method == "POST" else _phone_page(request)


def codes(request: Request) -> HttpResponse:
    """The two codes."""
    return _change(request) if request.method == "POST" else _codes_page(request)


@page("parties.phone", right=people.OWN_AFFAIRS)
def _phone_page(request: Request) -> HttpResponse:
    return _draw_phone(request, PhoneForm())


@act(people.OWN_AFFAIRS)
def _send(request: Request) -> HttpResponse:
    form = PhoneForm(request.POST)
    if not form.is_valid():
        return _draw_phone(request, form, status=422)
    number = form.cleaned_data["phone"]

    def go_on(_sent: Any) -> str:
        request.session[KEY] = seal(number)
        return reverse("parties:phone_codes")

    def turned_down(request: Request, refusal: Refusal) -> HttpResponse:
        add_refusal(form, refusal)
        return _draw_phone(request, form)

    return perform(
        request,
        people.send_phone_codes,
        phone=number,
        address=address_of(request),
        then=go_on,
        on_refusal=turned_down,
        repeatable=True,
    )


@page("parties.phone_codes", right=people.OWN_AFFAIRS)
def _codes_page(request: Request) -> HttpResponse:
    if KEY not in request.session:
        return HttpResponseRedirect(reverse("parties:phone"))
    return _draw_codes(request, TwoCodesForm())


@act(people.OWN_AFFAIRS)
def _change(request: Request) -> HttpResponse:
    if KEY not in request.session:
        return HttpResponseRedirect(reverse("parties:phone"))
    form = TwoCodesForm(request.POST)
    if not form.is_valid():
        return _draw_codes(request, form, status=422)

    def go_on(_account_id: Any) -> str:
        renew_session(request)
        return reverse("parties:security")

    def turned_down(request: Request, refusal: Refusal) -> HttpResponse:
        add_refusal(form, refusal)
        return _draw_codes(request, form)

    return perform(
        request,
        people.change_phone,
        phone=unseal(request.session[KEY]),
        old_code=form.cleaned_data["old_code"],
        new_code=form.cleaned_data["new_code"],
        attempt=request.POST.get("once", ""),
        staying=this_sign_in(request),
        then=go_on,
        on_refusal=turned_down,
        said="手机号换好了。以后用新号码登录、收短信。",
        repeatable=True,
    )


def _draw_phone(request: Request, form: PhoneForm, *, status: int = 200) -> HttpResponse:
    told = _frame() | {
        "form": form,
        "phone_masked": people.get_contact(request.actor.account).phone_masked,
    }
    return show(request, "parties/me/phone.html", told, status=status)


def _draw_codes(request: Request, form: TwoCodesForm, *, status: int = 200) -> HttpResponse:
    told = _frame() | {
        "form": form,
        "old_masked": people.get_contact(request.actor.account).phone_masked,
        "new_masked": mask_phone(unseal(request.session[KEY])),
        "again_url": reverse("parties:phone"),
    }
    return show(request, "parties/me/phone_codes.html", told, status=status)


def _frame() -> dict[str, Any]:
    return {"current": "me", "back": ("账号与安全", reverse("parties:security"))}

"""完整号码: numbers of parties, masked until an officer says why the task needs them."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.urls import reverse

from onecourt.kernel.refusals import Refusal
from onecourt.modules.matters import public as matters
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.kit.account_forms import add_refusal


class ReasonForm(forms.Form):
    reason = forms.ChoiceField(
        label="为什么要看完整号码",
        choices=matters.UNMASKING,
        widget=forms.RadioSelect,
        error_messages={"required": "请选一个原因。", "invalid_choice": "请选一个原因。"},
    )


def numbers(request: Request, matter_id: UUID) -> HttpResponse:
    """The numbers in a matter."""
    return _unmask(request, matter_id) if request.method == "POST" else _numbers_page(request, matter_id)


@page("court.numbers", right=matters.REVIEW)
def _numbers_page(request: Request, matter_id: UUID) -> HttpResponse:
    return _draw(request, matter_id, ReasonForm())


@act(matters.REVIEW)
def _unmask(request: Request, matter_id: UUID) -> HttpResponse:
    matters.get_matter(actor=request.actor, matter_id=matter_id)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _draw(request, matter_id, form, status=422)

    def turned_down(request: Request, refusal: Refusal) -> HttpResponse:
        add_refusal(form, refusal)
        return _draw(request, matter_id, form)

    return perform(
        request,
        matters.unmask_numbers,
        matter_id=matter_id,
        reason=form.cleaned_data["reason"],
        repeatable=True,
        on_refusal=turned_down,
        then=lambda found: _draw(request, matter_id, form, found=found),
    )


def _draw(
    request: Request,
    matter_id: UUID,
    form: ReasonForm,
    *,
    found: list[matters.PersonNumbers] | None = None,
    status: int = 200,
) -> HttpResponse:
    matter = matters.get_matter(actor=request.actor, matter_id=matter_id)
    shown = matters.list_numbers(request.actor, matter) if found is None else found
    told: dict[str, Any] = {
        "title": matters.matter_row(matter).title,
        "people": [
            {
                "title": " ".join(filter(None, (one.title, one.name))),
                "rows": [{"label": label, "value": value} for label, value in one.rows],
            }
            for one in shown
        ],
        "is_clear": found is not None,
        "form": form,
        "back_url": reverse("court:matter", kwargs={"matter_id": matter_id}) + "?view=content",
        "current": "review",
    }
    return show(request, "court/numbers/numbers.html", told, status=status)

"""仍用这张: saying why a poor picture is the best there is."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.urls import reverse

from onecourt.kernel.refusals import NotFound, Refusal
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.matters.around import plain_frame
from onecourt.web.matters.wizard import step_url


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label="为什么仍用这张",
        help_text="写给审核的法官看，比如：原件就是这样，没有更清楚的。",
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def keep(request: Request, matter_id: UUID, material_id: UUID) -> HttpResponse:
    """The question by GET, the reason by POST."""
    if request.method == "POST":
        return _keep(request, matter_id, material_id)
    return _ask(request, matter_id, material_id)


@page("matters.keep", right=documents.KEEP)
def _ask(request: Request, matter_id: UUID, material_id: UUID) -> HttpResponse:
    file = _file_of(request, matter_id, material_id)
    return show(request, "matters/confirm.html", _question(request, matter_id, file, ReasonForm()))


@act(documents.KEEP)
def _keep(request: Request, matter_id: UUID, material_id: UUID) -> HttpResponse:
    file = _file_of(request, matter_id, material_id)

    def refused(request: Request, refusal: Refusal) -> HttpResponse:
        form = ReasonForm(request.POST)
        form.is_valid()
        form.errors["reason"] = form.error_class([refusal.message])
        context = _question(request, matter_id, file, form)
        return show(request, "matters/confirm.html", context, status=422)

    return perform(
        request,
        documents.keep_document_as_is,
        document_id=file.document_id,
        reason=request.POST.get("reason", ""),
        on_refusal=refused,
        said="记下了，审核的法官会看到您写的理由。",
        then=f"{step_url(matter_id, 'materials')}#mat-{file.slot}",
    )


def _file_of(request: Request, matter_id: UUID, material_id: UUID) -> matters.FileRow:
    matter = matters.get_matter(actor=request.actor, matter_id=matter_id)
    file = next((f for f in matters.list_files(matter) if f.material_id == material_id), None)
    if file is None:
        raise NotFound
    return file


def _question(request: Request, matter_id: UUID, file: matters.FileRow, form: forms.Form) -> dict[str, Any]:
    back = f"{step_url(matter_id, 'materials')}#mat-{file.slot}"
    found = documents.get_document(file.document_id).open_warnings
    return {
        "page": {
            "title": f"仍用“{file.name}”",
            "text": " ".join(fault.message for fault in found),
            "confirm": "仍用这张",
            "kind": "primary",
            "cancel_label": "返回重拍",
        },
        "form": form,
        "action_url": reverse(
            "matters:keep", kwargs={"matter_id": matter_id, "material_id": file.material_id}
        ),
        "cancel_url": back,
        "wizard": plain_frame(back, "返回"),
    }

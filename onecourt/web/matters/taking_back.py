"""Taking back: a file out of its slot, what was handed in, a whole draft; each after a question."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from onecourt.modules.matters import public as matters
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.matters.around import confirm_page
from onecourt.web.matters.moved import shows_where_it_stands
from onecourt.web.matters.wizard import step_url


def strike(request: Request, matter_id: UUID, material_id: UUID) -> HttpResponse:
    """Take a file out of its slot, after a question (PLT-09)."""
    if request.method == "POST":
        return _strike(request, matter_id, material_id)
    return _confirm(request, matter_id, "strike", material_id=material_id)


@act(matters.FILL)
@shows_where_it_stands
def _strike(request: Request, matter_id: UUID, material_id: UUID) -> HttpResponse:
    return perform(
        request,
        matters.strike_file,
        matter_id=matter_id,
        material_id=material_id,
        said="文件已删除。",
        then=step_url(matter_id, "materials"),
    )


@page("matters.confirm", right=matters.FILL)
@shows_where_it_stands
def _confirm(request: Request, matter_id: UUID, what: str, material_id: UUID | None = None) -> HttpResponse:
    matter = matters.get_matter(actor=request.actor, matter_id=matter_id)
    return show(request, "matters/confirm.html", confirm_page(matter, what, request.path, material_id))


def withdraw(request: Request, matter_id: UUID) -> HttpResponse:
    """撤回 what is not decided, after a question."""
    return (
        _withdraw(request, matter_id)
        if request.method == "POST"
        else _confirm(request, matter_id, "withdraw")
    )


@act(matters.FILL)
@shows_where_it_stands
def _withdraw(request: Request, matter_id: UUID) -> HttpResponse:
    return perform(
        request,
        matters.withdraw_matter,
        matter_id=matter_id,
        said="已撤回，可以修改后重新提交。",
        then=reverse("parties:filings"),
    )


def discard(request: Request, matter_id: UUID) -> HttpResponse:
    """Delete a draft, after a question."""
    return (
        _discard(request, matter_id) if request.method == "POST" else _confirm(request, matter_id, "discard")
    )


@act(matters.FILL)
@shows_where_it_stands
def _discard(request: Request, matter_id: UUID) -> HttpResponse:
    return perform(
        request,
        matters.discard_draft,
        matter_id=matter_id,
        said="已删除。",
        then=reverse("parties:filings"),
    )

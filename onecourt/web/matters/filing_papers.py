"""Acts on the papers of a draft: into a slot, out of it, turned upright, put together, taken apart."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onecourt.kernel.clock import now
from onecourt.kernel.refusals import NotFound, Refusal
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.matters.around import plain_frame
from onecourt.web.matters.cards import PHOTOS
from onecourt.web.matters.wizard import draft_of, step_url


@page("matters.download", right=matters.FILL)
def download(request: Request, matter_id: UUID, material_id: UUID) -> HttpResponse:
    """The original, by a link made for this moment; the address in the list does not run out."""
    matter = matters.get_matter(actor=request.actor, matter_id=matter_id)
    file = matters.handed_in.get_file(matter, material_id)
    return HttpResponseRedirect(documents.file_link(file.document_id, actor=request.actor, at=now()))


@act(matters.FILL)
def turn(request: Request, matter_id: UUID, material_id: UUID) -> HttpResponse:
    """Turn the picture of one page by a right angle; the file itself stays as it came."""
    number = request.POST.get("page", "")
    return perform(
        request,
        matters.turn_file,
        matter_id=matter_id,
        material_id=material_id,
        number=int(number) if number.isdecimal() and len(number) < 6 else 0,
        degrees=270 if request.POST.get("to") == "left" else 90,
        repeatable=True,
        said="转好了，原件不变。",
        then=reverse("matters:file", kwargs={"matter_id": matter_id, "material_id": material_id}),
    )


@act(matters.FILL)
def split(request: Request, matter_id: UUID, material_id: UUID) -> HttpResponse:
    """Take a file that was put together apart again."""
    matter = matters.get_matter(actor=request.actor, matter_id=matter_id)
    file = file_of(matter, material_id)
    return perform(
        request,
        matters.split_file,
        matter_id=matter_id,
        material_id=material_id,
        said="拆开了，照片都在。",
        then=f"{step_url(matter_id, 'materials')}#mat-{file.slot}",
    )


def arrange(request: Request, matter_id: UUID, slot_key: str) -> HttpResponse:
    """把几张照片合成一份: the pages in their order, moved by buttons, then put together."""
    return (
        _arranged(request, matter_id, slot_key)
        if request.method == "POST"
        else _shown(request, matter_id, slot_key)
    )


@page("matters.arrange", right=matters.FILL)
def _shown(request: Request, matter_id: UUID, slot_key: str) -> HttpResponse:
    return _draw(request, matter_id, slot_key)


@act(matters.FILL)
def _arranged(request: Request, matter_id: UUID, slot_key: str) -> HttpResponse:
    chosen = request.POST.getlist("page")
    if move := request.POST.get("move", ""):
        return _draw(request, matter_id, slot_key, order=moved(chosen, move))

    def refused(request: Request, refusal: Refusal) -> HttpResponse:
        return _draw(request, matter_id, slot_key, order=chosen, error=refusal.message)

    if len(chosen) < 2:
        return _draw(request, matter_id, slot_key, order=chosen, error="至少留两张才能合成一份。", status=422)
    return perform(
        request,
        matters.merge_files,
        matter_id=matter_id,
        slot_key=slot_key,
        page_ids=[_id_of(text) for text in chosen],
        on_refusal=refused,
        said="合成了一份，原来的照片都留着，可以再拆开。",
        then=f"{step_url(matter_id, 'materials')}#mat-{slot_key}",
    )


def moved(order: Sequence[str], move: str) -> list[str]:
    """The pages after one was moved: `up:3`, `down:3`, or taken out: `out:3`."""
    what, _, text = move.partition(":")
    place, pages = int(text) if text.isdecimal() and len(text) < 6 else -1, list(order)
    if not 0 <= place < len(pages):
        return pages
    taken = pages.pop(place)
    if what != "out":
        pages.insert(max(0, place - 1) if what == "up" else place + 1, taken)
    return pages


def file_of(matter: Any, material_id: UUID) -> matters.FileRow:
    """One usable file of a matter that its gate has given; NotFound for any other."""
    file = next((f for f in matters.list_files(matter) if f.material_id == material_id and f.usable), None)
    if file is None:
        raise NotFound
    return file


def _id_of(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise NotFound from None


def _draw(
    request: Request,
    matter_id: UUID,
    slot_key: str,
    *,
    order: Sequence[str] | None = None,
    error: str = "",
    status: int = 200,
) -> HttpResponse:
    matter = matters.get_matter(actor=request.actor, matter_id=matter_id)
    draft = draft_of(matter, now())
    slot = next((s for s in draft.kind.slots_for(draft.content.answers) if s.key == slot_key), None)
    pages = _pages_of(request, draft, slot_key)
    if slot is None or not pages or not matters.is_editable(matter):
        raise NotFound
    shown = [key for key in (list(pages) if order is None else order) if key in pages]
    back = f"{step_url(matter_id, 'materials')}#mat-{slot_key}"
    context = {
        "page": {"title": "把几张照片合成一份", "slot": slot.label},
        "pages": [pages[key] | {"key": key} for key in shown],
        "left_out": len(pages) - len(shown),
        "error": error,
        "action_url": request.path,
        "again_url": request.path,
        "wizard": plain_frame(back, "返回"),
    }
    return show(request, "matters/arrange.html", context, status=status)


def _pages_of(request: Request, draft: Any, slot_key: str) -> dict[str, dict[str, Any]]:
    """The pages of the photographs in a slot, by their lasting identity."""
    found: dict[str, dict[str, Any]] = {}
    for file in draft.content.in_slot(slot_key):
        row = documents.get_document(file.document_id)
        if file.part or (row.kind not in PHOTOS and not row.merged_from):
            continue
        for link in documents.page_links(file.document_id, actor=request.actor, at=now()):
            found[str(link.page_id)] = {
                "name": f"{file.name} 第 {link.number} 页" if file.pages > 1 else file.name,
                "original": file.original,
                "thumb_url": link.thumb_url,
            }
    return found

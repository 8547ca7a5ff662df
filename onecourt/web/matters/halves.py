"""Large files piece by piece: begin, ask how much is there, send the next piece, give up."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.urls import reverse

from onecourt.kernel.clock import now
from onecourt.kernel.refusals import NotFound, Refusal
from onecourt.modules.matters import public as matters
from onecourt.web.kit import Request, act, page
from onecourt.web.matters.views import slot_answer

MOST = matters.LARGEST_PIECE


@act(matters.FILL)
def begin(request: Request, matter_id: UUID, slot_key: str) -> HttpResponse:
    """Where the pieces go and how much has arrived already; a refusal comes as the slot's card."""
    given = request.POST
    size = given.get("size", "")
    try:
        half = matters.open_half_upload(
            actor=request.actor,
            matter_id=matter_id,
            slot_key=slot_key,
            name=given.get("name", ""),
            size=int(size) if size.isdecimal() and len(size) < 13 else 0,
            key=given.get("key", ""),
            part=given.get("part", ""),
            instead=id_or_none(given.get("instead", "")),
            at=now(),
        )
    except NotFound:
        raise
    except Refusal as refusal:
        return slot_answer(request, matter_id, slot_key, error=refusal.message, status=422)
    return JsonResponse(_state(half))


def piece(request: Request, matter_id: UUID, half_id: UUID) -> HttpResponse:
    """How much has arrived by GET, the next piece by POST."""
    return (
        _take(request, matter_id, half_id) if request.method == "POST" else _held(request, matter_id, half_id)
    )


@page("matters.piece", right=matters.FILL)
def _held(request: Request, matter_id: UUID, half_id: UUID) -> HttpResponse:
    half = matters.get_half_upload(actor=request.actor, matter_id=matter_id, half_id=half_id)
    return JsonResponse(_state(half))


@act(matters.FILL)
def _take(request: Request, matter_id: UUID, half_id: UUID) -> HttpResponse:
    half = matters.get_half_upload(actor=request.actor, matter_id=matter_id, half_id=half_id)
    offset = request.headers.get("Upload-Offset", "")
    slot_key = half.slot
    try:
        came_to = matters.extend_half_upload(
            actor=request.actor,
            matter_id=matter_id,
            half_id=half_id,
            offset=int(offset) if offset.isdecimal() and len(offset) < 13 else -1,
            piece=request.read(MOST + 1),
            at=now(),
        )
    except matters.WrongOffset:
        # Not a fault of the sender's: the answer says from where to go on.
        return JsonResponse(_state(half))
    except matters.SlotIsFull as refusal:
        return slot_answer(request, matter_id, slot_key, error=refusal.message, status=422)
    if isinstance(came_to, type(half)):
        return JsonResponse(_state(came_to))
    return slot_answer(request, matter_id, slot_key)


@act(matters.FILL)
def drop(request: Request, matter_id: UUID, half_id: UUID) -> HttpResponse:
    """Give up a file that has arrived in part."""
    matters.discard_half_upload(actor=request.actor, matter_id=matter_id, half_id=half_id, at=now())
    return HttpResponse(status=204)


def _state(half: Any) -> dict[str, Any]:
    place = {"matter_id": half.matter_id, "half_id": half.id}
    return {"url": reverse("matters:piece", kwargs=place), "offset": matters.count_held_bytes(half)}


def id_or_none(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None

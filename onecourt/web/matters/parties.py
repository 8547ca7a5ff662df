"""One person of a draft: filled in, changed, taken off again."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect

from onecourt.kernel.clock import now
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.matters import public as matters
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.matters import people
from onecourt.web.matters.moved import shows_where_it_stands
from onecourt.web.matters.people import Seat
from onecourt.web.matters.wizard import draft_of


def person(request: Request, matter_id: UUID, step_key: str, side_key: str, place: int) -> HttpResponse:
    """One page of the questions about one person; first the type, where there are several."""
    answer = _save if request.method == "POST" else _page
    return answer(request, matter_id, step_key, side_key, place)


@page("matters.person", right=matters.FILL)
@shows_where_it_stands
def _page(request: Request, matter_id: UUID, step_key: str, side_key: str, place: int) -> HttpResponse:
    seat = _seat(request, matter_id, step_key, side_key, place)
    if not matters.is_editable(seat.draft.matter):
        raise WrongState
    asked = request.GET.get("type")
    sort = _sort(seat, asked if asked is not None else seat.person.get("type", ""))
    if sort is None:
        error = "请先选一项，再点下一步。" if "asked" in request.GET else ""
        return show(request, "matters/person_type.html", people.type_page(seat, error=error))
    part = _part(request.GET.get("part", ""), sort)
    return show(request, "matters/person.html", people.person_page(request.actor, seat, sort, part))


@act(matters.FILL)
@shows_where_it_stands
def _save(request: Request, matter_id: UUID, step_key: str, side_key: str, place: int) -> HttpResponse:
    """Keep what was typed about one person; on to his next page, or back to the list."""
    seat = _seat(request, matter_id, step_key, side_key, place)
    sort = _sort(seat, request.POST.get("type", ""))
    if sort is None:
        context = people.type_page(seat, error="请先选一项，再点下一步。")
        return show(request, "matters/person_type.html", context, status=422)
    part = _part(request.POST.get("part", ""), sort)
    sent = {f.key: request.POST.get(f.key, "") for f in sort.parts[part]}
    version = request.POST.get("version", "")
    try:
        saved = matters.save_person(
            actor=request.actor,
            matter_id=matter_id,
            step_key=step_key,
            side_key=side_key,
            place=seat.place,
            answers={**sent, "type": sort.key},
            at=now(),
            version=int(version) if version.isdecimal() and len(version) < 10 else None,
        )
    except matters.EditedElsewhere as refusal:
        seat = _seat(request, matter_id, step_key, side_key, place)
        context = people.person_page(request.actor, seat, sort, part)
        return show(request, "matters/person.html", context | {"errors": [("", refusal.message)]}, status=409)
    if request.headers.get("X-Autosave"):
        return show(request, "matters/saved.html", {"saved": saved, "matter": saved.matter})
    seat = _seat(request, matter_id, step_key, side_key, place)
    errors = _errors(seat, sort, part, saved.errors)
    if errors:
        context = people.person_page(request.actor, seat, sort, part, typed=sent, errors=errors)
        return show(request, "matters/person.html", context, status=422)
    return HttpResponseRedirect(people.after_saving(seat, sort, part))


def _errors(seat: Seat, sort: matters.PersonType, part: int, wrong: dict[str, str]) -> dict[str, str]:
    """What is missing or wrong on this page, in the order of its questions."""
    prefix = f"{seat.side.key}-{seat.place}-"
    found = {
        m.field.removeprefix(prefix): m.says.partition("：")[2]
        for m in seat.draft.lacks(seat.step)
        if m.person == (seat.side.key, seat.place)
    } | wrong
    return {f.key: found[f.key] for f in sort.parts[part] if f.key in found}


def remove_person(
    request: Request, matter_id: UUID, step_key: str, side_key: str, place: int
) -> HttpResponse:
    """Take somebody off a side, after a question."""
    answer = _remove if request.method == "POST" else _confirm
    return answer(request, matter_id, step_key, side_key, place)


@page("matters.confirm", right=matters.FILL)
@shows_where_it_stands
def _confirm(request: Request, matter_id: UUID, step_key: str, side_key: str, place: int) -> HttpResponse:
    seat = _seat(request, matter_id, step_key, side_key, place)
    if not seat.person:
        raise NotFound
    if not matters.is_editable(seat.draft.matter):
        raise WrongState
    return show(request, "matters/confirm.html", people.remove_page(seat))


@act(matters.FILL)
@shows_where_it_stands
def _remove(request: Request, matter_id: UUID, step_key: str, side_key: str, place: int) -> HttpResponse:
    seat = _seat(request, matter_id, step_key, side_key, place)
    version = request.POST.get("version", "")
    return perform(
        request,
        matters.remove_person,
        matter_id=matter_id,
        step_key=step_key,
        side_key=side_key,
        place=seat.place,
        version=int(version) if version.isdecimal() and len(version) < 10 else None,
        said=f"{seat.title}已删除。",
        then=people.list_url(seat),
    )


def _seat(request: Request, matter_id: UUID, step_key: str, side_key: str, place: int) -> Seat:
    matter, side = matters.get_side(
        actor=request.actor, matter_id=matter_id, step_key=step_key, side_key=side_key
    )
    draft = draft_of(matter, now())
    seat = Seat(draft, next(s for s in draft.pages if s.key == step_key), side, place - 1)
    if not 0 <= seat.place <= len(seat.people) or seat.place >= side.maximum:
        raise NotFound
    return seat


def _sort(seat: Seat, asked: Any) -> matters.PersonType | None:
    """The type that was asked for; the only one needs no asking, nor does anybody entered before types."""
    offered = matters.types_for(seat.side, seat.draft.content.answers)
    if len(offered) == 1 or (seat.person and "type" not in seat.person and asked == ""):
        return offered[0]
    return next((t for t in offered if t.key == asked), None)


def _part(text: str, sort: matters.PersonType) -> int:
    place = int(text) - 1 if text.isdecimal() and len(text) < 4 else 0
    return place if 0 <= place < len(sort.parts) else 0

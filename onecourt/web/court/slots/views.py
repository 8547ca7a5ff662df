"""材料要求: what the court asks for in each kind of matter, and from which day."""

from datetime import date, timedelta
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from onecourt.kernel.clock import court_day, now
from onecourt.kernel.refusals import NotFound, Refusal
from onecourt.modules.matters import public as matters
from onecourt.web.court.slots.forms import ASKED, SlotForm, typed_from
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.kit.account_forms import add_refusal

WORDS = dict(ASKED)


@page("court.slots", right=matters.ASK_FOR)
def slots(request: Request) -> HttpResponse:
    """Every kind with its papers as they are asked for from tomorrow on."""
    tomorrow = court_day(now()) + timedelta(days=1)
    kinds = [
        {
            "label": kind.label,
            "key": kind.key,
            "rows": [_row(kind, key, slot, asked) for key, slot, asked in found],
        }
        for kind in matters.list_kinds()
        if (found := _papers(request, kind, tomorrow))
    ]
    return show(request, "court/slots/list.html", {"kinds": kinds, "current": "settings"})


def slot(request: Request, kind_key: str, slot_key: str) -> HttpResponse:
    """One paper of one kind."""
    return (
        _ask_for(request, kind_key, slot_key)
        if request.method == "POST"
        else _form_page(request, kind_key, slot_key)
    )


@page("court.slot", right=matters.ASK_FOR)
def _form_page(request: Request, kind_key: str, slot_key: str) -> HttpResponse:
    tomorrow = court_day(now()) + timedelta(days=1)
    kind = matters.kind_of(kind_key)
    _, found, asked = _paper(request, kind, slot_key, tomorrow)
    form = SlotForm(initial=typed_from(found, asked) | {"valid_from": str(tomorrow)})
    return _draw(request, kind, found, form)


@act(matters.ASK_FOR)
def _ask_for(request: Request, kind_key: str, slot_key: str) -> HttpResponse:
    kind = matters.kind_of(kind_key)
    _, found, _ = _paper(request, kind, slot_key, court_day(now()) + timedelta(days=1))
    form = SlotForm(request.POST)
    if not form.is_valid():
        return _draw(request, kind, found, form, status=422)

    def turned_down(request: Request, refusal: Refusal) -> HttpResponse:
        add_refusal(form, refusal)
        return _draw(request, kind, found, form)

    day = form.cleaned_data["valid_from"]
    return perform(
        request,
        matters.ask_for_materials,
        kind_key=kind_key,
        slot_key=slot_key,
        wish=form.wish,
        valid_from=day,
        then=reverse("court:slots"),
        on_refusal=turned_down,
        said=f"已记下，从 {day} 起开始的{kind.label}按新的要求办。",
    )


def _papers(request: Request, kind: matters.MatterKind, day: date) -> list[tuple[str, matters.Slot, str]]:
    """The papers of a kind, then the categories that could be asked for as well."""
    wishes = matters.slots.wishes_of(kind, court_id=request.actor.court, on=day)
    held = {slot.key: slot for slot in matters.slots.slots_with(kind, wishes)}
    asked = [
        (key, slot, matters.slots.ASKED if slot.required else matters.slots.OFFERED)
        for key, slot in held.items()
    ]
    others = [
        kind.slot(key) or matters.slot_for(key) for key in matters.slots.categories() if key not in held
    ]
    return asked + [(slot.key, slot, matters.slots.LEFT_OUT) for slot in others]


def _paper(
    request: Request, kind: matters.MatterKind, slot_key: str, day: date
) -> tuple[str, matters.Slot, str]:
    found = next((row for row in _papers(request, kind, day) if row[0] == slot_key), None)
    if found is None:
        raise NotFound
    return found


def _row(kind: matters.MatterKind, key: str, slot: matters.Slot, asked: str) -> dict[str, Any]:
    least = f"至少 {slot.minimum} 份，" if slot.minimum > 1 else ""
    return {
        "label": slot.label,
        "says": slot.says,
        "asked": WORDS[asked],
        "is_asked": asked == matters.slots.ASKED,
        "is_left_out": asked == matters.slots.LEFT_OUT,
        "count": f"{least}最多 {slot.maximum} 份",
        "url": reverse("court:slot", kwargs={"kind_key": kind.key, "slot_key": key}),
    }


def _draw(
    request: Request, kind: matters.MatterKind, found: matters.Slot, form: SlotForm, *, status: int = 200
) -> HttpResponse:
    declared = kind.slot(found.key)
    told = {
        "kind": kind.label,
        "slot": found.label,
        "by_law": bool(declared and declared.required),
        "form": form,
        "current": "settings",
    }
    return show(request, "court/slots/slot.html", told, status=status)

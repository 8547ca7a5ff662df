"""Places in a matter: a page of the form, a field, a person, a slot of material, a page of a file.

A place is written as one word, such as `field:claim.amount` or `page:<document>.2`, so that a point of the
court can be pinned to it and the next round opens just there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from onecourt.modules.matters.rules import person_title, sides_for
from onecourt.modules.matters.terms import Content, MatterKind, Step

ANY_SLOT = "slot:*"
_PARTS = {"step": 1, "field": 2, "side": 2, "person": 3, "slot": 1, "page": 2}


@dataclass(frozen=True, slots=True)
class Place:
    """A place taken apart: what it is, and the keys that lead there."""

    what: str
    keys: tuple[str, ...]

    @property
    def number(self) -> int:
        return int(self.keys[-1])


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place that a point may be pinned to, with its words and the heading it stands under."""

    place: str
    label: str
    under: str


def find_place(text: str) -> Place | None:
    """The place that a word names, None where it names none."""
    what, _, rest = text.partition(":")
    keys = tuple(rest.split("."))
    if len(keys) != _PARTS.get(what) or not all(keys):
        return None
    if what in ("person", "page") and not (keys[-1].isdigit() and len(keys[-1]) < 6):
        return None
    return Place(what, keys)


def list_places(kind: MatterKind, content: Content) -> list[PlaceRow]:
    """All places of what was handed in, except single pages of files."""
    return [row for step in kind.steps_for(content.answers) for row in _places_of(kind, step, content)]


def get_place_label(kind: MatterKind, content: Content, text: str) -> str:
    """The words for a place; empty for one that is not there."""
    place = find_place(text)
    if place is not None and place.what == "page":
        slot = kind.slot(slot_of(content, text))
        several = len(content.in_slot(slot.key)) > 1 if slot else False
        name = f"“{_file_name(content, place)}”" if several else ""
        return f"{slot.label}{name}第 {place.number} 页" if slot else ""
    rows = list_places(kind, content)
    return next((f"{r.under}：{r.label}" if r.under else r.label for r in rows if r.place == text), "")


def slot_of(content: Content, text: str) -> str:
    """The slot that a place of a file belongs to; empty for other places."""
    place = find_place(text)
    if place is None or place.what not in ("slot", "page"):
        return ""
    if place.what == "slot":
        return place.keys[0]
    return next((f.slot for f in content.files if str(f.document_id) == place.keys[0]), "")


def value_at(content: Content, text: str) -> Any:
    """What stands at a place, in a form that can be compared between rounds."""
    place = find_place(text)
    if place is None:
        return None
    answers, keys = content.answers, place.keys
    if place.what == "step":
        return answers.get(keys[0], {})
    if place.what == "field":
        return answers.of(keys[0], keys[1], "")
    if place.what in ("side", "person"):
        people = answers.people(keys[0], keys[1])
        if place.what == "side":
            return people
        return people[place.number] if place.number < len(people) else None
    if text == ANY_SLOT:
        return sorted(f.sha256 for f in content.files if f.usable)
    if place.what == "slot":
        return sorted(f.sha256 for f in content.in_slot(keys[0]))
    return [f.sha256 for f in content.files if str(f.document_id) == keys[0] and f.usable]


def document_of(text: str) -> tuple[UUID, int] | None:
    """The document and the page that a place names, None for other places."""
    place = find_place(text)
    if place is None or place.what != "page":
        return None
    try:
        return UUID(place.keys[0]), place.number
    except ValueError:
        return None


def _places_of(kind: MatterKind, step: Step, content: Content) -> Iterator[PlaceRow]:
    if step.page == "form":
        told = content.answers
        yield from (
            PlaceRow(f"field:{step.key}.{f.key}", f.label, step.title) for f in step.fields if f.when(told)
        )
    elif step.page == "parties":
        yield from _people_of(step, content)
    elif step.page == "materials":
        slots = kind.slots_for(content.answers)
        yield from (PlaceRow(f"slot:{slot.key}", slot.label, step.title) for slot in slots)
    elif step.page == "cause":
        yield PlaceRow(f"step:{step.key}", "案由", "")


def _people_of(step: Step, content: Content) -> Iterator[PlaceRow]:
    for side in sides_for(step, content.answers):
        people = content.answers.people(step.key, side.key)
        for i, person in enumerate(people):
            label = f"{person_title(side, i, people)} {person.get('name') or ''}".strip()
            yield PlaceRow(f"person:{step.key}.{side.key}.{i}", label, step.title)
        yield PlaceRow(f"side:{step.key}.{side.key}", f"{side.label}有几人、是谁", step.title)


def _file_name(content: Content, place: Place) -> str:
    return next((f.name for f in content.files if str(f.document_id) == place.keys[0]), "")

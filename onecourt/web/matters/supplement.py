"""The supplement round: what the court asks for, item by item, with the way to each place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from onecourt.web.matters.around import plain_frame
from onecourt.web.matters.people import person_url
from onecourt.web.matters.wizard import Draft, draft_of, step_url
from onecourt.web.matters.words import day_words, left_words


@dataclass(frozen=True, slots=True)
class AskedItem:
    """One item of the court's list, as the applicant sees it."""

    number: int
    label: str
    text: str
    place: str
    url: str
    action: str
    state: str
    state_kind: str
    answer: str
    answer_url: str
    error: str
    picture: Any
    region: tuple[str, ...]


def supplement_page(
    actor: Actor,
    matter: Any,
    at: datetime,
    *,
    typed: Mapping[int, str] | None = None,
    errors: Mapping[int, str] | None = None,
) -> dict[str, Any]:
    """All that the court asks for, what has been done about it, and by when."""
    draft = draft_of(matter, at)
    rows = matters.list_item_rows(matter)
    items = [_item(actor, draft, row, at, typed or {}, errors or {}) for row in rows]
    left = sum(not row.is_answered for row in rows)
    due = matter.supplement_due_on
    return {
        "matter": matters.matter_row(matter),
        "items": items,
        "left": left,
        "due": day_words(due),
        "due_left": left_words(due, court_day(at)),
        "is_late": bool(due and court_day(at) > due),
        "check_url": step_url(matter.id, "check"),
        "space_url": reverse("parties:filing_space", kwargs={"matter_id": matter.id}),
        "others": _others(draft, rows),
        "errors": [(f"f-answer-{n}", says) for n, says in (errors or {}).items()],
        "wizard": plain_frame(reverse("parties:filings"), "我的立案"),
    }


def _item(
    actor: Actor,
    draft: Draft,
    row: matters.ItemRow,
    at: datetime,
    typed: Mapping[int, str],
    errors: Mapping[int, str],
) -> AskedItem:
    item = row.item
    state, kind = (
        ("已改", "ok") if row.changed else ("已写说明", "info") if row.answer else ("还没补", "warn")
    )
    url = _url(draft, item)
    return AskedItem(
        number=item.number,
        label=item.label,
        text=item.text,
        place=item.place_label,
        url=url,
        action=_action(item),
        state=state,
        state_kind=kind,
        answer=typed.get(item.number, row.answer),
        answer_url=reverse("matters:answer", kwargs={"matter_id": draft.matter.id, "item": item.number}),
        error=errors.get(item.number, ""),
        picture=_picture(actor, item, at),
        region=tuple(item.region.split(",")) if item.region.count(",") == 3 else (),
    )


def _action(item: matters.Item) -> str:
    first = item.places[0] if item.places else ""
    return "去传材料" if first.startswith(("slot:", "page:")) else "去修改"


def _url(draft: Draft, item: matters.Item) -> str:
    """The very place that an item is pinned to; without one the first that it opens."""
    return next((url for place in item.places if (url := _place_url(draft, place))), "")


def _place_url(draft: Draft, text: str) -> str:
    place = matters.find_place(text)
    if place is None:
        return ""
    step = matters.slot_of(draft.content, text)
    if place.what in ("slot", "page"):
        materials = next((s.key for s in draft.pages if s.page == "materials"), "")
        slot = step if step and step != "*" else ""
        return f"{step_url(draft.matter.id, materials)}{f'#mat-{slot}' if slot else ''}" if materials else ""
    if place.what == "person":
        return person_url(draft.matter.id, place.keys[0], place.keys[1], place.number)
    anchor = f"#f-{place.keys[1]}" if place.what in ("field", "side") else ""
    return f"{step_url(draft.matter.id, place.keys[0])}{anchor}"


def _picture(actor: Actor, item: matters.Item, at: datetime) -> Any:
    """The page that an item is pinned to, as the court saw it."""
    page = matters.document_of(item.place)
    if page is None:
        return None
    links = documents.page_links(page[0], actor=actor, at=at)
    return links[page[1] - 1] if 0 < page[1] <= len(links) else None


def _others(draft: Draft, rows: list[matters.ItemRow]) -> list[tuple[str, str]]:
    """What the officer opened besides the items."""
    asked = {place for row in rows for place in row.item.places}
    labels = {row.place: row.label for row in matters.list_places(draft.kind, draft.content)}
    opened = [place for place in sorted(draft.openings.places) if place not in asked and place in labels]
    return [(labels[place], _place_url(draft, place)) for place in opened]

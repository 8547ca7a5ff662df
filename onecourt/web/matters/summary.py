"""Everything that was filled in, page by page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from onecourt.kernel.actor import Actor
from onecourt.modules.matters import public as matters
from onecourt.web.matters.cards import SlotCard, slot_card
from onecourt.web.matters.fields import written
from onecourt.web.matters.wizard import Draft, step_url


@dataclass(frozen=True, slots=True)
class Row:
    """A question and its answer on the check page."""

    label: str
    value: str
    change_url: str


@dataclass(frozen=True, slots=True)
class Section:
    """The answers of one page on the check page; files stand in cards as on the page of materials."""

    title: str
    change_url: str
    rows: tuple[Row, ...]
    cards: tuple[SlotCard, ...] = ()


def sections(actor: Actor, draft: Draft, at: datetime, *, changeable: bool = True) -> list[Section]:
    """Everything that was filled in, page by page, personal numbers masked."""
    masked = matters.content_for(actor, draft.matter, masked=True)
    return [
        section
        for step in draft.pages
        if step.page != "check"
        for section in _sections_of(actor, draft, masked, step, at, changeable)
    ]


def _sections_of(
    actor: Actor, draft: Draft, masked: matters.Content, step: matters.Step, at: datetime, changeable: bool
) -> list[Section]:
    url = step_url(draft.matter.id, step.key) if changeable else ""
    given = masked.answers.get(step.key, {})
    if step.page == "parties":
        return [
            Section(side.label, url, _rows(side.fields, person, masked.answers, url))
            for side in step.sides
            for person in given.get(side.key) or [{}]
        ]
    if step.page == "materials":
        slots = draft.kind.slots_for(draft.content.answers)
        held = [slot for slot in slots if slot.required or draft.content.in_slot(slot.key)]
        return [
            Section(step.title, url, (), tuple(slot_card(actor, draft, s, at, only_good=True) for s in held))
        ]
    values = {
        "court": masked.court_name,
        "cause": masked.cause_name,
        "agreement": "已阅读同意" if given else "",
    }
    if step.page in values:
        return [Section(step.title, url, (Row(step.title, values[step.page], url),))]
    return [Section(step.title, url, _rows(step.fields, given, masked.answers, url))]


def _rows(
    fields: tuple[matters.Field, ...], given: Mapping[str, Any], answers: matters.Answers, url: str
) -> tuple[Row, ...]:
    return tuple(
        Row(f.label, written(f, given.get(f.key)), f"{url}#f-{f.key}" if url else "")
        for f in fields
        if f.when(answers)
    )

"""Everything that was filled in, page by page."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from onecourt.kernel.actor import Actor
from onecourt.modules.matters import public as matters
from onecourt.web.matters.cards import SlotCard, slot_card
from onecourt.web.matters.fields import written
from onecourt.web.matters.people import Seat
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


def sections(
    actor: Actor,
    draft: Draft,
    at: datetime,
    *,
    changeable: bool = True,
    masked: matters.Content | None = None,
) -> list[Section]:
    """Everything that was filled in, page by page, personal numbers masked; `masked` as a round held it."""
    masked = masked or matters.content_for(actor, draft.matter, masked=True)
    return [
        section
        for step in draft.pages
        if step.page != "check"
        for section in _sections_of(actor, draft, masked, step, at, changeable)
    ] + ([] if changeable else _closing(actor, draft, masked, at))


def _closing(actor: Actor, draft: Draft, masked: matters.Content, at: datetime) -> list[Section]:
    """What came with 提交: answers to the last questions, and the documents written by the platform."""
    step, asked = matters.get_closing_questions(draft.matter)
    given = masked.answers.get(step.key, {}) if step else {}
    rows = tuple(Row(f.label, written(f, given.get(f.key)), "") for f in asked if given.get(f.key))
    cards = tuple(
        slot_card(actor, draft, slot, at, only_good=True)
        for paper in draft.kind.papers
        if draft.content.in_slot(paper.key) and (slot := draft.kind.slot(paper.key))
    )
    found = [Section("提交时的回答", "", rows)] if rows else []
    return found + ([Section("系统写成的文书", "", (), cards)] if cards else [])


def _sections_of(
    actor: Actor, draft: Draft, masked: matters.Content, step: matters.Step, at: datetime, changeable: bool
) -> list[Section]:
    changeable = changeable and draft.openings.step(step)
    url = step_url(draft.matter.id, step.key) if changeable else ""
    given = masked.answers.get(step.key, {})
    if step.page == "parties":
        return [
            _person_section(
                Seat(draft, step, side, i),
                person,
                masked.answers,
                changeable and draft.openings.person(step.key, side.key, i),
            )
            for side in matters.sides_for(step, masked.answers)
            for i, person in enumerate(masked.answers.people(step.key, side.key))
        ] or [Section(step.title, url, ())]
    if step.page == "materials":
        slots = draft.kind.slots_for(draft.content.answers)
        held = [slot for slot in slots if slot.required or draft.content.in_slot(slot.key)]
        return [
            Section(step.title, url, (), tuple(slot_card(actor, draft, s, at, only_good=True) for s in held))
        ]
    if step.page == "evidence":
        return [Section(step.title, url, tuple(_evidence_rows(given, masked, url)))]
    values = {
        "court": masked.court_name,
        "cause": masked.cause_name,
        "agreement": "已阅读同意" if given else "",
    }
    if step.page in values:
        return [Section(step.title, url, (Row(step.title, values[step.page], url),))]
    closed = {f.key for f in step.fields if not draft.openings.field(step.key, f.key)}
    rows = _rows(step.fields, given, masked.answers, url)
    open_rows = tuple(
        replace(row, change_url="") if field.key in closed else row
        for field, row in zip([f for f in step.fields if f.when(masked.answers)], rows, strict=True)
    )
    return [Section(step.title, url, open_rows)]


def _evidence_rows(given: Mapping[str, Any], content: matters.Content, url: str) -> list[Row]:
    names = {str(f.material_id): f.original or f.name for f in content.files}
    rows = given.get("rows", [])
    return [
        Row(f"证据 {i}", _evidence_line(row, names), f"{url}#f-name-{i - 1}" if url else "")
        for i, row in enumerate(rows, start=1)
    ] or [Row("证据", "没有列证据", url)]


def _evidence_line(row: Mapping[str, Any], names: Mapping[str, str]) -> str:
    pages = f"，{row['pages']} 页" if row.get("pages") else ""
    file = names.get(row.get("file", ""), "")
    proves = f"证明：{row['purpose']}" if row.get("purpose") else ""
    return "\n".join(filter(None, [f"{row.get('name', '')}{pages}", proves, f"文件：{file}" if file else ""]))


def _person_section(
    seat: Seat, person: Mapping[str, Any], answers: matters.Answers, changeable: bool
) -> Section:
    sort = matters.type_of(seat.side, person, answers)
    told = matters.with_person(answers, person)
    head = (Row("类型", sort.label, seat.url() if changeable else ""),) if len(seat.side.types) > 1 else ()
    rows = (
        row
        for i, part in enumerate(sort.parts)
        for row in _rows(part, person, told, seat.url(i) if changeable else "")
    )
    title = f"{seat.title}{'（您）' if seat.is_me and changeable else ''}"
    return Section(title, seat.url() if changeable else "", (*head, *rows))


def _rows(
    fields: tuple[matters.Field, ...], given: Mapping[str, Any], answers: matters.Answers, url: str
) -> tuple[Row, ...]:
    return tuple(
        Row(f.label, written(f, given.get(f.key)), f"{url}#f-{f.key}" if url else "")
        for f in fields
        if f.when(answers)
    )

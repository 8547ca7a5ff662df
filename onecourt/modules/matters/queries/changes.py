"""What one round changed against an earlier one, for the officer who reads it again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from onecourt.kernel.refusals import NotFound
from onecourt.modules.matters.models import Matter, Submission
from onecourt.modules.matters.queries.content import content_of_round
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.modules.matters.rules import fields_of, person_title, type_of
from onecourt.modules.matters.terms import Answers, Content, Field, FileRow, MatterKind, Side, Step

ADDED, REMOVED, CHANGED = "added", "removed", "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: `field` and the two stored answers, or the file; `under` is the page it stands on."""

    what: str
    under: str
    label: str
    before: Any = ""
    after: Any = ""
    field: Field | None = None
    file: FileRow | None = None


def list_changes(matter: Matter, *, since: int, until: int | None = None) -> list[Change]:
    """The differences between two rounds, in the order of the pages; numbers of people masked."""
    last = until or matter.round
    if not 0 < since < last or not Submission.objects.filter(matter=matter, round=last).exists():
        raise NotFound
    was = content_of_round(matter, since, masked=True)
    now = content_of_round(matter, last, masked=True)
    kind = kind_of(matter.kind)
    return [*_answers(kind, was, now), *_files(kind, was, now)]


def _answers(kind: MatterKind, was: Content, now: Content) -> Iterator[Change]:
    for step in kind.steps:
        if step.page == "form":
            before, after = was.answers.get(step.key, {}), now.answers.get(step.key, {})
            yield from _fields(step.title, step.fields, before, after)
        elif step.page == "parties":
            for side in step.sides:
                yield from _side(step, side, was.answers, now.answers)
        elif step.page == "cause" and was.cause_name != now.cause_name:
            yield Change(CHANGED, step.title, "案由", was.cause_name, now.cause_name)


def _fields(
    under: str, fields: tuple[Field, ...], before: Mapping[str, Any], after: Mapping[str, Any]
) -> Iterator[Change]:
    for field in fields:
        one, other = before.get(field.key) or "", after.get(field.key) or ""
        if one != other:
            yield Change(CHANGED, under, field.label, one, other, field)


def _side(step: Step, side: Side, was: Answers, now: Answers) -> Iterator[Change]:
    before, after = was.people(step.key, side.key), now.people(step.key, side.key)
    for i in range(max(len(before), len(after))):
        one = before[i] if i < len(before) else None
        other = after[i] if i < len(after) else None
        person = other or one or {}
        answers = now if other else was
        under = f"{person_title(side, i, after if other else before)} {person.get('name') or ''}".strip()
        if one is None or other is None:
            yield Change(ADDED if one is None else REMOVED, step.title, under)
            continue
        yield from _fields(under, fields_of(type_of(side, person, answers)), one, other)


def _files(kind: MatterKind, was: Content, now: Content) -> Iterator[Change]:
    order = [slot.key for slot in kind.materials]
    known = {f.document_id for f in was.files}
    still = {f.document_id for f in now.files}
    for slot_key in order:
        slot = kind.slot(slot_key)
        label = slot.label if slot else slot_key
        for file in was.in_slot(slot_key):
            if file.document_id not in still:
                yield Change(REMOVED, label, file.name, file=file)
        for file in now.in_slot(slot_key):
            if file.document_id not in known:
                yield Change(ADDED, label, file.name, file=file)

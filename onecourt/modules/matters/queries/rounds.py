"""The rounds of a matter: what each held, what the court asked for, and what has changed since."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Decision, ItemAnswer, Mark, Matter, Submission
from onecourt.modules.matters.queries.content import content_of, content_of_round
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.modules.matters.queries.openings import find_asking
from onecourt.modules.matters.queries.places import get_place_label, slot_of, value_at
from onecourt.modules.matters.terms import Content, MatterKind


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that the court asks for, pinned to its place; `seen_in`: an earlier round showed it."""

    number: int
    point: str
    code: str
    label: str
    text: str
    place: str
    place_label: str
    places: tuple[str, ...]
    region: str = ""
    seen_in: int = 0
    mark: int = 0


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item with what the applicant has done about it."""

    item: Item
    changed: bool
    answer: str

    @property
    def is_answered(self) -> bool:
        return self.changed or bool(self.answer)


@dataclass(frozen=True, slots=True)
class RoundRow:
    """One round: when it was handed in, and what the court decided on it."""

    number: int
    at: datetime
    outcome: str
    reason: str
    by: str
    items: tuple[ItemRow, ...]


def list_items_to_send(matter: Matter, content: Content) -> list[Item]:
    """What the marks of this round ask for, point by point, with what an earlier round already showed."""
    kind = kind_of(matter.kind)
    marks = Mark.objects.filter(matter=matter, round=matter.round, mark=terms.TO_SUPPLEMENT)
    order = [check.key for check in kind.checks]
    told = sorted(marks, key=lambda m: (order.index(m.point) if m.point in order else 99, m.number))
    earlier = _earlier(matter)
    return [_item(kind, content, mark, i, earlier) for i, mark in enumerate(told, start=1)]


def opened_by_items(kind: MatterKind, content: Content, items: list[Item]) -> list[str]:
    """The places that a list of items opens: a page opens the slot that its file lies in."""
    opened = []
    for item in items:
        for place in item.places:
            slot = slot_of(content, place) if place.startswith("page:") else ""
            opened.append(f"slot:{slot}" if slot else place)
    return list(dict.fromkeys(opened))


def item_from(stored: dict[str, Any], number: int) -> Item:
    """An item as a decision holds it."""
    place = stored.get("place", "")
    return Item(
        number=number,
        point=stored["point"],
        code=stored.get("code", stored["point"]),
        label=stored["label"],
        text=stored["text"],
        place=place,
        place_label=stored.get("place_label", ""),
        places=tuple(stored.get("places", [place] if place else [])),
        region=stored.get("region", ""),
        seen_in=stored.get("seen_in", 0),
    )


def list_item_rows(matter: Matter, round_number: int | None = None) -> list[ItemRow]:
    """What the court asked for in a round, each with what was done about it since."""
    asked = find_asking(matter, round_number)
    if asked is None:
        return []
    was = content_of_round(matter, asked.round)
    later = content_of_round(matter, asked.round + 1) if asked.round < matter.round else content_of(matter)
    answers = dict(ItemAnswer.objects.filter(decision=asked).values_list("item", "text"))
    items = [item_from(stored, i) for i, stored in enumerate(asked.items, start=1)]
    return [ItemRow(item, _differs(item, was, later), answers.get(item.number, "")) for item in items]


def list_rounds(matter: Matter) -> list[RoundRow]:
    """Every round that was handed in, the newest first, with the court's answer and the applicant's."""
    decided: dict[int, Decision] = {}
    # After a lapse a round may have been answered twice: the later answer stands last.
    for answer in _in_effect(matter).order_by("at"):
        decided[answer.round] = answer
    rows = []
    for submission in Submission.objects.filter(matter=matter).order_by("-round"):
        decision = decided.get(submission.round)
        outcome = kind_of(matter.kind).outcome(decision.outcome) if decision else None
        by: Any = decision.by if decision else None
        rows.append(
            RoundRow(
                number=submission.round,
                at=submission.at,
                outcome=outcome.label if outcome else "",
                reason=decision.reason if decision else "",
                by=by.person.name if by else "",
                items=tuple(list_item_rows(matter, submission.round)),
            )
        )
    return rows


Answered = list[tuple[int, Content, list[Item]]]


def _in_effect(matter: Matter) -> QuerySet[Decision]:
    open_ones = (terms.INTENDED, terms.UNDONE)
    return Decision.objects.filter(matter=matter).exclude(state__in=open_ones).select_related("by__person")


def _earlier(matter: Matter) -> Answered:
    """The rounds before this one that the court answered, the first first."""
    answered = {d.round: d for d in _in_effect(matter).filter(round__lt=matter.round).order_by("at")}
    return [
        (number, content_of_round(matter, number), [item_from(s, i) for i, s in enumerate(d.items, start=1)])
        for number, d in sorted(answered.items())
    ]


def _item(kind: MatterKind, content: Content, mark: Mark, number: int, earlier: Answered) -> Item:
    check = next(c for c in kind.checks if c.key == mark.point)
    places = (mark.place,) if mark.place else check.places
    item = Item(
        number=number,
        point=mark.point,
        code=mark.code or mark.point,
        label=check.label,
        text=mark.text,
        place=mark.place,
        place_label=get_place_label(kind, content, mark.place) if mark.place else "",
        places=places,
        region=mark.region,
        mark=mark.number,
    )
    seen = next((n for n, was, asked in earlier if _was_visible(item, was, content, asked)), 0)
    return replace(item, seen_in=seen)


def _was_visible(item: Item, was: Content, now: Content, asked: list[Item]) -> bool:
    """Whether the very same stood there in an earlier round and was not asked for then."""
    if any(a.point == item.point and set(a.places) & set(item.places) for a in asked):
        return False
    if not item.places:
        return False
    if item.place.startswith("page:"):
        return bool(value_at(was, item.place))
    return not _differs(item, was, now)


def _differs(item: Item, was: Content, now: Content) -> bool:
    return any(_at(was, now, place) for place in item.places)


def _at(was: Content, now: Content, place: str) -> bool:
    if place.startswith("page:"):
        # What counts is the slot: the poor file may stay beside the new one.
        place = f"slot:{slot_of(was, place)}"
    return bool(value_at(was, place) != value_at(now, place))

"""The people of a draft: cards on the page of the parties, and the page of one person."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.modules.matters import public as matters
from onecourt.modules.people import public as people
from onecourt.web.matters.fields import field_options, written
from onecourt.web.matters.wizard import Draft, step_url, wizard_of


@dataclass(frozen=True, slots=True)
class PersonCard:
    """One person on a side, as the page of the parties shows him."""

    title: str
    name: str
    sort: str
    about: str
    is_me: bool
    lacking: tuple[str, ...]
    change_url: str
    more_url: str
    remove_url: str


@dataclass(frozen=True, slots=True)
class SideView:
    """One side with everybody on it and the way to add somebody."""

    key: str
    label: str
    says: str
    cards: tuple[PersonCard, ...]
    optional: bool
    add_label: str
    add_url: str
    full: str


@dataclass(frozen=True, slots=True)
class Seat:
    """A place on a side of a draft; the one behind the last person is free."""

    draft: Draft
    step: matters.Step
    side: matters.Side
    place: int

    @property
    def people(self) -> list[dict[str, Any]]:
        return self.draft.content.answers.people(self.step.key, self.side.key)

    @property
    def person(self) -> Mapping[str, Any]:
        return self.people[self.place] if self.place < len(self.people) else {}

    @property
    def is_me(self) -> bool:
        return is_me(self.side, self.place, self.draft.content.answers)

    @property
    def title(self) -> str:
        return matters.person_title(self.side, self.place, self.people)

    def url(self, part: int = 0, *, name: str = "matters:person") -> str:
        return person_url(self.draft.matter.id, self.step.key, self.side.key, self.place, part, name=name)


def person_url(
    matter_id: UUID, step: str, side: str, place: int, part: int = 0, *, name: str = "matters:person"
) -> str:
    """Where one person is filled in; people count places from one."""
    kwargs = {"matter_id": matter_id, "step_key": step, "side_key": side, "place": place + 1}
    return reverse(name, kwargs=kwargs) + (f"?part={part + 1}" if part else "")


def missing_url(draft: Draft, missing: matters.Missing) -> str:
    """The very field at which something is asked for, also where it is on one person's page."""
    if missing.person is None:
        anchor = f"mat-{missing.field}" if missing.step == "materials" else f"f-{missing.field}"
        return f"{step_url(draft.matter.id, missing.step)}#{anchor}"
    side_key, place = missing.person
    field = missing.field.removeprefix(f"{side_key}-{place}-")
    step = next(s for s in draft.pages if s.key == missing.step)
    side = next(s for s in step.sides if s.key == side_key)
    part = part_of(Seat(draft, step, side, place), field)
    return f"{person_url(draft.matter.id, step.key, side_key, place, part)}#f-{field}"


def part_of(seat: Seat, field: str) -> int:
    """On which of a person's pages a field stands."""
    parts = matters.type_of(seat.side, seat.person, seat.draft.content.answers).parts
    return next((i for i, part in enumerate(parts) if any(f.key == field for f in part)), 0)


def is_me(side: matters.Side, place: int, answers: matters.Answers) -> bool:
    """The first person of the applicant's side is the one who fills this in."""
    return place == 0 and side.applicant is not None and side.applicant(answers)


def sides_of(draft: Draft, step: matters.Step) -> list[SideView]:
    """Every side that the answers call for; numbers as others may see them."""
    masked = matters.content_of(draft.matter, masked=True).answers
    return [_side(draft, step, side, masked) for side in matters.sides_for(step, masked)]


def _side(draft: Draft, step: matters.Step, side: matters.Side, masked: matters.Answers) -> SideView:
    listed = masked.people(step.key, side.key)
    cards = tuple(_card(Seat(draft, step, side, i), masked) for i in range(len(listed)))
    return SideView(
        key=side.key,
        label=side.label,
        says=side.says,
        cards=cards,
        optional=side.minimum == 0,
        add_label=f"再添加一个{side.label}" if cards else f"添加{side.label}",
        add_url=Seat(draft, step, side, len(cards)).url()
        if len(cards) < side.maximum and draft.openings.side(step.key, side.key)
        else "",
        full=f"{side.label}最多填 {side.maximum} 人。" if len(cards) >= side.maximum > 1 else "",
    )


def _card(seat: Seat, masked: matters.Answers) -> PersonCard:
    person = masked.people(seat.step.key, seat.side.key)[seat.place]
    sort = matters.type_of(seat.side, person, masked)
    first = [written(f, person.get(f.key)) for f in sort.parts[0] if f.key != "name" and f.kind != "select"]
    lacking = [m for m in seat.draft.lacks(seat.step) if m.person == (seat.side.key, seat.place)]
    openings = seat.draft.openings
    changeable = openings.person(seat.step.key, seat.side.key, seat.place)
    removable = openings.side(seat.step.key, seat.side.key)
    return PersonCard(
        title=seat.title,
        name=str(person.get("name") or "还没填姓名"),
        sort=sort.label.partition("（")[0],
        about=" · ".join(filter(None, first)),
        is_me=seat.is_me,
        lacking=tuple(m.says.partition("：")[2] for m in lacking),
        change_url=(missing_url(seat.draft, lacking[0]) if lacking else seat.url()) if changeable else "",
        more_url=seat.url(1) if len(sort.parts) > 1 and changeable else "",
        remove_url=seat.url(name="matters:remove_person") if removable else "",
    )


def type_page(seat: Seat, *, error: str = "") -> dict[str, Any]:
    """The question what sort of person somebody is, where there are several."""
    offered = matters.types_for(seat.side, seat.draft.content.answers)
    chosen = seat.person.get("type", "") if seat.person else ""
    choices = [(t.key, *_split(t.label)) for t in offered]
    field = {"name": "type", "label": "是哪一类", "kind": "radio", "choices": choices}
    return _frame(seat) | {
        "page": {"title": seat.title, "lead": "先选是哪一类，再填对应的信息。"},
        "fields": [field | {"value": chosen, "error": error}],
        "errors": [("f-type", error)] if error else [],
    }


def _split(label: str) -> tuple[str, str]:
    name, _, small = label.partition("（")
    return name, small.removesuffix("）")


def person_page(
    actor: Actor,
    seat: Seat,
    sort: matters.PersonType,
    part: int,
    *,
    typed: Mapping[str, Any] | None = None,
    errors: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """One page of the questions about one person; what is known already stands there to begin with."""
    person = {**seat.person, **(typed or {})}
    told = matters.with_person(seat.draft.content.answers, person)
    wrong = errors or {}
    known = _known(actor, seat) if not seat.person and typed is None else {}
    offered = matters.types_for(seat.side, told)
    several = len(sort.parts) > 1
    return _frame(seat) | {
        "page": {
            "title": f"{seat.title}{'（您）' if seat.is_me else ''}",
            "lead": sort.label + (f"，第 {part + 1} 页，共 {len(sort.parts)} 页" if several else ""),
        },
        "fields": [
            field_options(f, _value(f, person, told, known, typed), wrong.get(f.key, ""))
            for f in sort.parts[part]
            if f.when(told) or f.key in wrong
        ],
        "type": sort.key,
        "part": part + 1,
        "retype_url": f"{seat.url()}?type=" if len(offered) > 1 else "",
        "next_label": "保存，下一页" if _goes_on(sort, part) else "保存",
        "errors": [(f"f-{key}", says) for key, says in wrong.items()],
    }


def _value(
    field: matters.Field,
    person: Mapping[str, Any],
    told: matters.Answers,
    known: Mapping[str, str],
    typed: Mapping[str, Any] | None,
) -> Any:
    if person.get(field.key) or typed is not None:
        return person.get(field.key)
    return known.get(field.autocomplete) or (field.start(told) if field.start else "")


def _known(actor: Actor, seat: Seat) -> dict[str, str]:
    """Name and phone of the account, for the page of the applicant himself."""
    if not seat.is_me or actor.account_id is None:
        return {}
    contact = people.get_contact(actor.account_id)
    return {"name": contact.name, "tel": people.get_phone(actor.account_id)}


def _goes_on(sort: matters.PersonType, part: int) -> bool:
    # Pages on which nothing must be filled in are offered on the card, not walked through.
    return any(f.required for later in sort.parts[part + 1 :] for f in later)


def after_saving(seat: Seat, sort: matters.PersonType, part: int) -> str:
    """The person's next page where more must be asked, else the list of the parties."""
    return seat.url(part + 1) if _goes_on(sort, part) else list_url(seat)


def list_url(seat: Seat) -> str:
    return f"{step_url(seat.draft.matter.id, seat.step.key)}#f-{seat.side.key}"


def remove_page(seat: Seat) -> dict[str, Any]:
    """The question before somebody is taken off a side."""
    name = seat.person.get("name") or seat.title
    return _frame(seat) | {
        "page": {
            "title": f"要删除“{name}”吗",
            "text": f"填的{seat.side.label}信息会删除，不能恢复。",
            "confirm": f"删除{seat.side.label}",
            "kind": "danger",
        },
        "cancel_url": list_url(seat),
        "action_url": seat.url(name="matters:remove_person"),
        "fields": [("version", seat.draft.matter.version)],
    }


def _frame(seat: Seat) -> dict[str, Any]:
    wizard = wizard_of(seat.draft, seat.step)
    return {
        "wizard": replace(wizard, back_url=list_url(seat), back_label=f"返回{seat.step.title}"),
        "version": seat.draft.matter.version,
        "action_url": seat.url(),
        "autosave_url": seat.url(),
        "list_url": list_url(seat),
    }

"""Valid answers to whatever a kind asks, built from its declaration alone."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.matters import public as matters
from tests.situations import files as sent
from tests.situations import filings as situation
from tests.situations.filings import Ground

BY_TYPE: dict[str, Any] = {
    "text": "示例市示例区幸福路 18 号",
    "textarea": "二〇二五年八月二十日，被告向原告借款，约定半年内还清，到期没有归还。",
    "text_list": "判令被告返还借款\n本案诉讼费由被告承担",
    "name": "林小禾",
    "money": "38000",
    "date": "2026-03-02",
    "past_date": "2025-08-20",
    "resident_id": "440604190103050060",
    "mobile": "13900001234",
    "phone": "13900001234",
    "id_document": "440604190103050060",
    "organisation_name": "示例物业服务有限公司",
    "organisation_number": "92440604MA00000826",
    "lawyer_licence": "14406202010000001",
    "case_number": "（2026）示0101民初1号",
    "email": "linxiaohe@example.com",
}
OWN_TEXT = "示例市示例区长安里 7 号"
CHOSEN = frozenset({"choice", "choices", "select"})
# Who may come in which capacity; grows with the capacities that people can act in.
COMERS = {"natural_person": situation.somebody}


@dataclass(frozen=True)
class Hall:
    """Everybody that a matter of one kind meets."""

    kind: matters.MatterKind
    ground: Ground
    applicant: Actor
    stranger: Actor
    officer: Actor
    colleague: Actor
    foreign_officer: Actor


def a_hall(at: datetime, kind: matters.MatterKind) -> Hall:
    """The applicant in a capacity that the kind is open to, and officers in the role of its desk."""
    ground = situation.the_ground(at)
    come = COMERS[min(kind.who & set(COMERS))]
    role = kind.desk.role
    return Hall(
        kind=kind,
        ground=ground,
        applicant=come(at),
        stranger=come(at, phone="13800000009", name="陈默"),
        officer=situation.a_clerk(at, ground.court.id, role=role),
        colleague=situation.a_clerk(at, ground.court.id, login_name="colleague", name="宋岚", role=role),
        foreign_officer=situation.a_clerk(
            at, ground.other_court.id, login_name="other", name="吴桐", role=role
        ),
    )


def an_answer(field: matters.Field) -> Any:
    if field.kind == "choices":
        return [code for code, _ in field.choices]
    if field.kind in CHOSEN:
        return field.choices[0][0]
    # What is personal differs from all else, so that it can be looked for.
    return OWN_TEXT if field.personal and field.kind == "text" else BY_TYPE[field.kind]


def a_person_on(side: matters.Side) -> dict[str, Any]:
    """Somebody of the first type that may stand on a side, every question answered."""
    first = side.types[0]
    answers = {field.key: an_answer(field) for part in first.parts for field in part}
    return {"type": first.key, **answers}


def answers_to(step: matters.Step, ground: Ground) -> dict[str, Any]:
    """What is sent for one page: every question answered, every side with as many people as it needs."""
    if step.page == "form":
        return {field.key: an_answer(field) for field in step.fields}
    if step.page == "parties":
        return {
            side.key: [a_person_on(side)] * side.minimum
            for side in step.sides
            if side.minimum and side.when(matters.Answers())
        }
    return {
        "court": {"id": ground.court.id},
        "cause": {"id": ground.cause.id},
        "agreement": situation.the_notice_read(step.agreement) if step.agreement else {},
    }.get(step.page, {})


def fill_in(at: datetime, hall: Hall, matter_id: UUID) -> None:
    """Every page and every required slot, as a person would."""
    for step in hall.kind.steps:
        answers = answers_to(step, hall.ground)
        saved = matters.save_step(
            actor=hall.applicant, matter_id=matter_id, step_key=step.key, answers=answers, at=at
        )
        assert not saved.errors, f"{hall.kind.key} {step.key}: {saved.errors}"
    given = matters.content_of(matters.get_matter(actor=hall.applicant, matter_id=matter_id)).answers
    for number, slot in enumerate(hall.kind.slots_for(given)):
        if slot.required:
            hand_in(at, hall, matter_id, slot, number)


def hand_in(at: datetime, hall: Hall, matter_id: UUID, slot: matters.Slot, number: int = 0) -> Any:
    """A good file of a format that the slot takes."""
    if not slot.formats or "pdf" in slot.formats:
        content, name = sent.a_pdf(text=f"{slot.key} {number}"), f"{slot.label}.pdf"
    else:
        content, name = sent.a_photo(1500, 2000 + number), f"{slot.label}.jpg"
    return situation.attach(at, hall.applicant, matter_id, slot.key, content, name)


def a_matter(at: datetime, hall: Hall, *, submitted: bool = True) -> UUID:
    """A matter of the kind with everything in it, handed in unless told otherwise."""
    matter_id = matters.start_matter(actor=hall.applicant, kind_key=hall.kind.key, at=at).id
    fill_in(at, hall, matter_id)
    if submitted:
        situation.submit(at, hall.applicant, matter_id)
    return matter_id


def decide(
    at: datetime, hall: Hall, matter_id: UUID, outcome: matters.Outcome, by: Actor | None = None
) -> Any:
    """Decide with whatever the outcome must give: a reason, items, or nothing."""
    officer = by or hall.officer
    matter = matters.get_matter(actor=officer, matter_id=matter_id)
    if outcome.takes == "items":
        matters.mark_point(
            actor=officer,
            matter_id=matter_id,
            point=hall.kind.checks[0].key,
            mark=matters.TO_SUPPLEMENT,
            text="",
            place=f"slot:{hall.kind.materials[-1].key}",
            at=at,
        )
    reason = "不符合要求，请看说明。" if outcome.takes == "reason" else ""
    return situation.decide(at, officer, matter_id, outcome.key, reason, matter.round)

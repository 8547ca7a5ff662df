"""The contract that every kind keeps; what is left out is left out because its table lacks the step."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction

from onecourt import wiring
from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, NotPermitted, WrongState
from onecourt.modules.cases import public as cases
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from onecourt.platform import jobs
from onecourt.platform.audit import first_broken
from tests.kinds.answers import BY_TYPE, CHOSEN, a_hall, a_matter, decide, fill_in, hand_in
from tests.situations import files as sent
from tests.situations import filings as situation
from tests.situations.rivals import at_once

pytestmark = pytest.mark.django_db
KINDS = [pytest.param(kind, id=kind.key) for kind in wiring.KINDS]
OUTCOMES = [
    pytest.param(kind, outcome, id=f"{kind.key} {outcome.key}")
    for kind in wiring.KINDS
    for outcome in kind.outcomes
]
every_kind = pytest.mark.parametrize("kind", KINDS)


def need(kind: matters.MatterKind, step: str) -> None:
    """Leave the test out where the kind's table has no such step."""
    if step not in matters.workflow_of(kind).steps:
        pytest.skip(f"the table {kind.workflow} has no step {step}")


def outcome_by(kind: matters.MatterKind, step: str) -> matters.Outcome:
    need(kind, step)
    found = [outcome for outcome in kind.outcomes if outcome.step == step]
    if not found:
        pytest.skip(f"no decision of this kind leads to {step}")
    return found[0]


def seen_by(actor: Actor, matter_id: UUID) -> Any:
    return matters.get_matter(actor=actor, matter_id=matter_id)


@every_kind
def test_start(at: datetime, kind: matters.MatterKind) -> None:
    hall = a_hall(at, kind)

    matter = matters.start_matter(actor=hall.applicant, kind_key=kind.key, at=at)

    assert matter.state == matters.workflow_of(kind).first
    with pytest.raises(NotPermitted):
        matters.start_matter(actor=hall.officer, kind_key=kind.key, at=at)


@every_kind
@pytest.mark.req("PLT-11")
def test_save_and_resume(at: datetime, kind: matters.MatterKind) -> None:
    hall = a_hall(at, kind)
    matter_id = a_matter(at, hall, submitted=False)

    matter = seen_by(hall.applicant, matter_id)

    content = matters.content_of(matter)
    assert matters.what_is_missing(kind, content.answers, content.files, at.date()) == []
    fill_in_again = dict(content.answers)
    for step in kind.steps:
        if step.page in ("form", "parties"):
            matters.save_step(
                actor=hall.applicant,
                matter_id=matter_id,
                step_key=step.key,
                answers=fill_in_again[step.key],
                at=at,
            )
    assert matters.content_of(seen_by(hall.applicant, matter_id)) == content
    assert kind.step(matter.reached) is not None


@every_kind
def test_an_empty_draft_names_everything_it_lacks(at: datetime, kind: matters.MatterKind) -> None:
    hall = a_hall(at, kind)
    matter_id = matters.start_matter(actor=hall.applicant, kind_key=kind.key, at=at).id

    with pytest.raises(matters.NotComplete) as refused:
        situation.submit(at, hall.applicant, matter_id)

    keys = {step.key for step in kind.steps}
    assert refused.value.missing
    assert all(m.step in keys and m.says.endswith("。") for m in refused.value.missing)


@every_kind
def test_personal_answers_are_sealed(at: datetime, kind: matters.MatterKind) -> None:
    hall = a_hall(at, kind)
    matter = seen_by(hall.applicant, a_matter(at, hall))

    submission = matters.get_submission(matter)

    personal = {f.key for step in kind.steps for f in fields_of(step) if f.personal}
    opened = matters.content_of(matter).answers
    hidden = {str(value) for key, value in plain_values(opened) if key in personal and value}
    assert submission is not None
    for stored in (str(matter.data), str(submission.content)):
        assert [value for value in hidden if value in stored] == []


def fields_of(step: matters.Step) -> tuple[matters.Field, ...]:
    people = (t for side in step.sides for t in side.types)
    return (*step.fields, *(f for t in people for part in t.parts for f in part))


def plain_values(given: Any) -> Any:
    """Every key with its value, however deep."""
    for key, value in given.items() if isinstance(given, dict) else enumerate(given):
        if isinstance(value, dict | list):
            yield from plain_values(value)
        else:
            yield key, value


@every_kind
@pytest.mark.req("FIL-14", "FIL-16")
def test_submit(at: datetime, kind: matters.MatterKind) -> None:
    hall = a_hall(at, kind)

    matter = seen_by(hall.officer, a_matter(at, hall))

    submission = matters.get_submission(matter)
    assert submission is not None
    assert (matter.round, submission.round, submission.content) == (1, 1, matter.data)
    assert matter.reference
    assert matter.due_on is not None
    assert kind.desk.key in [desk.key for desk, count in matters.list_desks(hall.officer) if count]
    assert first_broken(f"matter:{matter.id}") is None


@every_kind
@pytest.mark.req("PLT-21", partly="payments come with their module")
@pytest.mark.django_db(transaction=True)
def test_double_submit(at: datetime, kind: matters.MatterKind) -> None:
    hall = a_hall(at, kind)
    matter_id = a_matter(at, hall, submitted=False)

    came_to = at_once(*[lambda: situation.submit(at, hall.applicant, matter_id)] * 3)

    refused = [one for one in came_to if isinstance(one, Exception)]
    assert [type(one) for one in refused] == [WrongState, WrongState]
    assert seen_by(hall.applicant, matter_id).round == 1


@every_kind
def test_withdraw(at: datetime, kind: matters.MatterKind) -> None:
    need(kind, "withdraw")
    hall = a_hall(at, kind)
    matter_id = a_matter(at, hall)
    number = seen_by(hall.applicant, matter_id).reference

    matters.withdraw_matter(actor=hall.applicant, matter_id=matter_id, at=at)
    situation.submit(at, hall.applicant, matter_id)

    matter = seen_by(hall.applicant, matter_id)
    assert (matter.round, matter.reference) == (2, number)


@every_kind
@pytest.mark.req("FRV-03", partly="return, correct, hand in again; other decisions have their own tests")
def test_return_correct_resubmit(at: datetime, kind: matters.MatterKind) -> None:
    outcome = outcome_by(kind, "return")
    hall = a_hall(at, kind)
    matter_id = a_matter(at, hall)

    situation.carry_out(decide(at, hall, matter_id, outcome))
    fill_in(at, hall, matter_id)
    situation.submit(at, hall.applicant, matter_id)

    matter = seen_by(hall.officer, matter_id)
    assert (matter.round, matter.state) == (2, matters.SUBMITTED)
    assert matters.get_submission(matter, 1) != matters.get_submission(matter, 2)
    situation.carry_out(decide(at, hall, matter_id, kind.outcomes[0]))


@every_kind
def test_what_is_corrected_is_not_seen_by_the_court_before_it_is_handed_in(
    at: datetime, kind: matters.MatterKind
) -> None:
    outcome = outcome_by(kind, "return")
    hall = a_hall(at, kind)
    matter_id = a_matter(at, hall)
    handed_in = matters.content_for(hall.officer, seen_by(hall.officer, matter_id))
    situation.carry_out(decide(at, hall, matter_id, outcome))

    step = next(s for s in kind.steps if s.page == "form" and any(f.kind == "textarea" for f in s.fields))
    area = next(f for f in step.fields if f.kind == "textarea")
    matters.save_step(
        actor=hall.applicant, matter_id=matter_id, step_key=step.key, answers={area.key: "还没想好"}, at=at
    )
    hand_in(at, hall, matter_id, kind.materials[-1], number=7)

    assert matters.content_for(hall.officer, seen_by(hall.officer, matter_id)) == handed_in
    assert matters.content_for(hall.applicant, seen_by(hall.applicant, matter_id)) != handed_in


@every_kind
@pytest.mark.req("FRV-03", partly="transfer to mediation and to other courts come with their modules")
def test_supplement(at: datetime, kind: matters.MatterKind) -> None:
    need(kind, "supplement")
    outcome = outcome_by(kind, "request_supplement")
    hall = a_hall(at, kind)
    matter_id = a_matter(at, hall)

    situation.carry_out(decide(at, hall, matter_id, outcome))
    waiting = seen_by(hall.applicant, matter_id)
    hand_in(at, hall, matter_id, kind.materials[-1], number=9)
    situation.submit(at, hall.applicant, matter_id)

    matter = seen_by(hall.officer, matter_id)
    assert waiting.supplement_due_on is not None
    assert (matter.round, matter.state, matter.supplement_due_on) == (2, matters.SUBMITTED, None)
    assert "补交材料" in [row.what for row in matters.list_history(matter)]


@every_kind
@pytest.mark.req("PLT-12")
@pytest.mark.django_db(transaction=True)
def test_two_officers_at_once(at: datetime, kind: matters.MatterKind) -> None:
    hall = a_hall(at, kind)
    matter_id = a_matter(at, hall)

    came_to = at_once(
        lambda: decide(at, hall, matter_id, kind.outcomes[0]),
        lambda: decide(at, hall, matter_id, kind.outcomes[-1], by=hall.colleague),
    )

    assert [type(one) for one in came_to if isinstance(one, Exception)] == [matters.AlreadyDecided]


@every_kind
@pytest.mark.req("PLT-13")
def test_a_strangers_access(at: datetime, kind: matters.MatterKind) -> None:
    hall = a_hall(at, kind)
    matter_id = a_matter(at, hall)
    file = matters.list_files(seen_by(hall.applicant, matter_id))[0]
    link = documents.file_link(file.document_id, actor=hall.applicant, at=at)
    situation.carry_out(decide(at, hall, matter_id, kind.outcomes[0]))
    case_id = seen_by(hall.applicant, matter_id).case_id

    for actor in (hall.stranger, hall.foreign_officer, Actor.visitor()):
        gates = [
            lambda a=actor: matters.get_matter(actor=a, matter_id=matter_id),
            lambda a=actor: matters.get_matter(actor=a, matter_id=matter_id, lock=True),
            lambda a=actor: matters.withdraw_matter(actor=a, matter_id=matter_id, at=at),
            lambda a=actor: matters.open_review(actor=a, matter_id=matter_id, at=at),
            lambda a=actor: matters.undo_decision(actor=a, matter_id=matter_id, at=at),
            lambda a=actor: documents.file_link(file.document_id, actor=a, at=at),
            lambda a=actor: documents.page_links(file.document_id, actor=a, at=at),
            lambda a=actor: documents.open_link(situation.token_of(link), actor=a, at=at),
            lambda a=actor: cases.get_case(actor=a, case_id=case_id or matter_id),
        ]
        for gate in gates:
            with pytest.raises(NotFound), transaction.atomic():
                gate()
        assert matters.list_own_matters(actor) == []
        assert matters.list_queue(actor, kind.desk.key, "done") == []
        assert cases.list_cases(actor) == []


@every_kind
@pytest.mark.req("MAT-01")
def test_a_bad_file(at: datetime, kind: matters.MatterKind) -> None:
    hall = a_hall(at, kind)
    matter_id = matters.start_matter(actor=hall.applicant, kind_key=kind.key, at=at).id

    asked_for = kind.slots_for(matters.content_of(seen_by(hall.applicant, matter_id)).answers)
    for slot in asked_for:
        situation.attach(at, hall.applicant, matter_id, slot.key, sent.a_program(), "材料.pdf")

    content = matters.content_of(seen_by(hall.applicant, matter_id))
    assert len(content.files) == len(asked_for)
    assert [file for file in content.files if file.usable] == []
    missing = matters.what_is_missing(kind, content.answers, content.files, at.date())
    required = {slot.key for slot in kind.slots_for(content.answers) if slot.required}
    assert required <= {m.field for m in missing}


@pytest.mark.parametrize("kind,outcome", OUTCOMES)
@pytest.mark.req("FRV-05")
def test_decide(at: datetime, kind: matters.MatterKind, outcome: matters.Outcome) -> None:
    hall = a_hall(at, kind)
    matter_id = a_matter(at, hall)

    situation.carry_out(decide(at, hall, matter_id, outcome))
    jobs.run_pending(until=at + timedelta(minutes=1))

    matter = seen_by(hall.applicant, matter_id)
    assert matter.state not in (matters.DRAFT, matters.SUBMITTED)
    assert matter.state in matters.workflow_of(kind).labels
    decision = matters.latest_decision(matter)
    assert decision is not None
    assert decision.outcome == outcome.key
    told = notices.list_notices(hall.applicant)
    assert len({notice.title for notice in told}) >= 2
    assert first_broken(f"matter:{matter_id}") is None
    with pytest.raises(matters.AlreadyDecided), transaction.atomic():
        situation.decide(at, hall.colleague, matter_id, outcome.key, "再来一次。")


@every_kind
def test_is_declared_whole(kind: matters.MatterKind) -> None:
    table = matters.workflow_of(kind)
    pages = [step.key for step in kind.steps]

    assert len(set(pages)) == len(pages)
    assert pages[-1] == "check"
    assert {outcome.step for outcome in kind.outcomes} <= set(table.steps)
    assert {o.effect for o in kind.outcomes if o.effect} <= set(matters.EFFECTS)
    assert {o.takes for o in kind.outcomes} <= {"nothing", "reason", "items"}
    assert all(check.label and check.law and check.phrase for check in kind.checks)
    assert {f.kind for step in kind.steps for f in fields_of(step)} <= {*CHOSEN, *BY_TYPE}

"""From an accepted filing to a numbered case."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.modules.cases import public as cases
from onecourt.modules.catalogues import public as catalogues
from onecourt.modules.fees import public as fees
from onecourt.modules.matters import public as matters
from onecourt.platform.operations import operation


@operation
def docket_filing(*, actor: Actor, matter_id: UUID, at: datetime) -> cases.Case:
    """Register an accepted filing as a case: number, participants, fee, and the filing becomes 已立案.

    The applicant is bound by the account that filed, nobody by a number that was typed.
    """
    matter = matters.get_matter(actor=actor, matter_id=matter_id, lock=True)
    if matter.court_id is None:
        raise LookupError("an accepted filing has a court")
    kind = matters.kind_of(matter.kind)
    content = matters.content_of(matter)
    case = cases.open_case(
        actor=actor,
        new=cases.NewCase(
            court_id=matter.court_id,
            type_code=kind.type_code,
            type_label=kind.label,
            tab=kind.tab,
            title=f"{matter.title} {content.cause_name}",
            origin_id=matter.id,
            cause_id=matter.cause_id,
            amount_fen=matter.amount_fen,
            participants=_participants(kind, content, matter.applicant_id),
        ),
        at=at,
    )
    if matter.amount_fen is not None and matter.cause_id:
        cause = catalogues.get_cause(matter.cause_id)
        fees.assess_case_fee(
            actor=actor,
            case_id=case.id,
            amount_fen=matter.amount_fen,
            cause_number=cause.number,
            cause_path=cause.path,
            on=court_day(at),
            at=at,
        )
    matters.docket_matter(actor=actor, matter_id=matter.id, case_id=case.id, at=at)
    return case


def _participants(
    kind: matters.MatterKind, content: matters.Content, applicant_id: UUID
) -> tuple[cases.NewParticipant, ...]:
    answers = content.answers
    return tuple(
        cases.NewParticipant(
            role=side.key,
            role_label=side.label,
            name=str(person.get("name", "")),
            details={k: str(v) for k, v in person.items()},
            account_id=applicant_id if i == 0 and side.applicant and side.applicant(answers) else None,
        )
        for step in kind.steps_for(answers)
        for side in matters.sides_for(step, answers)
        for i, person in enumerate(answers.people(step.key, side.key))
    )

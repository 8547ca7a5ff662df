"""From an accepted filing to a numbered case."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel import money
from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.modules.cases import public as cases
from onecourt.modules.catalogues import public as catalogues
from onecourt.modules.fees import public as fees
from onecourt.modules.matters import public as matters
from onecourt.platform import configuration
from onecourt.platform.operations import operation


@operation
def docket_filing(*, actor: Actor, matter_id: UUID, at: datetime) -> cases.Case:
    """Register an accepted filing as a case: number, participants, fee, officers, notice; it becomes 已立案.

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
    _name_officers(actor, case, at)
    cases.issue_acceptance_notice(actor=actor, case_id=case.id, fee=_fee_in_words(case), at=at)
    matters.docket_matter(actor=actor, matter_id=matter.id, case_id=case.id, at=at)
    return case


def _fee_in_words(case: cases.Case) -> str:
    fee = fees.find_case_fee(case.id)
    return money.written_yuan(fee.fen) if fee and fee.fen is not None else ""


def _name_officers(actor: Actor, case: cases.Case, at: datetime) -> None:
    """By the rule of the court: whoever has the fewest open cases, or nobody until it is done by hand."""
    rule = configuration.value(cases.ASSIGNMENT_RULE, court_id=case.court_id, on=court_day(at))
    if rule != cases.FEWEST_OPEN:
        return
    judge = cases.find_next_officer(case.court_id, "judge", on=court_day(at))
    clerk = cases.find_next_officer(case.court_id, "court_clerk", on=court_day(at))
    if judge is not None:
        cases.assign_case(
            actor=actor,
            case_id=case.id,
            case_judge_id=judge.account_id,
            court_clerk_id=clerk.account_id if clerk else None,
            reason="",
            at=at,
        )


def _participants(
    kind: matters.MatterKind, content: matters.Content, applicant_id: UUID
) -> tuple[cases.NewParticipant, ...]:
    answers = content.answers
    return tuple(
        cases.NewParticipant(
            role=side.key,
            role_label=side.label,
            name=str(person.get("name", "")),
            details={
                **{k: str(v) for k, v in person.items()},
                **(_service_address(answers) if _is_applicant(side, i, answers) else {}),
            },
            account_id=applicant_id if _is_applicant(side, i, answers) else None,
        )
        for step in kind.steps_for(answers)
        for side in matters.sides_for(step, answers)
        for i, person in enumerate(answers.people(step.key, side.key))
    )


def _is_applicant(side: matters.Side, place: int, answers: matters.Answers) -> bool:
    return place == 0 and side.applicant is not None and side.applicant(answers)


def _service_address(answers: matters.Answers) -> dict[str, str]:
    """Where and how the applicant takes documents: the default of the case until it is changed."""
    given = answers.get("service", {})
    return {
        f"service_{key}": "、".join(value) if isinstance(value, list) else str(value)
        for key, value in given.items()
        if value
    }

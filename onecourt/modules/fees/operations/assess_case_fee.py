"""Assessing the acceptance fee of a case."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.cases import public as cases
from onecourt.modules.fees.events import CaseFeeAssessed
from onecourt.modules.fees.models import FeeAssessment
from onecourt.modules.fees.queries.acceptance_fee import acceptance_fee
from onecourt.modules.fees.rules import Fee
from onecourt.modules.fees.terms import ASSESS, FEE_RULES
from onecourt.platform import access, audit, configuration
from onecourt.platform.operations import announce, operation


@operation
def assess_case_fee(
    *,
    actor: Actor,
    case_id: UUID,
    amount_fen: int | None,
    cause_number: str,
    cause_path: Sequence[str],
    on: date,
    at: datetime,
) -> FeeAssessment:
    """Assess what a case costs by the table in force on a day; an earlier assessment stays on record."""
    case = cases.get_case(actor=actor, case_id=case_id, lock=True)
    access.require(actor, ASSESS, case)
    province = configuration.value(FEE_RULES, court_id=case.court_id, on=on)
    fee = acceptance_fee(
        amount_fen, cause_number=cause_number, cause_path=cause_path, on=on, set_by_province=province
    )
    FeeAssessment.objects.filter(case_id=case.id, replaced_at__isnull=True).update(replaced_at=at)
    assessment = FeeAssessment.objects.create(
        case_id=case.id,
        amount_fen=amount_fen,
        cause_number=cause_number,
        cause_path=list(cause_path),
        assessed_on=on,
        assessed_at=at,
        assessed_by_id=actor.account_id,
        **_answer(fee),
    )
    audit.record(
        "fees.case_fee.assessed",
        actor=actor,
        at=at,
        thing=("fees.assessment", assessment.id),
        chain=f"case:{case.id}",
        facts={"fen": fee.fen, "rule_version": fee.rule_version},
    )
    announce(CaseFeeAssessed(case_id=case.id, assessment_id=assessment.id, at=at))
    return assessment


def _answer(fee: Fee) -> dict[str, Any]:
    """What the rules said, as the row keeps it."""
    return {
        "outcome": fee.outcome,
        "fen": fee.fen,
        "lines": [list(line) for line in fee.lines],
        "rule_version": fee.rule_version,
        "source": fee.source,
    }

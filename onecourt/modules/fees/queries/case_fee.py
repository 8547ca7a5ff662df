"""The fee of a case as it stands."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from onecourt.kernel.refusals import NotFound
from onecourt.modules.fees.models import FeeAssessment


@dataclass(frozen=True, slots=True)
class CaseFeeRow:
    """The assessment in force; `fen` is empty where the court still has to decide."""

    id: UUID
    case_id: UUID
    outcome: str
    fen: int | None
    amount_fen: int | None
    lines: tuple[tuple[str, int | None], ...]
    rule_version: str
    source: str
    assessed_on: date


def get_case_fee(case_id: UUID) -> CaseFeeRow:
    """The fee of a case, or not found; whoever asks has passed the gate of the case."""
    row = find_case_fee(case_id)
    if row is None:
        raise NotFound
    return row


def find_case_fee(case_id: UUID) -> CaseFeeRow | None:
    """The fee of a case if one was assessed; whoever asks has passed the gate of the case."""
    fee = FeeAssessment.objects.filter(case_id=case_id, replaced_at__isnull=True).first()
    if fee is None:
        return None
    return CaseFeeRow(
        id=fee.id,
        case_id=fee.case_id,
        outcome=fee.outcome,
        fen=fee.fen,
        amount_fen=fee.amount_fen,
        lines=tuple((text, fen) for text, fen in fee.lines),
        rule_version=fee.rule_version,
        source=fee.source,
        assessed_on=fee.assessed_on,
    )

"""What has happened to fees."""

from dataclasses import dataclass
from uuid import UUID

from onecourt.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFeeAssessed(Event):
    """The acceptance fee of a case was assessed, or left to the court."""

    key = "fees.case_fee_assessed"
    case_id: UUID
    assessment_id: UUID

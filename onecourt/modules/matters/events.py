"""What happens to matters: the same seven facts for all kinds."""

from dataclasses import dataclass
from uuid import UUID

from onecourt.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterEvent(Event):
    """A fact about one matter; `kind` is the key of its declaration."""

    matter_id: UUID
    kind: str
    round: int


class MatterStarted(MatterEvent):
    """Somebody began a matter."""

    key = "matters.started"


class MatterSubmitted(MatterEvent):
    """A matter was submitted to the court."""

    key = "matters.submitted"


class MatterWithdrawn(MatterEvent):
    """The applicant took back what had not been decided."""

    key = "matters.withdrawn"


class SupplementRequested(MatterEvent):
    """The court listed what is still missing."""

    key = "matters.supplement_requested"


class MatterSupplemented(MatterEvent):
    """The applicant handed in what the court had asked for."""

    key = "matters.supplemented"


class MatterReturned(MatterEvent):
    """The court gave the matter back with a reason; it may be corrected."""

    key = "matters.returned"


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterDecided(MatterEvent):
    """The court decided; `outcome` is the key of the decision."""

    key = "matters.decided"
    outcome: str

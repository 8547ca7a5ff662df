"""What happens to cases."""

from dataclasses import dataclass
from uuid import UUID

from onecourt.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOpened(Event):
    """A case was registered and has its number."""

    key = "cases.opened"
    case_id: UUID

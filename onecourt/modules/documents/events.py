"""What happens to documents."""

from dataclasses import dataclass
from uuid import UUID

from onecourt.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentExamined(Event):
    """The pictures of a document were looked at, or what was found in them was answered."""

    key = "documents.examined"
    document_id: UUID
    owner_kind: str
    owner_id: UUID

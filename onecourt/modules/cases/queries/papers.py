"""The documents that the court issued in a case."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from onecourt.modules.cases.models import Case, CasePaper


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One 文书, for both sides."""

    id: UUID
    kind: str
    title: str
    document_id: UUID
    issued_at: datetime


def list_papers(case: Case) -> list[PaperRow]:
    """What the court issued in a case, the newest first; whoever asks has passed the gate of the case."""
    rows = CasePaper.objects.filter(case=case).order_by("-issued_at", "-id")
    return [PaperRow(row.id, row.kind, row.title, row.document_id, row.issued_at) for row in rows]

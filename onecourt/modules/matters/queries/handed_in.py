"""What was handed in, round by round, and what the court said to it."""

from uuid import UUID

from onecourt.kernel.refusals import NotFound
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Decision, Matter, Submission
from onecourt.modules.matters.queries.content import (
    DecisionRow,
    content_of_round,
    decision_row,
    frozen_file,
    list_files,
)
from onecourt.modules.matters.terms import FileRow

__all__ = ["DecisionRow", "content_of_round", "get_file", "list_decisions"]


def list_decisions(matter: Matter) -> list[DecisionRow]:
    """Every decision that took effect, of all rounds, the newest first."""
    open_ones = (terms.INTENDED, terms.UNDONE)
    found = Decision.objects.filter(matter=matter).exclude(state__in=open_ones).order_by("-at", "-id")
    return [decision_row(matter, decision) for decision in found]


def get_file(matter: Matter, material_id: UUID) -> FileRow:
    """One readable file that lies in a matter now or was handed in with any round; NotFound for others."""
    sent = Submission.objects.filter(matter=matter).order_by("-round")
    of_rounds = (frozen_file(file) for submission in sent for file in submission.files)
    for file in (*list_files(matter), *of_rounds):
        if file.material_id == material_id and file.usable:
            return file
    raise NotFound

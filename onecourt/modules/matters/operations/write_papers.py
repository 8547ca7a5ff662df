"""Writing a matter's own documents when it is handed in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from onecourt.kernel.actor import Actor
from onecourt.modules.documents import public as documents
from onecourt.modules.matters.models import Material, Matter
from onecourt.modules.matters.queries.content import OWNER
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.modules.matters.queries.papers import get_paper_pdf, list_papers
from onecourt.modules.matters.terms import FILL, Content
from onecourt.platform import access
from onecourt.platform.operations import operation


@dataclass(frozen=True, slots=True)
class Written:
    """A document that the platform has set, taken in as a file like any other."""

    name: str
    content: bytes

    def chunks(self) -> Iterator[bytes]:
        yield self.content


@operation
def write_papers(*, actor: Actor, matter: Matter, content: Content, strokes: Any, at: datetime) -> None:
    """Put the signed papers beside what was handed in; those of an earlier round are taken out.

    Part of 提交, under its lock: the papers say what the frozen copy says.
    """
    access.require(actor, FILL, matter)
    keys = [paper.key for paper in kind_of(matter.kind).papers]
    Material.objects.filter(matter=matter, slot__in=keys, struck_at=None).update(struck_at=at)
    for paper in list_papers(matter, content):
        pdf = get_paper_pdf(matter, content, paper.key, at=at, strokes=strokes)
        document = documents.receive_file(
            actor=actor, upload=Written(f"{paper.label}.pdf", pdf), owner=(OWNER, matter.id), at=at
        )
        Material.objects.create(matter=matter, document_id=document.id, slot=paper.key, at=at)

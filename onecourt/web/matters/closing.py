"""What else stands on the check page: the documents written by the platform, questions, earlier filings."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_time
from onecourt.modules.matters import public as matters
from onecourt.web.matters.fields import field_options
from onecourt.web.matters.wizard import Draft


@dataclass(frozen=True, slots=True)
class PaperLink:
    """A document that will be handed in with the rest, to be read beforehand."""

    label: str
    says: str
    url: str


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier filing that may be the same."""

    title: str
    says: str
    url: str


def papers_of(draft: Draft) -> list[PaperLink]:
    """What the platform writes from the answers, as PDF."""
    return [
        PaperLink(
            paper.label,
            "系统按您填的内容写成，提交时和其他材料一起交给法院。",
            reverse("matters:paper", kwargs={"matter_id": draft.matter.id, "paper": paper.key}),
        )
        for paper in matters.list_papers(draft.matter, draft.content)
    ]


def closing_fields(draft: Draft, typed: Mapping[str, Any], errors: Mapping[str, str]) -> list[dict[str, Any]]:
    """The questions that this court asks at 提交."""
    step, asked = matters.get_closing_questions(draft.matter)
    given = typed or (draft.content.answers.get(step.key, {}) if step else {})
    return [field_options(f, given.get(f.key), errors.get(f.key, "")) for f in asked]


def similar_rows(actor: Actor, draft: Draft, at: datetime) -> list[Earlier]:
    """One's own filings of the last year with the same parties, cause and court (FIL-20): a hint, no bar."""
    return [
        Earlier(
            f"{row.subject} · {row.title}",
            f"{_day(row.submitted_at)}提交，{row.state_label}",
            reverse("parties:filing_space", kwargs={"matter_id": row.id}),
        )
        for row in matters.list_similar(actor=actor, matter=draft.matter, at=at)
    ]


def _day(moment: datetime | None) -> str:
    day = court_time(moment) if moment else None
    return f"{day.year} 年 {day.month} 月 {day.day} 日" if day else ""

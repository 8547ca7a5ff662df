"""The frame of the wizard: named stages, where one is, what is still missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.urls import reverse

from onecourt.kernel.clock import court_time
from onecourt.modules.matters import public as matters


@dataclass(frozen=True, slots=True)
class Stage:
    """One named stage of the wizard: done, now or later, and what it still lacks."""

    label: str
    state: str
    url: str
    note: str


@dataclass(frozen=True, slots=True)
class Wizard:
    """What `kit/shell/wizard.html` needs."""

    title: str
    steps: tuple[Stage, ...]
    current: int
    back_url: str
    back_label: str
    exit_url: str
    saved: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft with its kind, its answers and what each page lacks."""

    matter: Any
    kind: matters.MatterKind
    content: matters.Content
    pages: tuple[matters.Step, ...]
    missing: tuple[matters.Missing, ...]
    openings: matters.Openings

    def lacks(self, step: matters.Step) -> list[matters.Missing]:
        return [m for m in self.missing if m.step == step.key]

    def next_after(self, step: matters.Step) -> matters.Step | None:
        later = self.pages[self.pages.index(step) + 1 :]
        return next((s for s in later if self.openings.step(s)), None)

    def before(self, step: matters.Step) -> matters.Step | None:
        earlier = self.pages[: self.pages.index(step)]
        return next((s for s in reversed(earlier) if self.openings.step(s)), None)


def draft_of(matter: Any, at: datetime) -> Draft:
    """Where a draft stands now."""
    kind = matters.kind_for(matter)
    content = matters.content_of(matter)
    return Draft(
        matter,
        kind,
        content,
        kind.steps_for(content.answers),
        tuple(matters.list_missing(matter, content, at)),
        matters.get_openings(matter),
    )


def step_url(matter_id: UUID, step: str) -> str:
    return reverse("matters:step", kwargs={"matter_id": matter_id, "step_key": step})


def wizard_of(draft: Draft, step: matters.Step) -> Wizard:
    """The frame around one page of a draft."""
    groups = tuple(dict.fromkeys(s.group for s in draft.pages))
    before = draft.before(step)
    home = reverse("parties:filings")
    return Wizard(
        title=f"{draft.content.cause_name or draft.kind.label}{draft.kind.verb}",
        steps=tuple(_stage(draft, group, step) for group in groups),
        current=groups.index(step.group) + 1,
        back_url=step_url(draft.matter.id, before.key) if before else home,
        back_label="上一步" if before else "返回",
        exit_url=home,
        saved=f"{court_time(draft.matter.saved_at):%H:%M} 已自动保存" if draft.matter.version else "",
    )


def _stage(draft: Draft, group: str, step: matters.Step) -> Stage:
    pages = [s for s in draft.pages if s.group == group]
    lacking = [m for s in pages for m in draft.lacks(s)]
    seen = any(draft.content.answers.get(s.key) for s in pages) or any(
        s.page == "materials" and draft.content.files for s in pages
    )
    if group == step.group:
        state = "now"
    else:
        state = "done" if seen and not lacking else "later"
    # The check page opens once every other page is whole; the others in any order.
    closed = pages[0].page == "check" and bool(draft.missing)
    closed = closed or not any(draft.openings.step(page) for page in pages)
    return Stage(
        label=group,
        state=state,
        url="" if closed else step_url(draft.matter.id, _first_lacking(draft, pages).key),
        note=f"差 {len(lacking)} 项" if lacking and seen else "",
    )


def _first_lacking(draft: Draft, pages: Sequence[matters.Step]) -> matters.Step:
    open_ones = [s for s in pages if draft.openings.step(s)] or list(pages)
    return next((s for s in open_ones if draft.lacks(s)), open_ones[0])

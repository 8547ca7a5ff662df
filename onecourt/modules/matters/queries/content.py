"""What a matter holds: answers, files, findings, rounds, decisions."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.catalogues import public as catalogues
from onecourt.modules.courts import public as courts
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Decision, Mark, Material, Matter, Submission
from onecourt.modules.matters.queries.answers import open_answers
from onecourt.modules.matters.queries.kinds import kind_of, workflow_of
from onecourt.modules.matters.terms import Content, FileRow, Finding
from onecourt.modules.matters.workflow import EDITABLE
from onecourt.platform.workflow import history

OWNER = "matters.matter"


@dataclass(frozen=True, slots=True)
class Point:
    """A point of review with what the check found and what the officer marked."""

    key: str
    label: str
    law: str
    finding: Finding
    mark: str
    text: str
    place: str = ""
    region: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One entry of a matter's time line, for both sides."""

    at: datetime
    what: str
    who: str
    official: bool
    reason: str


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision as both sides may read it."""

    id: UUID
    outcome: str
    label: str
    reason: str
    items: tuple[dict[str, Any], ...]
    due_on: date | None
    at: datetime
    takes_effect_at: datetime
    state: str
    by_id: UUID
    paper_id: UUID | None = None
    round: int = 0


def list_files(matter: Matter) -> tuple[FileRow, ...]:
    """The files of a matter that have not been taken out, slot by slot in the order they came."""
    materials = Material.objects.filter(matter=matter, struck_at=None).order_by("slot", "at", "id")
    rows = {row.id: row for row in documents.list_documents(OWNER, matter.id)}
    return tuple(_file_row(m, rows[m.document_id]) for m in materials if m.document_id in rows)


def content_of(matter: Matter, *, masked: bool = False) -> Content:
    """All that stands in a matter now."""
    answers = open_answers(kind_of(matter.kind), matter.data, masked=masked)
    return _named(matter, answers, list_files(matter))


def content_for(actor: Actor, matter: Matter, *, masked: bool = False) -> Content:
    """What this actor may read of a matter: the court sees what was handed in, never work in progress."""
    submission = get_submission(matter)
    if not actor.is_staff or matter.state not in EDITABLE or submission is None:
        return content_of(matter, masked=masked)
    answers = open_answers(kind_of(matter.kind), submission.content, masked=masked)
    return _named(matter, answers, tuple(frozen_file(file) for file in submission.files))


def content_of_round(matter: Matter, round_number: int, *, masked: bool = False) -> Content:
    """What was handed in with one round; NotFound where there was none."""
    submission = get_submission(matter, round_number)
    if submission is None:
        raise NotFound
    answers = open_answers(kind_of(matter.kind), submission.content, masked=masked)
    return _named(matter, answers, tuple(frozen_file(file) for file in submission.files))


def chosen_id(matter: Matter, answers: terms.Answers, page: str) -> UUID | None:
    """What was picked on the page of courts or of causes."""
    step = next((s for s in kind_of(matter.kind).steps if s.page == page), None)
    picked = answers.of(step.key, "id") if step else None
    return UUID(picked) if picked else None


def _named(matter: Matter, answers: terms.Answers, files: tuple[FileRow, ...]) -> Content:
    court_id, cause_id = chosen_id(matter, answers, "court"), chosen_id(matter, answers, "cause")
    return Content(
        answers=answers,
        files=files,
        court_name=courts.get_court(court_id).name if court_id else "",
        cause_name=catalogues.get_cause(cause_id).name if cause_id else "",
    )


def frozen_file(file: dict[str, Any]) -> FileRow:
    """A file as the frozen copy of a round names it."""
    return FileRow(
        material_id=UUID(file["material"]),
        document_id=UUID(file["document"]),
        slot=file["slot"],
        name=file["name"],
        usable=True,
        pages=file["pages"],
        size=file["size"],
        sha256=file["sha256"],
        sm3=file["sm3"],
        part=file.get("part", ""),
        original=file.get("original", file["name"]),
    )


def list_points(matter: Matter, content: Content) -> list[Point]:
    """The points of review of this round, with findings and marks."""
    marks = {m.point: m for m in Mark.objects.filter(matter=matter, round=matter.round, number=0)}
    points = []
    for check in kind_of(matter.kind).checks:
        finding, mark = check.test(content), marks.get(check.key)
        default = terms.MET if finding.in_order else ""
        points.append(
            Point(
                key=check.key,
                label=check.label,
                law=check.law,
                finding=finding,
                mark=mark.mark if mark else default,
                text=mark.text if mark else "",
                place=mark.place if mark else "",
                region=mark.region if mark else "",
                code=mark.code if mark else "",
            )
        )
    return points


def list_history(matter: Matter) -> list[HistoryRow]:
    """What has happened to a matter, the newest first."""
    table = workflow_of(kind_of(matter.kind))
    started = HistoryRow(matter.started_at, "开始填写", "本人", official=False, reason="")
    return [
        *(
            HistoryRow(
                at=change.at,
                what=_WORDS.get(change.step, table.labels[change.target]),
                who=change.actor_name if change.capacity != "system" else "法院",
                official=change.capacity in ("staff", "system"),
                reason=change.reason,
            )
            for change in reversed(history(table, matter.id))
        ),
        started,
    ]


_WORDS = {
    "submit": "提交给法院",
    "supplement": "补交材料",
    "withdraw": "撤回",
    "request_supplement": "法院要求补充材料",
    "return": "审核不通过",
    "refuse": "不予立案",
    "approve": "审核通过",
    "resume": "逾期没有补交，法院恢复审核",
    "docket": "已立案",
}


def latest_decision(matter: Matter, *, carried_out: bool = True) -> DecisionRow | None:
    """The last decision that took effect, or with `carried_out=False` the one that waits to."""
    state = terms.CARRIED_OUT if carried_out else terms.INTENDED
    found = Decision.objects.filter(matter=matter, state=state).order_by("-at", "-id").first()
    return decision_row(matter, found) if found else None


def get_submission(matter: Matter, round_number: int | None = None) -> Submission | None:
    """The frozen copy of one round, the last one unless told."""
    return Submission.objects.filter(matter=matter, round=round_number or matter.round).first()


def decision_row(matter: Matter, decision: Decision) -> DecisionRow:
    """A decision as both sides may read it."""
    outcome = kind_of(matter.kind).outcome(decision.outcome)
    return DecisionRow(
        id=decision.id,
        outcome=decision.outcome,
        label=outcome.label if outcome else decision.outcome,
        reason=decision.reason,
        items=tuple(decision.items),
        due_on=decision.due_on,
        at=decision.at,
        takes_effect_at=decision.takes_effect_at,
        state=decision.state,
        by_id=decision.by_id,
        paper_id=decision.paper_id,
        round=decision.round,
    )


def _file_row(material: Material, row: Any) -> FileRow:
    return FileRow(
        material_id=material.id,
        document_id=row.id,
        slot=material.slot,
        name=material.name or row.name,
        usable=row.state == "usable",
        pages=row.pages,
        size=row.size,
        sha256=row.sha256,
        sm3=row.sm3,
        poor=bool(row.open_warnings),
        part=material.part,
        original=row.name,
    )

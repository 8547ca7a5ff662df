"""提交: handing a matter in."""

import json
from collections.abc import Mapping
from datetime import datetime
from itertools import pairwise
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives import hashes

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.references import new_reference
from onecourt.kernel.refusals import Refusal
from onecourt.modules.courts import public as courts
from onecourt.modules.deadlines import public as deadlines
from onecourt.modules.matters import terms
from onecourt.modules.matters.events import MatterSubmitted, MatterSupplemented
from onecourt.modules.matters.models import Matter, Party, Submission
from onecourt.modules.matters.operations.save_step import fill_summary
from onecourt.modules.matters.operations.write_papers import write_papers
from onecourt.modules.matters.queries.answers import seal_answers
from onecourt.modules.matters.queries.content import OWNER, chosen_id, content_of
from onecourt.modules.matters.queries.kinds import workflow_of
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.modules.matters.queries.missing import get_closing_questions, list_missing
from onecourt.modules.matters.queries.rounds import ItemRow, list_item_rows
from onecourt.modules.matters.queries.similar import party_keys
from onecourt.modules.matters.queries.slots import kind_for
from onecourt.modules.matters.rules import Missing, clean_fields
from onecourt.modules.matters.terms import Content, MatterKind
from onecourt.platform import audit, configuration
from onecourt.platform.operations import announce, operation

# A signature of fewer points or less ink than this is a blank or a dot (IDV-08).
LEAST_POINTS = 8
LEAST_INK = 60.0


class NotComplete(Refusal):
    """Something that must be there is missing; `missing` lists it with the pages."""

    code = "not_complete"

    def __init__(self, missing: list[Missing]) -> None:
        self.missing = missing
        super().__init__(f"还差 {len(missing)} 项，补齐后才能提交。")


class NotAnswered(Refusal):
    """A question of the check page has no answer, or one that is not offered."""

    code = "not_answered"


class ItemsOpen(Refusal):
    """Something that the court asked for is neither there nor answered."""

    code = "items_open"


class NotSigned(Refusal):
    """There is no handwriting in the signature area."""

    code = "not_signed"
    message = "还没有签名，或者签名太短了。请在签名区写下您的姓名。"
    field = "signature"


class ChangedSinceChecked(Refusal):
    """The content is not what stood on the check page when it was signed."""

    code = "changed_since_checked"
    message = "您核对以后内容又有改动，请重新核对、签名，再提交。"


@operation
def submit_matter(
    *,
    actor: Actor,
    matter_id: UUID,
    strokes: Any,
    checked_digest: str,
    at: datetime,
    answers: Mapping[str, Any] | None = None,
) -> Submission:
    """Hand a matter in to the court: freeze its content, give the receipt, start the court's time.

    `strokes` are those of the signature pad; `checked_digest` is the SM3 of what was shown on the check page;
    `answers` those to the questions of that page. Raises NotComplete, ItemsOpen, NotAnswered,
    NotSigned or ChangedSinceChecked. 民事诉讼法 第一百二十六条.
    """
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    kind = kind_for(matter)
    content = content_of(matter)
    step = "supplement" if matter.state == terms.SUPPLEMENT_REQUIRED else "submit"
    asked = list_item_rows(matter) if step == "supplement" else []
    workflow_of(kind).take(step, matter, actor=actor, at=at)
    _require_whole(matter, content, strokes, checked_digest, at)
    _require_answered(asked)
    _keep_closing_answers(matter, answers or {}, at)
    _fill_summary(matter, kind, content, at)
    write_papers(actor=actor, matter=matter, content=content_of(matter), strokes=strokes, at=at)
    submission = _freeze(matter, content_of(matter), strokes, checked_digest, at)
    start_the_clock(matter, kind, actor, at)
    deadlines.meet_deadline(actor=actor, kind="matters.supplement", subject=(OWNER, matter.id), at=at)
    _note_the_parties(matter, kind, content)
    _record(matter, submission, step, actor, at)
    event = MatterSupplemented if step == "supplement" else MatterSubmitted
    announce(event(matter_id=matter.id, kind=kind.key, round=matter.round, at=at))
    return submission


def _record(matter: Matter, submission: Submission, step: str, actor: Actor, at: datetime) -> None:
    audit.open_to_court(matter.court_id, f"matter:{matter.id}", f"account:{actor.account}")
    audit.record(
        f"matters.matter.{'supplemented' if step == 'supplement' else 'submitted'}",
        actor=actor,
        at=at,
        thing=("matters.matter", matter.id),
        chain=f"matter:{matter.id}",
        facts={"round": matter.round, "digest": submission.digest, "reference": matter.reference},
    )


def _require_answered(asked: list[ItemRow]) -> None:
    open_ones = [row.item.label for row in asked if not row.is_answered]
    if open_ones:
        listed = "、".join(dict.fromkeys(open_ones))
        raise ItemsOpen(f"还有 {len(open_ones)} 项没有补，也没有写说明：{listed}。补好或者写明原因后再提交。")


def _require_whole(matter: Matter, content: Content, strokes: Any, checked: str, at: datetime) -> None:
    missing = list_missing(matter, content, at)
    if missing:
        raise NotComplete(missing)
    if checked != digest_of(content):
        raise ChangedSinceChecked
    if not _is_handwriting(strokes):
        raise NotSigned


def _keep_closing_answers(matter: Matter, given: Mapping[str, Any], at: datetime) -> None:
    step, asked = get_closing_questions(matter)
    if step is None or not asked:
        return
    cleaned, wrong = clean_fields(asked, given, court_day(at))
    for question in asked:
        if question.key in wrong or (question.required and not cleaned[question.key]):
            raise NotAnswered(wrong.get(question.key) or f"请先回答：{question.label}。", field=question.key)
    matter.data = {**matter.data, step.key: seal_answers(step, cleaned)}


def _fill_summary(matter: Matter, kind: MatterKind, content: Content, at: datetime) -> None:
    fill_summary(matter, kind, content)
    matter.cause_id = chosen_id(matter, content.answers, "cause")
    matter.findings = sum(not check.test(content).in_order for check in kind.checks)
    matter.reference = matter.reference or new_reference(at)
    matter.round += 1
    matter.submitted_at = matter.saved_at = at
    matter.opened_at = matter.opened_by = None
    matter.supplement_due_on = matter.lapsed_at = None
    matter.version += 1


def _freeze(matter: Matter, content: Content, strokes: Any, checked: str, at: datetime) -> Submission:
    files = [
        {
            "material": str(f.material_id),
            "document": str(f.document_id),
            "slot": f.slot,
            "part": f.part,
            "name": f.name,
            "original": f.original,
            "pages": f.pages,
            "size": f.size,
            "sha256": f.sha256,
            "sm3": f.sm3,
        }
        for f in content.files
        if f.usable
    ]
    closing, _asked = get_closing_questions(matter)
    told = [checked, files, at.isoformat(), content.answers.get(closing.key, {}) if closing else {}]
    return Submission.objects.create(
        matter=matter,
        round=matter.round,
        at=at,
        content=matter.data,
        files=files,
        digest=_sm3(json.dumps(told, sort_keys=True, ensure_ascii=False)),
        signature=json.dumps(strokes, ensure_ascii=False),
        signed_digest=checked,
    )


def _note_the_parties(matter: Matter, kind: MatterKind, content: Content) -> None:
    # Of what was handed in last: whoever was taken off since is no party of it.
    Party.objects.filter(matter=matter).delete()
    Party.objects.bulk_create(
        Party(matter=matter, side=key.side, name_key=key.name_key[:300], number_index=key.number_index)
        for key in party_keys(kind, content.answers)
    )


def start_the_clock(matter: Matter, kind: MatterKind, actor: Actor, at: datetime) -> None:
    """Let the court's time run for what lies at its desk; saves the matter."""
    days = configuration.value(kind.desk.days, court_id=matter.court_id)
    derived = deadlines.end_of_period(
        court_day(at), days=days, months=None, calendar=courts.working_calendar(matter.court_id)
    )
    matter.due_on = derived.day
    matter.save()
    deadlines.set_deadline(
        actor=actor,
        kind="matters.review",
        subject=(OWNER, matter.id),
        derived=derived,
        starts_on=court_day(at),
        court_id=matter.court_id,
        desk=kind.desk.key,
        label=kind.desk.label,
        at=at,
    )


def digest_of(content: Content) -> str:
    """SM3 over the answers and the digests of the files that count: what a signature stands under."""
    told = [
        content.answers,
        content.court_name,
        content.cause_name,
        [[f.slot, f.name, f.sha256] for f in content.files if f.usable],
    ]
    return _sm3(json.dumps(told, sort_keys=True, ensure_ascii=False, default=str))


def _sm3(text: str) -> str:
    hasher = hashes.Hash(hashes.SM3())
    hasher.update(text.encode())
    return hasher.finalize().hex()


def _is_handwriting(strokes: Any) -> bool:
    try:
        lines = [[(float(p["x"]), float(p["y"])) for p in stroke["points"]] for stroke in strokes]
    except (TypeError, KeyError, ValueError):
        return False
    ink = sum(
        ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 for line in lines for (x1, y1), (x2, y2) in pairwise(line)
    )
    return sum(map(len, lines)) >= LEAST_POINTS and ink >= LEAST_INK

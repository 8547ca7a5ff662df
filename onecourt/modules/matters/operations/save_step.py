"""Filling in one page of a matter."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import NotFound, Refusal, WrongState
from onecourt.modules.agreements import public as agreements
from onecourt.modules.catalogues import public as catalogues
from onecourt.modules.courts import public as courts
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.queries.answers import open_answers, seal_answers
from onecourt.modules.matters.queries.content import content_of, list_files
from onecourt.modules.matters.queries.evidence import get_evidence_rows
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.modules.matters.queries.matters import get_matter, is_editable
from onecourt.modules.matters.queries.openings import get_openings, within_openings
from onecourt.modules.matters.rules import clean_fields, fields_of, type_of
from onecourt.modules.matters.terms import Content, MatterKind, Step
from onecourt.platform import access
from onecourt.platform.operations import operation


class CourtDoesNotTake(Refusal):
    """The court does not take matters of this kind on the platform, or no longer."""

    code = "court_does_not_take"
    message = "这家法院现在不在网上收这类案件，请从下面另选一家。您填的内容都在。"
    field = "id"


class EditedElsewhere(Refusal):
    """The draft was changed in another window since this page was drawn."""

    code = "edited_elsewhere"
    message = "这份草稿刚在别处改过。下面是最新内容，请看过后再改。"


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving came to: the new version, and the sentences about answers that are wrong."""

    matter: Matter
    version: int
    errors: dict[str, str]


@operation
def save_step(
    *,
    actor: Actor,
    matter_id: UUID,
    step_key: str,
    answers: Mapping[str, Any],
    at: datetime,
    version: int | None = None,
) -> Saved:
    """Keep what was typed on one page, right or wrong, and say what is wrong with it.

    Wrong answers are kept too, so that nothing typed is lost; they stand in the way of 提交 only.
    Raises EditedElsewhere where `version` is not the draft's present one, and NotOpened for what the court
    left closed in a supplement round.
    """
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.FILL, matter)
    if not is_editable(matter):
        raise WrongState
    if version is not None and version != matter.version:
        raise EditedElsewhere
    kind = kind_of(matter.kind)
    step = kind.step(step_key)
    if step is None:
        raise NotFound
    given, errors = _SAVERS[step.page](matter, step, answers, actor, at)
    given = within_openings(get_openings(matter), step, answers, given, open_answers(kind, matter.data))
    matter.data = {**matter.data, step.key: seal_answers(step, given)}
    if matter.round == 0:
        # Later rounds are in the court's lists: those change at 提交, not while somebody is still writing.
        fill_summary(matter, kind, content_of(matter))
    matter.reached = step.key
    matter.saved_at = at
    matter.version += 1
    matter.save()
    return Saved(matter, matter.version, errors)


def _form(_matter: Matter, step: Step, raw: Mapping[str, Any], _actor: Actor, at: datetime) -> Any:
    return clean_fields(step.fields, raw, court_day(at))


def _parties(matter: Matter, step: Step, raw: Mapping[str, Any], _actor: Actor, at: datetime) -> Any:
    # One side may be sent alone; the others stay as they are.
    before = open_answers(kind_of(matter.kind), matter.data)
    given: dict[str, Any] = dict(before.get(step.key, {}))
    errors: dict[str, str] = {}
    for side in step.sides:
        people = raw.get(side.key)
        if not isinstance(people, list):
            continue
        given[side.key] = []
        for i, person in enumerate(people[: side.maximum]):
            person_type = type_of(side, person, before)
            cleaned, wrong = clean_fields(fields_of(person_type), person, court_day(at))
            given[side.key].append({"type": person_type.key, **cleaned})
            errors.update({f"{side.key}-{i}-{k}": says for k, says in wrong.items()})
    return given, errors


def _court(matter: Matter, _step: Step, raw: Mapping[str, Any], _actor: Actor, _at: datetime) -> Any:
    court = courts.get_court(_uuid(raw.get("id"), "court"))
    if not courts.is_open_for(court, matter.kind):
        raise CourtDoesNotTake
    if matter.round > 0 and court.id != matter.court_id:
        raise Refusal("这件已经交给原来的法院了。要向别的法院提交，请重新开始一份。", field="id")
    matter.court_id = court.id
    return {"id": str(court.id)}, {}


def _cause(matter: Matter, step: Step, raw: Mapping[str, Any], _actor: Actor, _at: datetime) -> Any:
    cause = catalogues.get_cause(_uuid(raw.get("id"), "cause"))
    if cause.path[0] in step.outside:
        raise Refusal(f"“{cause.name}”不属于{kind_of(matter.kind).label}，请另选一个案由。", field="id")
    if cause.level < 3 and cause.has_children:
        raise Refusal(f"“{cause.name}”下面还有更具体的案由，请选一个具体的。", field="id")
    if matter.round == 0:
        matter.cause_id = cause.id
    return {"id": str(cause.id)}, {}


def _agreement(matter: Matter, step: Step, raw: Mapping[str, Any], actor: Actor, at: datetime) -> Any:
    if not raw.get("accepted"):
        return {}, {"accepted": "请先勾选已阅读同意，再点下一步。"}
    text = agreements.current_agreement(step.agreement, court_id=matter.court_id, on=court_day(at))
    if raw.get("opened") != str(text.version_id):
        return {}, {"accepted": f"请先把《{text.title}》看到最后，再勾选。"}
    agreements.accept_agreement(
        actor=actor,
        version_id=text.version_id,
        at=at,
        address=str(raw.get("address", "")),
        device=str(raw.get("device", "")),
    )
    return {"version": str(text.version_id)}, {}


def _evidence(matter: Matter, step: Step, raw: Mapping[str, Any], _actor: Actor, _at: datetime) -> Any:
    rows = raw.get("rows")
    files = {str(f.material_id) for f in list_files(matter) if f.slot == step.slot}
    kept, errors = get_evidence_rows(rows if isinstance(rows, list) else [], files)
    # A file whose row was taken away is not proposed again.
    return {**kept, "seen": sorted(files)}, errors


def _nothing(matter: Matter, step: Step, _raw: Mapping[str, Any], _actor: Actor, _at: datetime) -> Any:
    return matter.data.get(step.key, {}), {}


_SAVERS = {
    "form": _form,
    "parties": _parties,
    "court": _court,
    "cause": _cause,
    "agreement": _agreement,
    "materials": _nothing,
    "evidence": _evidence,
    "check": _nothing,
}


def fill_summary(matter: Matter, kind: MatterKind, content: Content) -> None:
    """Write the line by which people find a matter; the caller saves."""
    summary = kind.summarise(content)
    matter.title = summary.title[:300]
    matter.subject = summary.subject[:120]
    matter.amount_fen = summary.amount_fen
    matter.by_whom = summary.by_whom


def _uuid(text: Any, what: str) -> UUID:
    try:
        return UUID(str(text))
    except ValueError:
        raise Refusal({"court": "请选一家法院。", "cause": "请选一个案由。"}[what], field="id") from None

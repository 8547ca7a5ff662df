"""Deciding on a matter."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import Refusal, WrongState
from onecourt.modules.courts import public as courts
from onecourt.modules.deadlines import public as deadlines
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Decision, Matter
from onecourt.modules.matters.operations.claim_matter import require_own_hands
from onecourt.modules.matters.operations.open_review import note_look
from onecourt.modules.matters.queries.content import OWNER, content_for
from onecourt.modules.matters.queries.kinds import kind_of, workflow_of
from onecourt.modules.matters.queries.looks import list_unopened
from onecourt.modules.matters.queries.places import get_place_label
from onecourt.modules.matters.queries.rounds import Item, list_items_to_send, opened_by_items
from onecourt.modules.matters.queries.withdrawn import get_matter_at_desk
from onecourt.modules.matters.terms import Content, Outcome
from onecourt.platform import access, audit, configuration, jobs
from onecourt.platform.operations import operation

MOST_DAYS = 60


class AlreadyDecided(Refusal):
    """Another officer has decided this round."""

    code = "already_decided"


class ReasonMissing(Refusal):
    """A negative decision states its reason."""

    code = "reason_missing"
    message = "请写明理由，当事人会看到这段话。"
    field = "reason"


class NoOutcome(Refusal):
    """No decision was chosen, or one that the kind does not know."""

    code = "no_outcome"
    message = "请先选一个决定。"
    field = "outcome"


class NothingToSupplement(Refusal):
    """No point has been marked, so there is nothing to ask for."""

    code = "nothing_to_supplement"
    message = "还没有标出要补充的要点。请先在要点里选“要补充”。"


class MaterialsNotOpened(Refusal):
    """Who decides has had every file on the screen; `files` are those he has not."""

    code = "materials_not_opened"

    def __init__(self, files: Sequence[terms.FileRow], labels: Sequence[str]) -> None:
        self.files = tuple(files)
        listed = "、".join(dict.fromkeys(labels))
        super().__init__(f"还有 {len(files)} 份材料没有打开看过：{listed}。请看过后再决定。")


class StillToSupplement(Refusal):
    """A point is marked as to be supplemented, so the matter is not in order."""

    code = "still_to_supplement"


class PaperMissing(Refusal):
    """The decision leaves with a document of the court, which has not been handed in or cannot be used."""

    code = "paper_missing"
    field = "paper"


class BadPeriod(Refusal):
    """The period for supplementing is a number of working days."""

    code = "bad_period"
    message = f"期限请填 1 到 {MOST_DAYS} 个工作日。"
    field = "working_days"


@dataclass(frozen=True, slots=True)
class Given:
    """What the officer gives with a decision, as far as the chosen one takes it."""

    reason: str = ""
    working_days: int | None = None
    opens: tuple[str, ...] = ()
    paper: Any = None


@operation
def decide_matter(
    *,
    actor: Actor,
    matter_id: UUID,
    round_number: int,
    outcome: str,
    reason: str,
    at: datetime,
    working_days: int | None = None,
    opens: Sequence[str] = (),
    paper: Any = None,
    showing: UUID | None = None,
) -> Decision:
    """Decide one round; it takes effect when `review.undo_seconds` are over, and until then can be undone.

    `showing` is the file on the officer's screen; all others must have been there before. Raises
    AlreadyDecided, Withdrawn, MaterialsNotOpened, StillToSupplement, and what the chosen outcome lacks:
    ReasonMissing, NothingToSupplement, BadPeriod or PaperMissing. Two officers at once: the first one stands.
    """
    matter = get_matter_at_desk(actor=actor, matter_id=matter_id)
    access.require(actor, terms.REVIEW, matter)
    require_own_hands(actor, matter, at)
    choice = kind_of(matter.kind).outcome(outcome)
    if choice is None:
        raise NoOutcome
    _require_open(matter, round_number, choice)
    content = content_for(actor, matter)
    if showing is not None:
        note_look(actor, matter, showing, 1, at)
    _require_read(actor, matter, content)
    given = Given(reason.strip(), working_days, tuple(opens), paper)
    decision = _store(matter, choice, content, given, actor, at)
    _record(decision, actor, at)
    jobs.defer(
        "matters.carry_out_decision",
        lock=str(matter.id),
        at=decision.takes_effect_at,
        decision_id=str(decision.id),
    )
    return decision


def _record(decision: Decision, actor: Actor, at: datetime) -> None:
    audit.record(
        "matters.decision.intended",
        actor=actor,
        at=at,
        thing=("matters.matter", decision.matter_id),
        chain=f"matter:{decision.matter_id}",
        facts={"round": decision.round, "outcome": decision.outcome, "decision": decision.id},
    )


def _store(
    matter: Matter, choice: Outcome, content: Content, given: Given, actor: Actor, at: datetime
) -> Decision:
    items = list_items_to_send(matter, content)
    _require_given(choice, items, given)
    asks = choice.takes == "items"
    seconds = configuration.value(terms.UNDO_SECONDS, court_id=matter.court_id)
    return Decision.objects.create(
        matter=matter,
        round=matter.round,
        outcome=choice.key,
        reason=given.reason,
        items=[asdict(item) for item in items] if asks else [],
        opens=_opens(matter, content, items, given) if asks else [],
        seen_before=sum(bool(item.seen_in) for item in items) if asks else 0,
        paper_id=_take_paper(matter, choice, given, actor, at),
        due_on=supplement_day(matter, given.working_days, at).day if asks else None,
        by_id=actor.account,
        post_id=actor.post_id,
        at=at,
        takes_effect_at=at + timedelta(seconds=seconds),
    )


def supplement_day(matter: Matter, working_days: int | None, at: datetime) -> deadlines.Derived:
    """The last day for supplementing, with its derivation; without a number that of the court's setting."""
    days = working_days or supplement_days(matter)
    if not 1 <= days <= MOST_DAYS:
        raise BadPeriod
    calendar = courts.working_calendar(matter.court_id)
    return deadlines.end_of_working_days(court_day(at), working_days=days, calendar=calendar)


def supplement_days(matter: Matter) -> int:
    """How many working days the court gives where the officer says nothing else."""
    return int(configuration.value(terms.SUPPLEMENT_DAYS, court_id=matter.court_id))


def _require_given(choice: Outcome, items: list[Item], given: Given) -> None:
    if choice.takes == "reason" and not given.reason:
        raise ReasonMissing
    if choice.takes == "items" and not items:
        raise NothingToSupplement
    if choice.takes == "nothing" and items:
        raise StillToSupplement(
            f"还有 {len(items)} 项标了“要补充”。请改成“符合”再{choice.label}，或者要求补充材料。"
        )
    if given.working_days is not None and not 1 <= given.working_days <= MOST_DAYS:
        raise BadPeriod


def _require_read(actor: Actor, matter: Matter, content: Content) -> None:
    unopened = list_unopened(actor, matter, content)
    if unopened:
        kind = kind_of(matter.kind)
        labels = [slot.label if (slot := kind.slot(f.slot)) else f.name for f in unopened]
        raise MaterialsNotOpened(unopened, labels)


def _opens(matter: Matter, content: Content, items: list[Item], given: Given) -> list[str]:
    kind = kind_of(matter.kind)
    extra = [place for place in given.opens if get_place_label(kind, content, place)]
    return list(dict.fromkeys([*opened_by_items(kind, content, items), *extra]))


def _take_paper(matter: Matter, choice: Outcome, given: Given, actor: Actor, at: datetime) -> UUID | None:
    if not choice.paper:
        return None
    if given.paper is None:
        raise PaperMissing(f"{choice.label}要附{choice.paper}，请选好 PDF 文件再作出决定。")
    document = documents.receive_file(
        actor=actor, upload=given.paper, slot_formats=("pdf",), owner=(OWNER, matter.id), at=at
    )
    if document.state != documents.USABLE:
        raise PaperMissing(" ".join(fault["message"] for fault in document.faults))
    return document.id


def _require_open(matter: Matter, round_number: int, choice: Outcome) -> None:
    standing = (
        Decision.objects.filter(matter=matter, round=round_number)
        .exclude(state__in=(terms.UNDONE, terms.LAPSED))
        .select_related("by__person")
        .first()
    )
    if standing is not None:
        by: Any = standing.by
        raise AlreadyDecided(f"{by.person.name}已经对这一次提交作出决定，您的决定没有记入。")
    if matter.round != round_number or not workflow_of(kind_of(matter.kind)).allows(
        choice.step, matter.state
    ):
        raise WrongState

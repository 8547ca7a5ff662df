"""The queues of the desks: what waits, for how long, in whose hands."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from onecourt.kernel.actor import Actor
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Decision, Matter
from onecourt.modules.matters.queries.kinds import KINDS
from onecourt.modules.matters.queries.matters import MatterRow, matter_row, visible_matters
from onecourt.modules.matters.workflow import ANSWERABLE

SHOWN = ("court", "case", "opened_by__person", "claimed_by__person", "applicant__person")
QUEUE_TABS = ("waiting", "again", "done")
AGES = (("today", "今天提交"), ("week", "7 天以内提交"), ("older", "7 天以前提交"))
DUES = (("late", "已经逾期"), ("today", "今天到期"), ("soon", "3 天以内到期"))
HANDS = (("mine", "我领取的"), ("nobody", "没人领取的"), ("others", "同事领取的"))


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What an officer wants to see of a queue; an empty word asks for everything."""

    kind: str = ""
    state: str = ""
    age: str = ""
    due: str = ""
    hands: str = ""
    applicant: str = ""
    cause: str = ""


EVERYTHING = QueueFilter()


def list_desks(actor: Actor) -> list[tuple[terms.Desk, int]]:
    """The desks of the actor with the number of matters that wait at each."""
    desks = {kind.desk.key: kind.desk for kind in KINDS.values() if kind.desk.role in actor.roles}
    waiting = _waiting(actor).values("desk").annotate(n=Count("id")).order_by("desk")
    counts = {row["desk"]: row["n"] for row in waiting}
    return [(desk, counts.get(key, 0)) for key, desk in sorted(desks.items())]


def list_queue(
    actor: Actor,
    desk: str,
    tab: str,
    *,
    wanted: QueueFilter = EVERYTHING,
    on: date | None = None,
    limit: int = 50,
    offset: int = 0,
) -> list[MatterRow]:
    """One tab of a desk's queue: what waits by time left, what is done by the time of the answer."""
    # matter_queue serves court, desk, state and the order by due day.
    order = ("-saved_at", "-id") if tab == "done" else ("due_on", "submitted_at", "id")
    rows = _sought(actor, desk, tab, wanted, on).select_related(*SHOWN)
    deciding = _deciding(actor)
    return [matter_row(m, m.id in deciding) for m in rows.order_by(*order)[offset : offset + limit]]


def count_queue(
    actor: Actor, desk: str, *, wanted: QueueFilter = EVERYTHING, on: date | None = None
) -> dict[str, int]:
    """How many matters each tab of a desk's queue holds."""
    return {tab: _sought(actor, desk, tab, wanted, on).count() for tab in QUEUE_TABS}


def count_late(actor: Actor, desk: str, *, on: date) -> int:
    """How many matters wait at a desk although their last day is over."""
    return _waiting(actor).filter(desk=desk, due_on__lt=on).count()


def list_claimed(actor: Actor, *, limit: int = 20) -> list[MatterRow]:
    """What the actor has claimed and still has to answer, by time left."""
    if actor.account_id is None:
        return []
    # matter_claimed serves holder, state and order.
    rows = _waiting(actor).filter(claimed_by_id=actor.account_id)
    rows = rows.select_related(*SHOWN)
    return [matter_row(m) for m in rows.order_by("due_on", "submitted_at", "id")[:limit]]


def count_claimed(actor: Actor) -> int:
    """How many matters the actor has claimed and still has to answer."""
    return _waiting(actor).filter(claimed_by_id=actor.account_id).count() if actor.account_id else 0


def list_due_days(actor: Actor, *, until: date) -> list[tuple[date, int, int]]:
    """The last days of what waits at the actor's desks up to a day: how many, and how many are his own."""
    days = (
        _waiting(actor)
        .filter(due_on__lte=until)
        .values("due_on")
        .annotate(n=Count("id"), own=Count("id", filter=Q(claimed_by_id=actor.account_id)))
        .order_by("due_on")
    )
    return [(row["due_on"], row["n"], row["own"]) for row in days if row["due_on"]]


def _sought(actor: Actor, desk: str, tab: str, wanted: QueueFilter, on: date | None) -> QuerySet[Matter]:
    rows = _queue(actor, desk, tab)
    if wanted == EVERYTHING:
        return rows
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.state:
        rows = rows.filter(state=wanted.state)
    if wanted.applicant:
        rows = rows.filter(
            Q(title__icontains=wanted.applicant) | Q(applicant__person__name__icontains=wanted.applicant)
        )
    if wanted.cause:
        rows = rows.filter(Q(subject__icontains=wanted.cause) | Q(cause__name__icontains=wanted.cause))
    return rows.filter(_hands(actor, wanted.hands), _times(wanted, on) if on else Q())


def _hands(actor: Actor, hands: str) -> Q:
    if hands == "mine":
        return Q(claimed_by_id=actor.account_id)
    if hands == "nobody":
        return Q(claimed_by_id=None)
    return ~Q(claimed_by_id=None) & ~Q(claimed_by_id=actor.account_id) if hands == "others" else Q()


def _times(wanted: QueueFilter, on: date) -> Q:
    week = on - timedelta(days=7)
    ages = {
        "today": Q(submitted_at__date=on),
        "week": Q(submitted_at__date__gte=week),
        "older": Q(submitted_at__date__lt=week),
    }
    dues = {
        "late": Q(due_on__lt=on),
        "today": Q(due_on=on),
        "soon": Q(due_on__gte=on, due_on__lte=on + timedelta(days=3)),
    }
    return ages.get(wanted.age, Q()) & dues.get(wanted.due, Q())


def _queue(actor: Actor, desk: str, tab: str) -> QuerySet[Matter]:
    if tab == "done":
        return visible_matters(actor).filter(desk=desk).exclude(state__in=ANSWERABLE)
    waiting = _waiting(actor).filter(desk=desk)
    return waiting.filter(round__gt=1) if tab == "again" else waiting


def _waiting(actor: Actor) -> QuerySet[Matter]:
    # What was not supplemented in time is the officer's again to look at; nothing is decided by the clock.
    at_the_desk = Q(state__in=ANSWERABLE) | Q(state=terms.SUPPLEMENT_REQUIRED, lapsed_at__isnull=False)
    return visible_matters(actor).filter(at_the_desk).exclude(id__in=_deciding(actor))


def _deciding(actor: Actor) -> set[UUID]:
    if not actor.is_staff:
        return set()
    open_ones = Decision.objects.filter(state=terms.INTENDED, matter__court_id=actor.court)
    return set(open_ones.values_list("matter_id", flat=True))

"""What a person has at the courts: lists and counts of her own matters."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day, start_of_day
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.queries.kinds import KINDS, kind_of
from onecourt.modules.matters.queries.matters import MatterRow, matter_row, visible_matters
from onecourt.platform import configuration


@dataclass(frozen=True, slots=True)
class OwnFilter:
    """What is looked for among one's own matters; days are both inside, on the court's calendar."""

    tab: str = ""
    state: str = ""
    text: str = ""
    by_whom: str = ""
    since: date | None = None
    until: date | None = None


def list_own_matters(
    actor: Actor, wanted: OwnFilter | None = None, *, limit: int = 20, offset: int = 0
) -> list[MatterRow]:
    """The actor's own matters, the latest first."""
    rows = _sought(actor, wanted or OwnFilter()).select_related("court", "case", "applicant__person")
    return [matter_row(m) for m in rows.order_by("-saved_at", "-id")[offset : offset + limit]]


def count_own_by_state(actor: Actor, wanted: OwnFilter | None = None) -> dict[str, int]:
    """How many of the actor's matters stand in each state, whatever state is looked for."""
    rows = _sought(actor, replace(wanted or OwnFilter(), state=""))
    return {row["state"]: row["n"] for row in rows.values("state").annotate(n=Count("id")).order_by("state")}


def count_own_by_tab(actor: Actor) -> dict[str, int]:
    """How many of the actor's matters each tab holds."""
    counts = _sought(actor, OwnFilter()).values("kind").annotate(n=Count("id")).order_by("kind")
    found: dict[str, int] = {}
    for row in counts:
        tab = kind_of(row["kind"]).tab
        found[tab] = found.get(tab, 0) + row["n"]
    return found


def get_last_day(row: MatterRow) -> date:
    """The day to which a draft is kept that nobody touches again (`filing.draft_days`)."""
    days = configuration.value(terms.DRAFT_DAYS, court_id=row.court_id)
    return court_day(row.saved_at + timedelta(days=days))


def list_ending_drafts(actor: Actor, *, on: date) -> list[MatterRow]:
    """The actor's drafts whose time is over within the days of the reminder, the nearest first."""
    last = on + timedelta(days=terms.REMINDER_DAYS)
    drafts = _sought(actor, OwnFilter(state=terms.DRAFT)).filter(round=0).select_related("court", "case")
    rows = [matter_row(m) for m in drafts.select_related("applicant__person").order_by("saved_at", "id")]
    return [row for row in rows if get_last_day(row) <= last]


def _sought(actor: Actor, wanted: OwnFilter) -> QuerySet[Matter]:
    rows = visible_matters(actor)
    if wanted.tab:
        rows = rows.filter(kind__in=[k.key for k in KINDS.values() if k.tab == wanted.tab])
    if wanted.state:
        rows = rows.filter(state=wanted.state)
    if wanted.by_whom:
        rows = rows.filter(by_whom=wanted.by_whom)
    if wanted.since:
        rows = rows.filter(submitted_at__gte=start_of_day(wanted.since))
    if wanted.until:
        rows = rows.filter(submitted_at__lt=start_of_day(wanted.until + timedelta(days=1)))
    if wanted.text:
        rows = rows.filter(
            Q(title__icontains=wanted.text)
            | Q(subject__icontains=wanted.text)
            | Q(reference__icontains=wanted.text)
        )
    return rows

"""Reading what was done: a court its own chains, nobody else's."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.apps import apps as installed
from django.db.models import Q

from onecourt.kernel.actor import STAFF, SYSTEM, Actor
from onecourt.kernel.case_numbers import normalise_case_number
from onecourt.kernel.clock import SHANGHAI
from onecourt.kernel.refusals import NotFound
from onecourt.kernel.rights import Right, Verdict, no, yes
from onecourt.platform import access

READ = Right("audit.read", says="查阅和导出本院的操作日志。")
# Of the chains that bear a number or a name; more of them is no search any more.
MOST_CHAINS = 200
OF_ONE = ("matter:", "case:", "account:", "document:")


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for; everything that is given must hold. `acts` are beginnings of acts."""

    number: str = ""
    person: str = ""
    officer_id: UUID | None = None
    first: date | None = None
    last: date | None = None
    acts: tuple[str, ...] = ()
    things: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry as the page shows it."""

    id: UUID
    chain: str
    number: int
    at: datetime
    act: str
    actor_name: str
    actor_id: UUID | None
    capacity: str
    thing_kind: str
    thing_id: UUID
    facts: dict[str, Any]
    digest: str


@access.grants(READ)
def administers_the_court(actor: Actor, court_id: UUID | None) -> Verdict:
    """The administrator of a court, for that court alone."""
    if court_id is None or actor.court_id != court_id:
        return no("只能查阅本院的操作日志。")
    return yes()


def visible_entries(actor: Actor) -> Any:
    """The root of all reading: what the court's people did, and the chains that are open to the court."""
    if not access.allowed(actor, READ, actor.court_id):
        raise NotFound
    reach = installed.get_model("platform_audit", "AuditReach").objects
    open_chains = reach.filter(court_id=actor.court).values("chain")
    return _entries().filter(Q(court_id=actor.court_id) | Q(chain__in=open_chains))


def list_entries(actor: Actor, sought: Sought, *, limit: int = 50, offset: int = 0) -> list[EntryRow]:
    """What was done, the latest first."""
    found = sought_entries(actor, sought).order_by("-at", "-id")[offset : offset + limit]
    return [row_of(entry) for entry in found]


def count_entries(actor: Actor, sought: Sought) -> int:
    """How many entries such a search has."""
    return int(sought_entries(actor, sought).count())


def sought_entries(actor: Actor, sought: Sought) -> Any:
    visible = visible_entries(actor)
    found = visible
    if sought.number:
        found = found.filter(chain__in=_chains_of_number(visible, sought.number))
    if sought.person:
        found = found.filter(chain__in=_chains_of_person(visible, sought.person))
    if sought.officer_id:
        own = Q(chain=f"account:{sought.officer_id}")
        found = found.filter(own | Q(actor_id=sought.officer_id))
    if sought.first:
        found = found.filter(at__gte=datetime.combine(sought.first, time.min, SHANGHAI))
    if sought.last:
        found = found.filter(at__lt=datetime.combine(sought.last + timedelta(days=1), time.min, SHANGHAI))
    if sought.things:
        found = found.filter(thing_id__in=sought.things)
    if sought.acts:
        begins = Q()
        for beginning in sought.acts:
            begins |= Q(act__startswith=beginning)
        found = found.filter(begins)
    return found


def is_on_record(act: str, *, chain: str, actor_id: UUID, facts: dict[str, Any]) -> bool:
    """Whether somebody has already done just this; for acts that are told once and not each time."""
    return bool(_entries().filter(act=act, chain=chain, actor_id=actor_id, facts__contains=facts).exists())


def name_chains(actor: Actor, chains: set[str]) -> dict[str, str]:
    """The number by which people know what a chain is about: case number, else number of the receipt."""
    told = visible_entries(actor).filter(_has_a_number(), chain__in=chains).order_by("at", "id")
    return {entry.chain: entry.facts.get("number") or entry.facts["reference"] for entry in told}


def row_of(entry: Any) -> EntryRow:
    names = EntryRow.__dataclass_fields__
    return EntryRow(**{name: getattr(entry, name) for name in names})


def _chains_of_number(visible: Any, text: str) -> set[str]:
    """A case and the filing it came from are one story: each number finds both."""
    number = normalise_case_number(text)
    hits = visible.filter(
        Q(facts__number__icontains=number) | Q(facts__reference__iexact=number.replace("—", "-"))
    )[:MOST_CHAINS]
    things = {str(hit.thing_id) for hit in hits} | {str(hit.facts.get("origin", "")) for hit in hits}
    things -= {""}
    later = visible.filter(facts__origin__in=things).values_list("chain", flat=True)
    same = visible.filter(thing_id__in=things).values_list("chain", flat=True)
    return {*same, *later}


def _chains_of_person(visible: Any, name: str) -> set[str]:
    """Where somebody of the public acted: what others did there is about him."""
    acted = visible.exclude(capacity__in=(STAFF, SYSTEM)).filter(actor_name__icontains=name)
    accounts = {f"account:{account}" for account in acted.values_list("actor_id", flat=True).distinct()}
    chains = set(acted.values_list("chain", flat=True).distinct()[:MOST_CHAINS])
    origins = {chain.removeprefix("matter:") for chain in chains if chain.startswith("matter:")}
    cases = set(visible.filter(facts__origin__in=origins).values_list("chain", flat=True))
    return {chain for chain in chains | accounts | cases if chain.startswith(OF_ONE)}


def _has_a_number() -> Q:
    return Q(facts__has_key="number") | Q(facts__has_key="reference")


def _entries() -> Any:
    return installed.get_model("platform_audit", "AuditEntry").objects

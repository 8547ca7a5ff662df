"""The same people again: earlier matters that may be the same, and what else somebody has at a court."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet

from onecourt.kernel.actor import Actor
from onecourt.kernel.names import name_key
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Matter, Party
from onecourt.modules.matters.queries.answers import open_answers
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.modules.matters.queries.matters import MatterRow, matter_row, visible_matters
from onecourt.modules.matters.rules import fields_of, number_kind, sides_for, type_of
from onecourt.modules.matters.terms import Answers, MatterKind
from onecourt.platform import crypto

# FIL-20: 同一当事人、同一案由、同一法院，一年以内.
LOOKED_BACK = timedelta(days=365)
MOST_SHOWN = 10
_NUMBERS = frozenset({"id_document", "resident_id", "organisation_number"})


@dataclass(frozen=True, slots=True)
class PartyKey:
    """By what one party is known again: the side, the name, and the number where it was given."""

    side: str
    name_key: str
    number_index: str = ""

    def is_same_as(self, other: "PartyKey") -> bool:
        """Two numbers decide; where one is not known, the name does."""
        if self.number_index and other.number_index:
            return self.number_index == other.number_index
        return self.name_key == other.name_key


def party_keys(kind: MatterKind, answers: Answers) -> list[PartyKey]:
    """Everybody who is a party, not those who act for one."""
    return [
        PartyKey(side.key, name_key(str(person.get("name"))), _number_index(side, person, answers))
        for step in kind.steps_for(answers)
        for side in sides_for(step, answers)
        if side.party
        for person in answers.people(step.key, side.key)
        if person.get("name")
    ]


def list_similar(*, actor: Actor, matter: Matter, at: datetime) -> list[MatterRow]:
    """Earlier matters with the same parties on the sides, cause and court within a year, the latest first.

    Only those that the actor may see: a person finds her own, an officer those of his desk.
    """
    keys = party_keys(kind_of(matter.kind), open_answers(kind_of(matter.kind), matter.data))
    if matter.court_id is None or matter.cause_id is None or not keys:
        return []
    # party_name and party_number lead to the few matters of these people; the rest is narrowed there.
    pool = (
        _others(actor, matter)
        .filter(court_id=matter.court_id, cause_id=matter.cause_id, submitted_at__gte=at - LOOKED_BACK)
        .filter(id__in=Party.objects.filter(_one_of(keys)).values("matter_id"))
    )
    found = [m for m in _newest(pool)[: 5 * MOST_SHOWN] if _share_every_side(keys, _keys_of(m))]
    return [matter_row(m) for m in found[:MOST_SHOWN]]


def list_party_history(*, actor: Actor, matter: Matter) -> list[MatterRow]:
    """What else the same applicant has handed in at this court, the latest first."""
    # matter_own serves the applicant.
    own = _others(actor, matter).filter(court=matter.court, applicant_id=matter.applicant_id)
    return [matter_row(m) for m in _newest(own)[:MOST_SHOWN]]


def count_elsewhere(*, actor: Actor, matter: Matter) -> dict[str, int]:
    """In how many other matters of this court the parties of each side stand on the same side."""
    keys = party_keys(kind_of(matter.kind), open_answers(kind_of(matter.kind), matter.data))
    pool = _others(actor, matter).filter(court=matter.court)
    counts = {}
    for side in dict.fromkeys(key.side for key in keys):
        same = Party.objects.filter(_one_of([k for k in keys if k.side == side]), side=side)
        counts[side] = pool.filter(id__in=same.values("matter_id")).count()
    return counts


def _others(actor: Actor, matter: Matter) -> QuerySet[Matter]:
    return visible_matters(actor).exclude(id=matter.id).exclude(state=terms.DRAFT)


def _newest(rows: QuerySet[Matter]) -> QuerySet[Matter]:
    return rows.select_related("court", "case", "opened_by__person").order_by("-submitted_at", "-id")


def _one_of(keys: list[PartyKey]) -> Q:
    return reduce(or_, _asked(keys))


def _asked(keys: list[PartyKey]) -> Iterator[Q]:
    for key in keys:
        yield Q(name_key=key.name_key)
        if key.number_index:
            yield Q(number_index=key.number_index)


def _keys_of(matter: Matter) -> list[PartyKey]:
    rows = Party.objects.filter(matter=matter).order_by("id")
    return [PartyKey(row.side, row.name_key, row.number_index) for row in rows]


def _share_every_side(here: list[PartyKey], there: list[PartyKey]) -> bool:
    sides = {k.side for k in here} & {k.side for k in there}
    opposed = [
        s for s in sides if any(a.side == b.side == s and a.is_same_as(b) for a in here for b in there)
    ]
    return len(opposed) >= 2


def _number_index(side: Any, person: dict[str, Any], answers: Answers) -> str:
    field = next(
        (f for f in fields_of(type_of(side, person, answers)) if f.kind in _NUMBERS and person.get(f.key)),
        None,
    )
    if field is None:
        return ""
    return crypto.blind_index(number_kind(field, person), str(person[field.key]))

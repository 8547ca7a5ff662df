"""Questions about courts."""

import re
import unicodedata
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from onecourt.kernel.refusals import NotFound
from onecourt.modules.courts.models import Court
from onecourt.modules.courts.terms import LEVELS

_CODE_IN_NUMBER = re.compile(r"\(\d{4}\)(\D\d*)")


@dataclass(frozen=True, slots=True)
class CourtRow:
    """A court as people choose and see it."""

    id: UUID
    code: str
    name: str
    level: str
    parent_id: UUID | None
    province: str
    city: str
    address: str
    phone: str
    jurisdiction: str
    is_open: bool
    is_demo: bool
    phones: tuple[tuple[str, str], ...] = ()

    @property
    def level_label(self) -> str:
        return dict(LEVELS)[self.level]


@dataclass(frozen=True, slots=True)
class CityRow:
    """A city and its courts."""

    name: str
    courts: tuple[CourtRow, ...]


@dataclass(frozen=True, slots=True)
class ProvinceRow:
    """A province and its cities."""

    name: str
    cities: tuple[CityRow, ...]


def get_court(court_id: UUID) -> CourtRow:
    """One court, or not found."""
    for row in _rows(Q(id=court_id)):
        return row
    raise NotFound


def list_courts() -> list[CourtRow]:
    """All courts in the order of their codes, so that a higher court stands before those below it."""
    return _rows(Q())


def court_tree() -> tuple[ProvinceRow, ...]:
    """Province, city, court: the three columns of the court picker."""
    places: dict[str, dict[str, list[CourtRow]]] = {}
    for court in list_courts():
        places.setdefault(court.province, {}).setdefault(court.city, []).append(court)
    return tuple(
        ProvinceRow(province, tuple(CityRow(city, tuple(courts)) for city, courts in cities.items()))
        for province, cities in places.items()
    )


def find_courts(text: str, limit: int = 20) -> list[CourtRow]:
    """Courts whose name, place, code, sound or first letters hold what was typed."""
    typed = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    if not typed:
        return []
    # A case number tells its court: the code stands behind the year.
    code = _CODE_IN_NUMBER.match(typed)
    hit = Q(name__icontains=typed) | Q(jurisdiction__icontains=typed) | Q(code__iexact=typed)
    if code:
        hit |= Q(code=code[1])
    if typed.isascii():
        hit |= Q(pinyin__contains=typed) | Q(initials__contains=typed)
    rows = _rows(hit)
    return sorted(rows, key=lambda row: not row.name.startswith(typed))[:limit]


def _rows(condition: Q) -> list[CourtRow]:
    # Sorted here: the order of codes must not depend on the collation of the database.
    courts = sorted(Court.objects.filter(condition), key=lambda court: court.code)
    return [
        CourtRow(
            id=court.id,
            code=court.code,
            name=court.name,
            level=court.level,
            parent_id=court.parent_id,
            province=court.province,
            city=court.city,
            address=court.address,
            phone=court.phone,
            jurisdiction=court.jurisdiction,
            is_open=court.is_open,
            is_demo=court.is_demo,
            phones=tuple((label, number) for label, number in court.phones),
        )
        for court in courts
    ]

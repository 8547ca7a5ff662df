"""Picking a court and a cause: search, what was used last or most, and the lists."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from onecourt.kernel.refusals import NotFound
from onecourt.modules.catalogues import public as catalogues
from onecourt.modules.courts import public as courts
from onecourt.modules.matters import public as matters
from onecourt.web.matters.shown import Shown


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to pick: what is sent, its name, a small line, whether it is chosen or cannot be."""

    value: Any
    name: str
    says: str
    chosen: bool
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """One row of the left column of a picker, or one province with where its seat lies."""

    label: str
    url: str
    current: bool
    latitude: str = ""
    longitude: str = ""


def court_page(shown: Shown) -> dict[str, Any]:
    """Province by place or by hand, its cities left, their courts right."""
    kind, chosen = shown.draft.matter.kind, shown.draft.matter.court_id
    query = shown.asked.get("q", "").strip()
    last = matters.find_last_court_id(shown.actor, shown.draft.matter.id)
    first = chosen or last
    tree = courts.court_tree()
    province = _province(tree, shown.asked.get("province", ""), first)
    city = _city(province, shown.asked.get("city", ""), first) if province else None
    return {
        "query": query,
        "found": [_court_choice(c, chosen, kind) for c in courts.find_courts(query)] if query else [],
        "last": _last_choice(last, chosen, kind),
        "province": province.name if province else "",
        "provinces": _provinces(tree, province),
        "no_courts": shown.asked.get("province", "") if not _named(tree, shown.asked) else "",
        "places": _cities(province, city),
        "place": city.name if city else "",
        "courts": [_court_choice(c, chosen, kind) for c in city.courts] if city else [],
        "taking": [_court_choice(c, chosen, kind) for c in courts.list_courts_taking(kind)[:8]]
        if "court" in shown.errors and shown.typed
        else [],
        "error": shown.errors.get("court", ""),
    }


def _cities(province: courts.ProvinceRow | None, here: courts.CityRow | None) -> list[Place]:
    if province is None:
        return []
    name = province.name
    return [
        Place(c.name, f"?{urlencode({'province': name, 'city': c.name})}#places", c == here)
        for c in province.cities
    ]


def _named(tree: Iterable[courts.ProvinceRow], asked: Any) -> bool:
    wanted = asked.get("province", "")
    return not wanted or any(p.name == wanted for p in tree)


def _province(
    tree: Iterable[courts.ProvinceRow], wanted: str, court_id: UUID | None
) -> courts.ProvinceRow | None:
    provinces = list(tree)
    holds = (p for p in provinces if any(c.id == court_id for city in p.cities for c in city.courts))
    named = next((p for p in provinces if p.name == wanted), None)
    return named or next(holds, provinces[0] if provinces else None)


def _city(province: courts.ProvinceRow, wanted: str, court_id: UUID | None) -> courts.CityRow:
    named = next((c for c in province.cities if c.name == wanted), None)
    holds = (c for c in province.cities if any(row.id == court_id for row in c.courts))
    return named or next(holds, province.cities[0])


def _provinces(tree: Iterable[courts.ProvinceRow], here: courts.ProvinceRow | None) -> list[Place]:
    """Every province with its seat; the page finds the nearest one where the position is known."""
    names = [p.name for p in tree]
    seats = {seat.province: seat for seat in courts.list_province_seats()}
    listed = [name for name in names if name not in seats] + list(seats)
    return [
        Place(
            name,
            f"?{urlencode({'province': name})}#places" if name in names else "",
            here is not None and name == here.name,
            seats[name].latitude if name in seats else "",
            seats[name].longitude if name in seats else "",
        )
        for name in listed
    ]


def _last_choice(last: UUID | None, chosen: UUID | None, kind: str) -> Choice | None:
    if last is None or last == chosen:
        return None
    choice = _court_choice(courts.get_court(last), chosen, kind)
    return None if choice.closed else choice


def _court_choice(court: courts.CourtRow, chosen: UUID | None, kind: str) -> Choice:
    closed = not courts.is_open_for(court, kind)
    says = "现在不在网上收这类案件" if closed else court.address
    return Choice(court.id, court.name, says, court.id == chosen and not closed, closed)


def cause_page(shown: Shown) -> dict[str, Any]:
    """Search, the court's most frequent causes, the list level by level; only what suits the type."""
    matter, outside = shown.draft.matter, shown.step.outside
    query = shown.asked.get("q", "").strip()
    branch = _branch(shown.asked.get("in", ""))
    listed = [
        row for row in catalogues.list_causes(branch.id if branch else None) if row.path[0] not in outside
    ]
    counted = matters.list_most_filed_causes(matter.court_id, shown.at)
    frequent = catalogues.list_frequent_causes(matter.court_id, counted=counted)
    chosen = (
        _cause_choice(catalogues.get_cause(matter.cause_id), matter.cause_id) if matter.cause_id else None
    )
    found = catalogues.find_causes(query, outside=outside) if query else []
    return {
        "query": query,
        "found": [_cause_choice(c, matter.cause_id) for c in found if _can_be_chosen(c)],
        "chosen": chosen,
        "frequent": [_cause_choice(c, matter.cause_id) for c in frequent if c.path[0] not in outside],
        "branch": branch,
        "up_url": f"?in={branch.parent_id or ''}#causes" if branch else "",
        "branches": [(c.name, f"?in={c.id}#causes") for c in listed if not _can_be_chosen(c)],
        "listed": [
            _cause_choice(c, matter.cause_id)
            for row in listed
            if _can_be_chosen(row)
            for c in (row, *(catalogues.list_causes(row.id) if row.has_children else ()))
        ],
        "error": shown.errors.get("cause", ""),
    }


def _can_be_chosen(cause: catalogues.CauseRow) -> bool:
    return cause.level >= 3 or not cause.has_children


def _branch(text: str) -> catalogues.CauseRow | None:
    try:
        return catalogues.get_cause(UUID(text))
    except (ValueError, NotFound):
        return None


def _cause_choice(cause: catalogues.CauseRow, chosen: UUID | None) -> Choice:
    return Choice(cause.id, cause.name, cause.above, cause.id == chosen)

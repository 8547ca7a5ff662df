"""Questions about causes of action."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from onecourt.kernel.refusals import NotFound
from onecourt.modules.catalogues.models import Cause
from onecourt.modules.catalogues.rules import CauseWords, normalise_words, search_rank
from onecourt.modules.catalogues.terms import CURRENT_CAUSES, FREQUENT_CAUSES
from onecourt.platform import configuration


@dataclass(frozen=True, slots=True)
class CauseRow:
    """A cause of action; `path` holds the names from the first level down to the cause itself."""

    id: UUID
    version: str
    number: str
    level: int
    name: str
    parent_id: UUID | None
    path: tuple[str, ...]
    has_children: bool

    @property
    def above(self) -> str:
        """Where the cause stands, for the small line under its name."""
        return " › ".join(self.path[:-1])


def get_cause(cause_id: UUID) -> CauseRow:
    """One cause of action, of whatever version, or not found."""
    for row in _rows(Cause.objects.filter(id=cause_id)):
        return row
    raise NotFound


def cause_path(cause_id: UUID) -> tuple[str, ...]:
    """The names from the first level down to the cause."""
    return get_cause(cause_id).path


def list_causes(parent_id: UUID | None, *, version: str = CURRENT_CAUSES) -> list[CauseRow]:
    """The causes directly below another, or the first level, in the order of the list."""
    return _rows(Cause.objects.filter(version=version, parent_id=parent_id))


def find_causes(
    text: str, limit: int = 20, *, version: str = CURRENT_CAUSES, outside: Collection[str] = ()
) -> list[CauseRow]:
    """Causes that answer what was typed, best first: number, name, initials, part, sound, old name.

    Those of a first-level part named in `outside` are left out.
    The whole list is compared: a thousand narrow rows, some ten milliseconds.
    """
    typed = normalise_words(text)
    if not typed:
        return []
    hits = []
    columns = ("number", "name", "pinyin", "initials", "old_names", "position", "id")
    for number, name, pinyin, initials, old, position, cause_id in (
        _within(version, outside).order_by("position").values_list(*columns)
    ):
        rank = search_rank(CauseWords(number, name, pinyin, initials, tuple(old)), typed)
        if rank is not None:
            hits.append((rank, len(name), position, cause_id))
    best = [cause_id for *_, cause_id in sorted(hits)[:limit]]
    return _in_order(best)


def _within(version: str, outside: Collection[str]) -> QuerySet[Cause]:
    rows = Cause.objects.filter(version=version, level__gte=2)
    for above in ("parent__name", "parent__parent__name", "parent__parent__parent__name"):
        rows = rows.exclude(**{f"{above}__in": list(outside)}) if outside else rows
    return rows


def list_frequent_causes(
    court_id: UUID | None = None, *, counted: Iterable[UUID] = (), version: str = CURRENT_CAUSES
) -> list[CauseRow]:
    """The causes that a court shows as buttons: its own list, or what was `counted` there and the usual ones.

    `counted` are the causes most often filed, the most frequent first; a list that the court has set itself
    goes before all figures.
    """
    names = configuration.value(FREQUENT_CAUSES, court_id=court_id)
    found = Cause.objects.filter(version=version, name__in=names, level__gte=3).order_by("position", "id")
    by_name = dict(found.values_list("name", "id"))
    listed = [by_name[name] for name in names if name in by_name]
    if names != FREQUENT_CAUSES.default:
        return _in_order(listed)
    there = set(Cause.objects.filter(id__in=list(counted), version=version).values_list("id", flat=True))
    by_figures = [cause_id for cause_id in counted if cause_id in there]
    return _in_order(list(dict.fromkeys([*by_figures, *listed]))[: len(names)])


def find_unknown_cause(names: Iterable[str], *, version: str = CURRENT_CAUSES) -> str | None:
    """The first name that is no cause which can be chosen; None where all are."""
    wanted = list(names)
    known = Cause.objects.filter(version=version, name__in=wanted, level__gte=3)
    there = set(known.values_list("name", flat=True))
    return next((name for name in wanted if name not in there), None)


def count_causes(level: int, *, version: str = CURRENT_CAUSES) -> int:
    """How many causes one level of the list has."""
    return Cause.objects.filter(version=version, level=level).count()


def _in_order(ids: Iterable[UUID]) -> list[CauseRow]:
    wanted = list(ids)
    rows = {row.id: row for row in _rows(Cause.objects.filter(id__in=wanted))}
    return [rows[cause_id] for cause_id in wanted]


def _rows(causes: QuerySet[Cause]) -> list[CauseRow]:
    below = Cause.objects.filter(parent_id=OuterRef("id"))
    return [
        CauseRow(
            id=cause.id,
            version=cause.version,
            number=cause.number,
            level=cause.level,
            name=cause.name,
            parent_id=cause.parent_id,
            path=tuple(_names_down_to(cause)),
            has_children=cause.has_children,
        )
        for cause in causes.select_related("parent__parent__parent")
        .annotate(has_children=Exists(below))
        .order_by("position", "id")
    ]


def _names_down_to(cause: Cause) -> list[str]:
    return [*(_names_down_to(cause.parent) if cause.parent else []), cause.name]

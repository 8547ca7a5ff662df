"""What a setting is on a day, where that comes from, and what it was before."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import Q

from onecourt.kernel.clock import court_day, now
from onecourt.kernel.settings import COURT, PLATFORM, PROGRAMME, Setting

DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class HeldValue:
    """A value with the level it comes from (`default` where nobody set any), its first day and its author."""

    value: Any
    level: str
    valid_from: date | None = None
    author_name: str = ""
    set_at: datetime | None = None


def value(
    setting: Setting,
    *,
    court_id: UUID | None = None,
    programme_id: UUID | None = None,
    on: date | None = None,
) -> Any:
    """What the setting is on a day: of the programme, else the court, else the platform, else its default."""
    return held_value(setting, court_id=court_id, programme_id=programme_id, on=on).value


def held_value(
    setting: Setting,
    *,
    court_id: UUID | None = None,
    programme_id: UUID | None = None,
    on: date | None = None,
) -> HeldValue:
    """The value of a day with where it comes from."""
    found = _places(setting, court_id, programme_id).filter(valid_from__lte=on or court_day(now()))
    nearest = max(found.order_by("valid_from", "set_at", "id"), key=_nearness, default=None)
    return HeldValue(setting.default, DEFAULT) if nearest is None else _held(nearest)


def list_values(setting: Setting, *, court_id: UUID | None = None) -> list[HeldValue]:
    """Everything that was ever set for a court and for the platform, the latest first day first."""
    rows = _places(setting, court_id, None).order_by("-valid_from", "-set_at", "-id")
    return [_held(row) for row in rows]


def values() -> Any:
    return apps.get_model("platform_configuration", "SettingValue").objects


def _places(setting: Setting, court_id: UUID | None, programme_id: UUID | None) -> Any:
    places = Q(court_id=None, programme_id=None)
    if court_id is not None:
        places |= Q(court_id=court_id)
    if programme_id is not None:
        places |= Q(programme_id=programme_id)
    return values().filter(places, key=setting.key)


def _held(row: Any) -> HeldValue:
    level = PROGRAMME if row.programme_id else COURT if row.court_id else PLATFORM
    return HeldValue(row.value, level, row.valid_from, row.author_name, row.set_at)


def _nearness(row: Any) -> tuple[int, date, datetime]:
    depth = 2 if row.programme_id else 1 if row.court_id else 0
    return (depth, row.valid_from, row.set_at)

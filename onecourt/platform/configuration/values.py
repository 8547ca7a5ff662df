"""Reading and setting values."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import Q

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day, now
from onecourt.kernel.refusals import Refusal
from onecourt.kernel.rights import Right, Verdict, no, yes
from onecourt.kernel.settings import COURT, PLATFORM, PROGRAMME, Setting
from onecourt.platform import access, audit
from onecourt.platform.operations import operation

SET = Right("configuration.set", says="Set the values of settings of one's court.")
DEPTH = {PLATFORM: 0, COURT: 1, PROGRAMME: 2}


class BadValue(Refusal):
    """The value does not fit the setting's type or may not be set on this level."""

    code = "bad_value"
    message = "这个设置不能填这样的值。"


def value(
    setting: Setting,
    *,
    court_id: UUID | None = None,
    programme_id: UUID | None = None,
    on: date | None = None,
) -> Any:
    """What the setting is on a day: of the programme, else the court, else the platform, else its default."""
    places = Q(court_id=None, programme_id=None)
    if court_id is not None:
        places |= Q(court_id=court_id)
    if programme_id is not None:
        places |= Q(programme_id=programme_id)
    day = on or court_day(now())
    found = (
        _values().filter(places, key=setting.key, valid_from__lte=day).order_by("valid_from", "set_at", "id")
    )
    nearest = max(found, key=_nearness, default=None)
    return setting.default if nearest is None else nearest.value


@operation
def set_value(
    *,
    actor: Actor,
    setting: Setting,
    value: Any,
    valid_from: date,
    at: datetime,
    court_id: UUID | None = None,
    programme_id: UUID | None = None,
) -> UUID:
    """Set a value from a day on; what held before stays on record."""
    _require_administrator(actor, court_id)
    if type(value) is not setting.type:
        raise BadValue(f"{setting.says} 要填 {setting.type.__name__}。")
    level = PROGRAMME if programme_id else COURT if court_id else PLATFORM
    if DEPTH[level] > DEPTH[setting.level]:
        raise BadValue("这个设置不能在这一级单独设定。")
    row = _values().create(
        key=setting.key,
        court_id=court_id,
        programme_id=programme_id,
        value=value,
        valid_from=valid_from,
        author_id=actor.account_id,
        author_name=actor.name,
        set_at=at,
    )
    audit.record(
        "configuration.value.set",
        actor=actor,
        at=at,
        thing=("configuration.value", row.id),
        chain=f"configuration:{setting.key}",
        facts={"key": setting.key, "court": court_id, "programme": programme_id, "from": valid_from},
    )
    return row.id  # type: ignore[no-any-return]


def _require_administrator(actor: Actor, court_id: UUID | None) -> None:
    """The platform sets everything; the administrator of a court what belongs to that court."""
    if actor.is_system:
        return
    access.require(actor, SET, court_id)


@access.grants(SET)
def administers_the_place(actor: Actor, court_id: UUID | None) -> Verdict:
    """The administrator of a court, for that court alone."""
    if court_id is None or actor.court_id != court_id:
        return no("只能改本院的设置。")
    return yes()


def _values() -> Any:
    return apps.get_model("platform_configuration", "SettingValue").objects


def _nearness(row: Any) -> tuple[int, date, datetime]:
    depth = 2 if row.programme_id else 1 if row.court_id else 0
    return (depth, row.valid_from, row.set_at)

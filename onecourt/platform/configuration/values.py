"""Setting values."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import Refusal
from onecourt.kernel.rights import Right, Verdict, no, yes
from onecourt.kernel.settings import COURT, PLATFORM, PROGRAMME, Setting
from onecourt.platform import access, audit
from onecourt.platform.configuration.reading import values
from onecourt.platform.operations import operation

SET = Right("configuration.set", says="修改本院的设置。")
DEPTH = {PLATFORM: 0, COURT: 1, PROGRAMME: 2}
CHECKS: dict[str, Callable[[Any], str]] = {}


class BadValue(Refusal):
    """The value does not fit the setting or may not be set on this level."""

    code = "bad_value"
    field = "value"
    message = "这个设置不能填这样的值。"


class DayIsOver(Refusal):
    """What held on past days cannot be changed afterwards."""

    code = "day_is_over"
    field = "valid_from"
    message = "已经过去的日子不能再改，请填今天或以后的日期。"


def bind_check(setting: Setting, check: Callable[[Any], str]) -> None:
    """Let the module that reads a setting say what is wrong with a value; empty where it fits."""
    CHECKS[setting.key] = check


def value_problem(setting: Setting, value: Any) -> str:
    """What is wrong with a value, by its declaration and by the module that reads it."""
    check = CHECKS.get(setting.key)
    return setting.problem(value) or (check(value) if check else "")


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
    if problem := value_problem(setting, value):
        raise BadValue(problem)
    level = PROGRAMME if programme_id else COURT if court_id else PLATFORM
    if DEPTH[level] > DEPTH[setting.level]:
        raise BadValue("这个设置不能在这一级单独设定。")
    if not actor.is_system and valid_from < court_day(at):
        raise DayIsOver
    row = values().create(
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

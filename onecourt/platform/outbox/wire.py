"""Events as plain JSON and back: ids, codes and moments are all they hold."""

import dataclasses
import types
import typing
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID

from onecourt.kernel.events import Event

E = TypeVar("E", bound=Event)
PLAIN = (str, int, bool, type(None))


def event_to_wire(event: Event) -> dict[str, Any]:
    """The fields of an event as JSON values."""
    return {field.name: _written(getattr(event, field.name)) for field in dataclasses.fields(event)}


def event_from_wire(kind: type[E], facts: dict[str, Any]) -> E:
    """The event again; fields of an older or newer release that this one does not know are passed over."""
    hints = typing.get_type_hints(kind)
    known = {f.name for f in dataclasses.fields(kind)}
    return kind(**{name: _read(hints[name], value) for name, value in facts.items() if name in known})


def _written(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date):  # a datetime is a date
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [_written(each) for each in value]
    if isinstance(value, PLAIN):
        return value
    raise TypeError(f"an event holds ids, codes and moments only, not {type(value).__name__}")


def _read(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        hint = next(each for each in typing.get_args(hint) if each is not type(None))
    if typing.get_origin(hint) in (list, tuple):
        inner = typing.get_args(hint)[0]
        return typing.get_origin(hint)(_read(inner, each) for each in value)
    if hint is UUID:
        return UUID(value)
    if hint in (datetime, date):
        return hint.fromisoformat(value)
    return value

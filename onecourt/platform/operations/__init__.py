"""Operations: the only way to change anything; each is one transaction and one entry of the catalogue."""

import inspect
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import transaction

from onecourt.kernel.events import Event
from onecourt.platform import outbox

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class OperationEntry:
    """What the catalogue prints about an operation."""

    key: str
    says: str
    where: str
    parameters: tuple[str, ...]


OPERATIONS: dict[str, OperationEntry] = {}
_running = threading.local()


def operation(function: Callable[P, R]) -> Callable[P, R]:
    """Mark an act that changes something: keyword-only, with `actor` and `at`, whole or not at all."""
    parameters = inspect.signature(function).parameters
    loose = [p.name for p in parameters.values() if p.kind is not inspect.Parameter.KEYWORD_ONLY]
    if loose or not {"actor", "at"} <= set(parameters):
        raise TypeError(f"{function.__qualname__}: operations are keyword-only and take actor and at")
    key = f"{_subject(function.__module__)}.{function.__name__}"
    says = (inspect.getdoc(function) or "").split("\n", maxsplit=1)[0]
    OPERATIONS[key] = OperationEntry(key, says, function.__module__, tuple(parameters))

    @wraps(function)
    def act(*args: P.args, **kwargs: P.kwargs) -> R:
        # Inside another operation it is part of that one's transaction: a refusal undoes both.
        outermost = not getattr(_running, "depth", 0)
        _running.depth = getattr(_running, "depth", 0) + 1
        try:
            with transaction.atomic(savepoint=outermost):
                return function(*args, **kwargs)
        finally:
            _running.depth -= 1

    act.operation = OPERATIONS[key]  # type: ignore[attr-defined]
    return act


def announce(event: Event) -> None:
    """Let those who listen know what has happened, once this transaction is durable."""
    outbox.deliver_later(event)


def _subject(module: str) -> str:
    parts = module.removeprefix("onecourt.").split(".")
    return parts[1] if len(parts) > 1 else parts[0]

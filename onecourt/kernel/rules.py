"""Rules of law: plain functions that state in words what they hold and where it is written."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """What the catalogue prints about a rule."""

    key: str
    says: str
    law: str
    where: str


RULES: dict[str, RuleEntry] = {}


def rule(*, says: str, law: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Mark a function as a rule of law; `says` is one true sentence, `law` its source."""

    def mark(function: Callable[P, R]) -> Callable[P, R]:
        key = f"{function.__module__.removeprefix('onecourt.')}.{function.__name__}"
        RULES[key] = RuleEntry(key, says, law, function.__module__)

        @wraps(function)
        def hold(*args: P.args, **kwargs: P.kwargs) -> R:
            return function(*args, **kwargs)

        hold.rule = RULES[key]  # type: ignore[attr-defined]
        return hold

    return mark

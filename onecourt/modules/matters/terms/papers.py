"""Documents that the platform writes from what was filled in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onecourt.modules.matters.terms import Content


@dataclass(frozen=True, slots=True)
class Paper:
    """One document of a matter, set from a template; without facts there is nothing to write."""

    key: str
    label: str
    template: str
    facts: "Callable[[Content], Mapping[str, Any] | None]"
    says: str = ""

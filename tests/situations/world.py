"""The interface of the situation that the matrix walks through: one filing, and everybody who may come by."""

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from typing import Any
from uuid import UUID


@dataclass(frozen=True)
class Seat:
    """Somebody who can be signed in; staff act in a post."""

    account_id: UUID
    post_id: UUID | None = None


@dataclass(frozen=True)
class World:
    """Who is there, and what the addresses of the filing and its case need.

    `seats` has owner, stranger, clerk, other_clerk and judge. `kwargs` has a value for each name that an
    address asks for (`matter_id`, `case_id` …); `of` overrides them for one address, named as in `reverse`,
    or for another filing (`draft`, `submitted`).
    """

    seats: dict[str, Seat]
    kwargs: dict[str, Any] = field(default_factory=dict)
    of: dict[str, dict[str, Any]] = field(default_factory=dict)

    def for_address(self, name: str, wanted: tuple[str, ...]) -> dict[str, Any]:
        """The values that one address needs; KeyError names what is missing."""
        known = {**self.kwargs, **self.of.get(name, {})}
        return {key: known[key] for key in wanted}


# Set by the file that builds the world through operations (tests/situations/filings.py).
BUILDERS: list[Callable[[], World]] = []


def world() -> World:
    """Build the situation; only addresses without parts can be asked while nobody builds one."""
    if find_spec("tests.situations.filings"):
        import_module("tests.situations.filings")
    return BUILDERS[-1]() if BUILDERS else World(seats={})

"""Every address of the platform, by name, with the parts that it needs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

# Served by the framework or the server, not by a desk.
NOT_PAGES = {"django.views.static", "django.contrib.staticfiles.views"}


@dataclass(frozen=True, order=True)
class Address:
    """One entry of the resolver; `method` is the one that its page or act takes."""

    name: str
    route: str
    parts: tuple[str, ...]
    method: str


def all_addresses() -> list[Address]:
    from onecourt.web.kit.pages import PAGES

    found = walk(get_resolver().url_patterns)
    return sorted(
        Address(name, route, parts, PAGES[where].method if where in PAGES else "GET")
        for name, route, parts, where in found
        if where.rpartition(".")[0] not in NOT_PAGES
    )


def walk(
    patterns: Iterable[Any], before: str = "", space: str = "", parts: tuple[str, ...] = ()
) -> Iterator[Any]:
    for pattern in patterns:
        route = before + str(pattern.pattern)
        needed = (*parts, *pattern.pattern.converters)
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from walk(pattern.url_patterns, route, inner, needed)
        elif isinstance(pattern, URLPattern):
            view = pattern.callback
            yield (
                f"{space}{pattern.name}",
                route,
                needed,
                f"{view.__module__}.{getattr(view, '__name__', '')}",
            )

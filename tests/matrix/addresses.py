"""Every address of the platform, by name, with the parts that it needs."""

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from onecourt.web.kit.pages import PAGES

# Served by the framework or the server, not by a desk.
NOT_PAGES = {"django.views.static", "django.contrib.staticfiles.views"}


@dataclass(frozen=True, order=True)
class Address:
    """One entry of the resolver; `methods` are those that its page or act takes."""

    name: str
    route: str
    parts: tuple[str, ...]
    methods: tuple[str, ...]


def all_addresses() -> list[Address]:
    found = walk(get_resolver().url_patterns)
    return sorted(
        Address(name, route, parts, methods_of(view))
        for name, route, parts, view in found
        if view.__module__ not in NOT_PAGES
    )


def methods_of(view: Callable[..., Any]) -> tuple[str, ...]:
    """A page is asked by GET, an act by POST; a view that looks at the method itself, by both."""
    listed = PAGES.get(f"{view.__module__}.{getattr(view, '__name__', '')}")
    if listed is not None:
        return (listed.method,)
    return ("GET", "POST") if "request.method" in inspect.getsource(view) else ("GET",)


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
            yield f"{space}{pattern.name}", route, needed, pattern.callback

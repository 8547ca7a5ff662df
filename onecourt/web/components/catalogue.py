"""The specifications of all components, and their examples drawn: for the catalogue page and the tests."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.http import HttpRequest
from django.template import RequestContext, Template
from django.utils.safestring import SafeString
from django_cotton.compiler_regex import CottonCompiler

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Example:
    """One use of a component, right or wrong."""

    says: str
    template: str
    context: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Spec:
    """What the folder of a component says about it."""

    name: str
    says: str
    parameters: tuple[Mapping[str, Any], ...]
    examples: tuple[Example, ...]
    wrong: tuple[Example, ...]
    accessibility: tuple[str, ...]


@cache
def specs() -> tuple[Spec, ...]:
    """All components, by name."""
    return tuple(_read(path) for path in sorted(FOLDER.glob("*/spec.yaml")))


def _read(path: Path) -> Spec:
    given = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Spec(
        name=given["name"],
        says=given["says"],
        parameters=tuple(given["parameters"]),
        examples=tuple(_example(row, "name") for row in given["examples"]),
        wrong=tuple(_example(row, "says") for row in given["wrong"]),
        accessibility=tuple(given["accessibility"]),
    )


def _example(row: Mapping[str, Any], title: str) -> Example:
    return Example(row[title], row["template"], row.get("context", {}))


def drawn(example: Example, request: HttpRequest) -> SafeString:
    """The HTML of an example."""
    source = Template(CottonCompiler().process(example.template))
    return source.render(RequestContext(request, dict(example.context)))

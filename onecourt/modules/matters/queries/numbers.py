"""The personal numbers in a matter, person by person."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from onecourt.kernel.actor import Actor
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.queries.content import content_for
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.modules.matters.rules import fields_of, person_title, sides_for, type_of
from onecourt.modules.matters.terms import Answers, Field


@dataclass(frozen=True, slots=True)
class PersonNumbers:
    """One person with the numbers stated about her, (label, value) each; masked or in clear."""

    title: str
    name: str
    rows: tuple[tuple[str, str], ...]


def list_numbers(actor: Actor, matter: Matter, *, masked: bool = True) -> list[PersonNumbers]:
    """Everybody with a number stated; in clear only for an act that has put the reading on record."""
    answers = content_for(actor, matter, masked=masked).answers
    return [numbers for numbers in _people(matter, answers) if numbers.rows]


def _people(matter: Matter, answers: Answers) -> Iterator[PersonNumbers]:
    for step in kind_of(matter.kind).steps_for(answers):
        own = _rows(step.fields, answers.get(step.key, {}))
        if own:
            yield PersonNumbers(step.title, "", own)
        for side in sides_for(step, answers):
            listed = answers.people(step.key, side.key)
            for place, person in enumerate(listed):
                fields = fields_of(type_of(side, person, answers))
                title = person_title(side, place, listed)
                yield PersonNumbers(title, str(person.get("name", "")), _rows(fields, person))


def _rows(fields: Sequence[Field], given: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    hidden = [field for field in fields if field.personal and field.masked]
    return tuple((field.label, str(given[field.key])) for field in hidden if given.get(field.key))

"""Reading the answers of a matter: personal ones are sealed inside its data."""

from collections.abc import Sequence
from typing import Any

from onecourt.modules.matters.rules import fields_of, number_kind
from onecourt.modules.matters.terms import Answers, Field, MatterKind, Step
from onecourt.platform import crypto

SEALED = "sealed"


def open_answers(kind: MatterKind, data: dict[str, Any], *, masked: bool = False) -> Answers:
    """The answers in clear; with `masked`, personal ones as they may be shown to others."""
    opened = Answers()
    for key, given in data.items():
        step = kind.step(key)
        if step is None or not isinstance(given, dict):
            continue
        opened[key] = {name: _open(value, masked) for name, value in given.items()}
    return opened


def seal_answers(step: Step, given: dict[str, Any]) -> dict[str, Any]:
    """The answers of one page as they are stored: personal ones sealed, with mask and blind index."""
    if step.page == "parties":
        personal = {side.key: _personal([f for t in side.types for f in fields_of(t)]) for side in step.sides}
        return {
            side: [_seal_all(person, personal[side]) for person in people] for side, people in given.items()
        }
    return _seal_all(given, _personal(step.fields))


def _personal(fields: Sequence[Field]) -> dict[str, Field]:
    return {f.key: f for f in fields if f.personal}


def _seal_all(given: dict[str, Any], personal: dict[str, Field]) -> dict[str, Any]:
    return {
        key: _seal(value, personal[key], given) if key in personal and value else value
        for key, value in given.items()
    }


def _seal(value: Any, field: Field, beside: dict[str, Any]) -> Any:
    # Two cards with the same digits are two numbers: the index stands for the kind as well.
    text, kind = str(value), number_kind(field, beside)
    sealed = {SEALED: crypto.seal(text), "index": crypto.blind_index(kind, text)}
    return sealed | {"mask": masked_text(text)} if field.masked else sealed


def _open(value: Any, masked: bool) -> Any:
    if isinstance(value, list):
        return [_open(v, masked) for v in value]
    if isinstance(value, dict) and SEALED in value:
        return value["mask"] if masked and "mask" in value else crypto.unseal(value[SEALED])
    if isinstance(value, dict):
        return {k: _open(v, masked) for k, v in value.items()}
    return value


def masked_text(text: str) -> str:
    """The first three and the last four signs; short ones hide all but the last."""
    if len(text) > 8:
        return text[:3] + "*" * (len(text) - 7) + text[-4:]
    return "*" * (len(text) - 1) + text[-1:]

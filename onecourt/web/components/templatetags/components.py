"""Tags that components are written with: they refuse a wrong option and print attributes escaped."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django import template
from django.forms import BoundField
from django.forms.utils import flatatt
from django.utils.safestring import SafeString

register = template.Library()

ICONS = Path(__file__).parents[2] / "assets" / "icons.txt"
PASSED_ON = ("data-", "aria-", "hx-")
PASSED_ON_NAMES = frozenset(
    ("id", "name", "value", "form", "type", "rel", "target", "title", "role", "tabindex", "autofocus")
)


class WrongOption(Exception):
    """A page uses a component in a way its specification does not know."""


def component_name(context: template.Context) -> str:
    stack = (context.get("cotton_data") or {}).get("stack") or []
    return f"c-{stack[-1]['key']}" if stack else "component"


@register.simple_tag(takes_context=True)
def one_of(context: template.Context, name: str, value: Any, allowed: str) -> str:
    """Refuse a value that is not in the list (words separated by spaces)."""
    if str(value) not in allowed.split():
        raise WrongOption(f"{component_name(context)}: {name}={value!r}, allowed: {allowed}")
    return ""


@register.simple_tag(takes_context=True)
def needed(context: template.Context, name: str, value: Any) -> str:
    """Refuse a component whose required parameter is missing or empty."""
    if value is None or value == "":
        raise WrongOption(f"{component_name(context)}: {name} is missing")
    return ""


@register.simple_tag(takes_context=True)
def extra(context: template.Context, attrs: Mapping[str, Any]) -> SafeString:
    """Print the attributes that are not parameters; only harmless names pass, every value is escaped."""
    given: dict[str, Any] = attrs.attrs_dict() if hasattr(attrs, "attrs_dict") else dict(attrs)
    for key in given:
        if not (key.startswith(PASSED_ON) or key in PASSED_ON_NAMES):
            raise WrongOption(f"{component_name(context)}: unknown option {key!r}")
    return flatatt({key: str(value) if value is not True else True for key, value in given.items()})


@cache
def icon_names() -> frozenset[str]:
    lines = ICONS.read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@register.simple_tag(takes_context=True)
def known_icon(context: template.Context, name: str) -> str:
    """Refuse an icon that is not in the sprite."""
    if name not in icon_names():
        raise WrongOption(f"{component_name(context)}: icon {name!r} is not in assets/icons.txt")
    return ""


@register.simple_tag
def current_of(items: Sequence[Sequence[Any]], path: str) -> str:
    """The key of the navigation item whose address is the longest beginning of this path."""
    best, key = 0, ""
    for item in items or ():
        url = str(item[3])
        if (path == url or (url != "/" and path.startswith(url))) and len(url) > best:
            best, key = len(url), str(item[0])
    return key


KINDS_BY_WIDGET = {
    "Textarea": "textarea",
    "NumberInput": "number",
    "DateInput": "date",
    "Select": "select",
    "RadioSelect": "radio",
    "CheckboxInput": "checkbox",
    "CheckboxSelectMultiple": "checkboxes",
    "PasswordInput": "password",
    "HiddenInput": "hidden",
}
ATTRIBUTES = ("autocomplete", "inputmode", "maxlength", "min", "max", "rows", "size", "spellcheck")


@register.filter
def field_options(field: Any) -> dict[str, Any]:
    """The parameters of `<c-field>`, from a frozen row that names them or from a field of a form.

    A widget's attribute `data-kind` names a kind that Django has no widget for (tel, money, email).
    """
    if is_dataclass(field) and not isinstance(field, type):
        return {part.name: getattr(field, part.name) for part in fields(field)}
    return _options_of_form_field(field)


def _options_of_form_field(field: BoundField) -> dict[str, Any]:
    widget = field.field.widget
    given = widget.attrs
    options: dict[str, Any] = {
        "name": field.html_name,
        "label": str(field.label or ""),
        "value": field.value() if field.value() is not None else "",
        "error": field.errors[0] if field.errors else "",
        "hint": str(field.help_text or ""),
        "required": field.field.required,
        "kind": given.get("data-kind") or KINDS_BY_WIDGET.get(type(widget).__name__, "text"),
        "choices": [
            (str(value), str(label)) for value, label in getattr(widget, "choices", ()) if value != ""
        ],
    }
    options |= {key: str(given[key]) for key in ATTRIBUTES if key in given}
    if options["kind"] in ("select", "radio") and options["value"] != "":
        options["value"] = str(options["value"])
    if options["kind"] == "checkboxes":
        options["value"] = [str(value) for value in options["value"] or ()]
    return options


@register.simple_tag
def errors_of(form: Any) -> list[tuple[str, str]]:
    """What the error summary lists for a Django form: (id of the field, sentence); "" leads nowhere."""
    if form is None or not getattr(form, "errors", None):
        return []
    found = [("", str(sentence)) for sentence in form.non_field_errors()]
    return found + [
        (f"f-{form[name].html_name}", str(sentences[0]))
        for name, sentences in form.errors.items()
        if name != "__all__"
    ]

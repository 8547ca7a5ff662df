"""Declared fields as the page component takes them, and answers as people read them."""

from datetime import date
from typing import Any

from onecourt.kernel import money
from onecourt.modules.matters import public as matters

CONTROLS = {
    "text": "text",
    "name": "text",
    "organisation_name": "text",
    "resident_id": "text",
    "id_document": "text",
    "organisation_number": "text",
    "lawyer_licence": "text",
    "mobile": "tel",
    "phone": "tel",
    "money": "money",
    "date": "date",
    "past_date": "date",
    "textarea": "textarea",
    "text_list": "textarea",
    "choice": "radio",
    "choices": "checkboxes",
    "case_number": "text",
    "email": "email",
    "select": "select",
}


def field_options(field: matters.Field, value: Any, error: str, prefix: str = "") -> dict[str, Any]:
    """One question as `<c-field>` takes it, with what was typed and what is wrong with it."""
    options: dict[str, Any] = {
        "name": prefix + field.key,
        "label": field.label,
        "kind": CONTROLS[field.kind],
        "value": typed(field, value),
        "error": error,
        "hint": field.hint,
        "required": field.required,
        "choices": field.choices,
        "autocomplete": field.autocomplete,
        "rows": 8 if field.max_length > 2000 else 4,
    }
    # A list has its limit for each line and money for its digits: the server says which was passed.
    if field.kind not in ("text_list", "money", "choice", "choices", "select", "date", "past_date"):
        options["maxlength"] = field.max_length
    return options


def typed(field: matters.Field, value: Any) -> Any:
    """An answer in the form in which it can be typed again."""
    if field.kind == "money" and isinstance(value, int):
        return money.plain_yuan(value)
    if field.kind == "text_list" and isinstance(value, list):
        return "\n".join(value)
    return value if value is not None else ""


def written(field: matters.Field, value: Any) -> str:
    """An answer as people read it on the check page and in the filing space."""
    if value in (None, "", []):
        return ""
    if field.kind == "money" and isinstance(value, int):
        return money.written_yuan(value)
    if field.kind == "text_list" and isinstance(value, list):
        return "\n".join(f"{i}. {line}" for i, line in enumerate(value, start=1))
    if field.kind == "choices" and isinstance(value, list):
        return "、".join(str(dict(field.choices).get(v, v)).partition("（")[0] for v in value)
    if field.kind in ("choice", "select"):
        return str(dict(field.choices).get(value, value))
    if field.kind in ("date", "past_date"):
        return written_day(date.fromisoformat(value)) if len(str(value)) == 10 else str(value)
    return str(value)


def written_day(day: date) -> str:
    return f"{day.year} 年 {day.month} 月 {day.day} 日"

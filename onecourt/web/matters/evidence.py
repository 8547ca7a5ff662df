"""The list of evidence: one row for each piece, bound to the file that was handed in."""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from django.http import QueryDict

from onecourt.modules.matters import public as matters
from onecourt.web.matters.shown import Shown

MOST = 200
KEYS = ("name", "purpose", "pages", "file")


def evidence_page(shown: Shown) -> dict[str, Any]:
    """What was listed, then what was handed in and is not listed yet, then room for one more where asked."""
    files = [f for f in shown.draft.content.files if f.slot == shown.step.slot and f.usable]
    if shown.typed:
        rows = list(shown.typed.get("rows", []))
    else:
        rows = list(shown.draft.content.answers.of(shown.step.key, "rows", []))
        listed = {row.get("file") for row in rows}
        listed |= set(shown.draft.content.answers.of(shown.step.key, "seen", []))
        rows += [_row_for(f) for f in files if str(f.material_id) not in listed]
    if shown.asked.get("add") and not shown.typed:
        rows.append({})
    choices = [(str(f.material_id), f.original or f.name) for f in files]
    return {
        "rows": [_fields(i, row, choices, shown.errors) for i, row in enumerate(rows)],
        "count": len(rows),
        "can_add": len(rows) < MOST,
    }


def _row_for(file: matters.FileRow) -> dict[str, str]:
    pages = str(file.pages) if file.pages else ""
    return {"name": PurePath(file.original or file.name).stem, "pages": pages, "file": str(file.material_id)}


def _fields(
    place: int, row: Mapping[str, Any], choices: list[tuple[str, str]], errors: Mapping[str, str]
) -> dict[str, Any]:
    def field(key: str, label: str, kind: str = "text", **more: Any) -> dict[str, Any]:
        name = f"{key}-{place}"
        given = {"value": row.get(key, ""), "error": errors.get(name, "")}
        return {
            "name": name,
            "label": label,
            "kind": kind,
            **given,
            **more,
        }

    fields = [
        field("name", "证据名称", maxlength=100),
        field("purpose", "要证明什么", "textarea", rows=2, maxlength=500),
        field("pages", "页数", "number", required=False, width="short"),
    ]
    if choices:
        fields.append(field("file", "对应的文件", "select", required=False, choices=choices))
    return {"number": place + 1, "fields": fields}


def sent_evidence(post: QueryDict) -> dict[str, Any]:
    """The rows of the form; the one whose 删除 was pressed is left out."""
    said = post.get("count", "0")
    count = min(int(said), MOST) if said.isdecimal() and len(said) < 6 else 0
    gone = post.get("then", "").removeprefix("remove-")
    rows = [{key: post.get(f"{key}-{i}", "") for key in KEYS} for i in range(count) if str(i + 1) != gone]
    return {"rows": rows}

"""What stands in the documents that the platform writes for a filing."""

from pathlib import PurePath
from typing import Any

from onecourt.modules.filings import terms
from onecourt.modules.matters.public import Content


def get_service_address(content: Content) -> dict[str, Any] | None:
    """送达地址确认书: who takes documents, where, and in which ways; 民诉法解释 第一百三十六条."""
    given = content.answers.get("service", {})
    if not given.get("recipient"):
        return None
    ways = dict(terms.SERVICE_WAYS)
    rows = [
        ["当事人", _applicants(content)],
        ["收件人", str(given["recipient"])],
        ["联系电话", str(given.get("phone", ""))],
        ["送达地址", str(given.get("address", ""))],
        *([["电子邮箱", str(given["mail"])]] if given.get("mail") else []),
        ["同意的送达方式", "、".join(ways[way].partition("（")[0] for way in given.get("ways", []))],
    ]
    return {"rows": rows, "notes": list(terms.SERVICE_NOTES)}


def get_evidence_list(content: Content) -> dict[str, Any] | None:
    """证据清单: number, name, what it proves, pages, file; nothing where no evidence was listed."""
    rows = content.answers.of("evidence_list", "rows", [])
    if not rows:
        return None
    names = {str(f.material_id): PurePath(f.original or f.name).name for f in content.files}
    return {
        "by": _applicants(content),
        "rows": [
            [str(i), r["name"], r["purpose"], r["pages"], names.get(r["file"], "")]
            for i, r in enumerate(rows, start=1)
        ],
    }


def _applicants(content: Content) -> str:
    people = content.answers.people("parties", "plaintiff")
    return "、".join(str(p["name"]) for p in people[:10] if p.get("name"))

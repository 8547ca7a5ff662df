"""The list of evidence (证据清单) as it is kept."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from typing import Any

MOST_EVIDENCE = 200
LIMITS = (("name", "名称", 100), ("purpose", "证明目的", 500))


def get_evidence_rows(rows: Sequence[Any], files: Collection[str]) -> tuple[dict[str, Any], dict[str, str]]:
    """What is kept of rows that were typed, and what is wrong with them; a file must be one of `files`.

    Rows without a word are left out: adding one too many does no harm.
    """
    kept: list[dict[str, Any]] = []
    errors: dict[str, str] = {}
    for raw in (r for r in rows if isinstance(r, Mapping)):
        row = {key: _plain(raw.get(key)) for key in ("name", "purpose", "pages", "file")}
        if not any(row.values()):
            continue
        place, row["pages"] = len(kept), unicodedata.normalize("NFKC", row["pages"])
        for key, label, most in LIMITS:
            if len(row[key]) > most:
                errors[f"{key}-{place}"] = f"{label}最多 {most} 个字，您填了 {len(row[key])} 个字。"
        if row["pages"] and not re.fullmatch(r"[1-9]\d{0,4}", row["pages"]):
            errors[f"pages-{place}"] = "页数填整数，例如 3。"
        kept.append(row if row["file"] in files else {**row, "file": ""})
    return {"rows": kept[:MOST_EVIDENCE]}, errors


def _plain(value: Any) -> str:
    text = " ".join(str(value or "").split())
    return "".join(c for c in text if unicodedata.category(c) != "Cc")

"""Chains: what makes an entry belong where it stands, and where a chain does not hold."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC
from typing import Any

TOLD = (
    *("chain", "number", "act", "actor_name", "actor_id", "capacity", "post_id", "court_id"),
    *("thing_kind", "thing_id", "facts", "previous"),
)


@dataclass(frozen=True, slots=True)
class Broken:
    """A place where a chain does not hold: which entry, and what does not fit."""

    chain: str
    number: int
    why: str


def digest_of(entry: Any) -> str:
    """SHA-256 over all that an entry says and the digest of the entry before."""
    return _digest(told_by(entry))


def told_by(entry: Any) -> dict[str, Any]:
    """An entry as an export has it, without its own digest."""
    told: dict[str, Any] = {name: getattr(entry, name) for name in TOLD}
    told["at"] = entry.at.astimezone(UTC).isoformat()
    return told


def line_of(entry: Any) -> str:
    """One entry as a line of an export that can be verified without the database."""
    return json.dumps(told_by(entry) | {"digest": entry.digest}, default=str, ensure_ascii=False)


def breaks_in(lines: Iterable[str]) -> tuple[int, list[Broken]]:
    """How many entries an export holds, and which do not hold.

    Every entry is checked by itself, and each against the one before where the export has both; an export of
    a part may leave entries out between two, but not change any.
    """
    by_chain: dict[str, list[Mapping[str, Any]]] = {}
    for line in lines:
        if line.strip():
            entry = json.loads(line)
            by_chain.setdefault(str(entry["chain"]), []).append(entry)
    found: list[Broken] = []
    for chain, entries in by_chain.items():
        found += _breaks_of(chain, sorted(entries, key=lambda entry: int(entry["number"])))
    return sum(map(len, by_chain.values())), found


def _breaks_of(chain: str, entries: list[Mapping[str, Any]]) -> list[Broken]:
    found: list[Broken] = []
    before: Mapping[str, Any] | None = None
    for entry in entries:
        number = int(entry["number"])
        told = {name: entry[name] for name in (*TOLD, "at")}
        if entry["digest"] != _digest(told):
            found.append(Broken(chain, number, "内容和摘要对不上"))
        elif before is not None and number == int(before["number"]):
            found.append(Broken(chain, number, "同一个序号出现了两次"))
        elif _follows(number, before) and before and entry["previous"] != before["digest"]:
            found.append(Broken(chain, number, "和前一条接不上"))
        before = entry
    return found


def _follows(number: int, before: Mapping[str, Any] | None) -> bool:
    return before is not None and number == int(before["number"]) + 1


def _digest(told: Mapping[str, Any]) -> str:
    canonical = json.dumps(told, sort_keys=True, default=str, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()

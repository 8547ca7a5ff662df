"""Texts with a head of facts and a body of headings, paragraphs and lists."""

import re
from dataclasses import dataclass
from datetime import date
from html import escape

HEAD_MARK = "---"
_STRONG = re.compile(r"\*\*(.+?)\*\*")
NEEDED = ("key", "title", "version", "valid_from", "source")


class BadText(ValueError):
    """A text whose head is incomplete."""


@dataclass(frozen=True, slots=True)
class WrittenText:
    """A text as its file has it."""

    key: str
    title: str
    version: str
    valid_from: date
    source: str
    body: str


def read_text(written: str) -> WrittenText:
    """Head and body of a file; the head stands between lines of three dashes, one `name: value` a line."""
    _, head, body = written.split(f"{HEAD_MARK}\n", maxsplit=2)
    facts = dict(line.split(": ", maxsplit=1) for line in head.strip().splitlines())
    if missing := [name for name in NEEDED if not facts.get(name)]:
        raise BadText(f"missing in the head: {missing}")
    day = date.fromisoformat(facts["valid_from"])
    return WrittenText(facts["key"], facts["title"], facts["version"], day, facts["source"], body.strip())


def html_paragraphs(body: str) -> list[str]:
    """The body as HTML, part by part; everything typed is escaped, only our own marks become tags."""
    return [_part(part.strip()) for part in re.split(r"\n\s*\n", body) if part.strip()]


def plain_parts(body: str) -> list[tuple[str, str]]:
    """The body without marks, for paper: (`heading`, `item` or `text`, words)."""
    parts: list[tuple[str, str]] = []
    for part in (found.strip() for found in re.split(r"\n\s*\n", body)):
        lines = [line.strip() for line in part.splitlines()]
        if part.startswith("## "):
            parts.append(("heading", _bare(part[3:])))
        elif lines and all(line.startswith("- ") for line in lines):
            parts += [("item", _bare(line[2:])) for line in lines]
        elif part:
            parts.append(("text", _bare("".join(lines))))
    return parts


def _bare(text: str) -> str:
    return _STRONG.sub(r"\1", text.strip())


def _part(text: str) -> str:
    if text.startswith("## "):
        return f"<h2>{_inline(text[3:])}</h2>"
    lines = [line.strip() for line in text.splitlines()]
    if all(line.startswith("- ") for line in lines):
        return "<ul>" + "".join(f"<li>{_inline(line[2:])}</li>" for line in lines) + "</ul>"
    return f"<p>{_inline(''.join(lines))}</p>"


def _inline(text: str) -> str:
    return _STRONG.sub(r"<b>\1</b>", escape(text.strip()))

"""What the pages of texts show."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters

MOST_MATTERS, MOST_HITS = 2000, 50
TOO_SHORT = "请至少输入两个字或数字，再查找。"
BY = {"own": "文件自带的文字", "picture": "从图片识别", "nothing": "没有读出文字"}


@dataclass(frozen=True, slots=True)
class HitView:
    """A page on which the words stand, with the words around them."""

    title: str
    place: str
    url: str
    before: str
    found: str
    after: str


@dataclass(frozen=True, slots=True)
class PageView:
    """The text of one page; `by` says where it comes from and how sure it is."""

    number: int
    url: str
    by: str
    text: str


@dataclass(frozen=True, slots=True)
class FileView:
    """The pages of one file that have been read; `says` why some have not."""

    name: str
    says: str
    pages: tuple[PageView, ...]


def search_page(actor: Actor, words: str) -> dict[str, Any]:
    """The search through the materials of one's desks."""
    rows = matters.visible_matters(actor).order_by("-submitted_at", "id")[:MOST_MATTERS]
    hits = _hits(actor, words, rows)
    return {
        "words": words,
        "hits": hits,
        "problem": _problem(words),
        "more": len(hits) >= MOST_HITS,
        "current": "page_texts",
    }


def matter_page(actor: Actor, matter: Any, words: str) -> dict[str, Any]:
    """The texts of one matter."""
    content = matters.content_for(actor, matter)
    return {
        "words": words,
        "hits": _hits(actor, words, [matter]),
        "problem": _problem(words),
        "title": matters.matter_row(matter).title,
        "back_url": reverse("court:matter", kwargs={"matter_id": matter.id}),
        "files": [_file_view(actor, matter.id, file) for file in content.files if file.usable],
        "current": "review",
    }


def _problem(words: str) -> str:
    return TOO_SHORT if words and sum(sign.isalnum() for sign in words) < 2 else ""


def _hits(actor: Actor, words: str, rows: Collection[Any]) -> list[HitView]:
    """What was found in what was handed in; drafts and work in progress stay the party's."""
    if not words or _problem(words):
        return []
    held = {row.id: row for row in rows}
    found = documents.find_in_texts(words, owner_kind=matters.OWNER, owner_ids=held, limit=MOST_HITS)
    handed_in: dict[UUID, set[UUID]] = {}
    views = []
    for hit in found:
        matter = held[hit.owner_id]
        if hit.owner_id not in handed_in:
            content = matters.content_for(actor, matter)
            handed_in[hit.owner_id] = {file.document_id for file in content.files if file.usable}
        if hit.document_id in handed_in[hit.owner_id]:
            views.append(_hit_view(matter, hit))
    return views


def _hit_view(matter: Any, hit: documents.TextHit) -> HitView:
    return HitView(
        title=matters.matter_row(matter).title,
        place=f"《{hit.name}》第 {hit.number} 页",
        url=_page_url(matter.id, hit.document_id, hit.number),
        before=hit.before,
        found=hit.found,
        after=hit.after,
    )


def _file_view(actor: Actor, matter_id: UUID, file: matters.FileRow) -> FileView:
    texts = documents.list_page_texts(file.document_id, actor=actor)
    row = documents.get_document(file.document_id)
    return FileView(
        name=file.name,
        says=row.recognition_says,
        pages=tuple(
            PageView(
                number=text.number,
                url=_page_url(matter_id, file.document_id, text.number),
                by=_by(text),
                text=text.text,
            )
            for text in texts
        ),
    )


def _by(text: documents.PageText) -> str:
    if text.by != "picture":
        return BY[text.by]
    return f"{BY[text.by]}，把握 {text.sure:.0%}" if text.sure is not None else BY["nothing"]


def _page_url(matter_id: UUID, document_id: UUID, number: int) -> str:
    base = reverse("court:matter", kwargs={"matter_id": matter_id})
    return f"{base}?file={document_id}&page={number}"

"""The middle pane of the review: files as tabs, pages, two files side by side, what has changed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from onecourt.web.court.queues.pages import matter_url
from onecourt.web.matters.fields import written

WORDS = {matters.ADDED: ("新增", "ok"), matters.REMOVED: ("删去", "warn"), matters.CHANGED: ("改动", "info")}


@dataclass(frozen=True, slots=True)
class PageThumb:
    """One page in the strip."""

    number: int
    url: str
    thumb_url: str
    width: int
    height: int
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class FileTab:
    """One file in the tabs above the viewer."""

    label: str
    href: str
    in_order: bool
    current: bool
    opened: bool = True


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One difference between two rounds, in words."""

    what: str
    kind: str
    under: str
    label: str
    before: str
    after: str
    url: str


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page, in hundredths of its width and height."""

    x: str
    y: str
    width: str
    height: str


def viewer_page(
    actor: Actor, matter: Any, content: matters.Content, file: str, page: int, at: datetime
) -> dict[str, Any]:
    """The middle pane: files as tabs, the strip of pages, the page that is open."""
    seen = matters.list_opened_pages(actor, matter)
    kind = matters.kind_for(matter)
    order = [slot.key for slot in kind.materials]
    files = sorted(
        (f for f in content.files if f.usable), key=lambda f: order.index(f.slot) if f.slot in order else 99
    )
    chosen = next((f for f in files if str(f.document_id) == file), files[0] if files else None)
    base = matter_url(matter.id)
    unseen = [f for f in files if f is not chosen and f.document_id not in seen]
    links = documents.page_links(chosen.document_id, actor=actor, at=at) if chosen else []
    now_open = min(max(page, 1), len(links)) if links else 0
    return {
        "files": [
            FileTab(
                _tab_label(kind, f, files),
                f"{base}?file={f.document_id}",
                not f.poor,
                f is chosen,
                f is chosen or f.document_id in seen,
            )
            for f in files
        ],
        "file": chosen,
        "found": _found_in(chosen, base),
        "pages": [_thumb(link, base, chosen, now_open) for link in links],
        "page": now_open,
        "page_count": len(links),
        "open_page": links[now_open - 1] if now_open else None,
        "regions": _regions(matter, content, chosen, now_open),
        "opened_url": reverse("court:opened", kwargs={"matter_id": matter.id}),
        "next_unopened": f"{base}?file={unseen[0].document_id}" if unseen else "",
        "original_url": documents.file_link(chosen.document_id, actor=actor, at=at) if chosen else "",
    }


def _thumb(link: documents.PageLink, base: str, chosen: matters.FileRow | None, now_open: int) -> PageThumb:
    return PageThumb(
        number=link.number,
        url=link.url,
        thumb_url=link.thumb_url,
        width=link.width,
        height=link.height,
        href=f"{base}?file={chosen.document_id}&page={link.number}" if chosen else "",
        current=link.number == now_open,
    )


def _found_in(chosen: matters.FileRow | None, base: str) -> dict[str, Any] | None:
    """What the pictures of the open file show, each with its page, and why it was used all the same."""
    row = documents.get_document(chosen.document_id) if chosen else None
    if row is None or not (row.warnings or row.straightened_pages):
        return None
    return {
        "tags": "、".join(row.picture_tags),
        "warnings": [
            {"says": fault.message, "url": f"{base}?file={row.id}&page={fault.page or 1}"}
            for fault in row.warnings
        ],
        "reason": row.kept_reason,
    }


def _tab_label(kind: matters.MatterKind, file: matters.FileRow, files: list[matters.FileRow]) -> str:
    slot = kind.slot(file.slot)
    label = slot.label if slot else file.name.rpartition(".")[0] or file.name
    same = [f for f in files if f.slot == file.slot]
    return f"{label} {same.index(file) + 1}" if len(same) > 1 else label


def _regions(
    matter: Any, content: matters.Content, chosen: matters.FileRow | None, page: int
) -> list[tuple[str, Region]]:
    """What is pinned to the page that is open."""
    here = f"page:{chosen.document_id}.{page}" if chosen else ""
    items = matters.list_items_to_send(matter, content) if here else []
    return [(i.text, region) for i in items if i.place == here and (region := read_region(i.region))]


def read_region(text: str) -> Region | None:
    """The part of a page that is written as left, top, width, height."""
    parts = text.split(",")
    return Region(*parts) if len(parts) == 4 else None


def compare_page(
    actor: Actor, matter: Any, content: matters.Content, asked: dict[str, str], at: datetime
) -> dict[str, Any]:
    """Two pages side by side, each chosen by itself; without a choice the first two files."""
    kind = matters.kind_for(matter)
    files = [f for f in content.files if f.usable]
    choices = [(str(f.document_id), f"{_tab_label(kind, f, files)} {f.name}") for f in files]
    sides = []
    for i, name in enumerate(("left", "right")):
        wanted = asked.get(name, "")
        chosen = next((f for f in files if str(f.document_id) == wanted), files[min(i, len(files) - 1)])
        links = documents.page_links(chosen.document_id, actor=actor, at=at)
        number = asked.get(f"{name}_page", "1")
        page = min(max(int(number) if number.isdecimal() and len(number) < 6 else 1, 1), max(len(links), 1))
        sides.append(
            {
                "name": name,
                "label": "左边" if i == 0 else "右边",
                "file": str(chosen.document_id),
                "title": chosen.name,
                "page": page,
                "count": len(links),
                "open_page": links[page - 1] if links else None,
            }
        )
    return {"choices": choices, "sides": sides}


def changes_page(matter: Any, asked: dict[str, str]) -> dict[str, Any]:
    """What has changed since an earlier round, and what the applicant said to each item."""
    earlier = list(range(matter.round - 1, 0, -1))
    wanted = asked.get("since", "")
    since = int(wanted) if wanted.isdecimal() and int(wanted) in earlier else earlier[0]
    base = matter_url(matter.id)
    rows = [_change(change, base) for change in matters.list_changes(matter, since=since)]
    return {
        "since": since,
        "earlier": [(n, f"{base}?view=changes&since={n}", n == since) for n in earlier],
        "rows": rows,
        "items": matters.list_item_rows(matter, matter.round - 1),
        "rounds": matters.list_rounds(matter),
    }


def _change(change: matters.Change, base: str) -> ChangeRow:
    words = {
        matters.ADDED: ("新增", "ok"),
        matters.REMOVED: ("删去", "warn"),
        matters.CHANGED: ("改动", "info"),
    }
    says, kind = words[change.what]
    shown = change.file is not None and change.what == matters.ADDED
    return ChangeRow(
        what=says,
        kind=kind,
        under=change.under,
        label=change.label,
        before=written(change.field, change.before) if change.field else str(change.before),
        after=written(change.field, change.after) if change.field else str(change.after),
        url=f"{base}?file={change.file.document_id}" if shown and change.file else "",
    )

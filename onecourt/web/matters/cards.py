"""Slots and the files in them, as the pages show them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from onecourt.web.matters.wizard import Draft

Rows = Mapping[UUID, documents.DocumentRow]
ENDINGS = {"jpg": (".jpg", ".jpeg"), "tif": (".tif", ".tiff")}
PHOTOS = ("jpg", "png", "tif")
WORDS = {"pdf": "PDF", "doc": "Word", "docx": "Word"}


@dataclass(frozen=True, slots=True)
class FileView:
    """One row of a slot."""

    name: str
    about: str
    state: str
    tags: tuple[tuple[str, str], ...]
    fault: str
    thumb_url: str
    view_url: str
    delete_url: str
    original: str = ""
    download_url: str = ""


@dataclass(frozen=True, slots=True)
class SideView:
    """One picture of a set, such as the front of a card: what is there, and where another one goes."""

    key: str
    label: str
    action_url: str
    file: FileView | None = None
    state: str = ""
    tags: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PoorFile:
    """What the pictures of one file show, how to mend it, and the two ways on: 重拍 and 仍用这张."""

    title: str
    cure: str
    keep_url: str
    action_url: str
    instead: UUID | None
    replace_label: str = "重拍"
    hard: bool = False


@dataclass(frozen=True, slots=True)
class SlotCard:
    """One slot with its files, as `<c-material>` takes it."""

    key: str
    title: str
    why: str
    required: bool
    state: str
    state_kind: str
    files: tuple[FileView, ...]
    faults: tuple[PoorFile, ...]
    action_url: str
    accept: str
    multiple: bool
    photo: bool
    limit_mb: int
    limits: str
    sides: tuple[SideView, ...] = ()
    sample: tuple[str, ...] = ()
    arrange_url: str = ""
    pieces_url: str = ""


def slot_card(
    actor: Actor, draft: Draft, slot: matters.Slot, at: datetime, *, only_good: bool = False
) -> SlotCard:
    """One slot with its files and what is wrong with them; with `only_good` just what counts as handed in."""
    held = [f for f in draft.content.files if f.slot == slot.key and (f.usable or not only_good)]
    rows = {f.document_id: documents.get_document(f.document_id) for f in held}
    state, kind = _state_of(slot, held, rows)
    views = {
        f.material_id: file_view(
            actor, draft.matter.id, f, at, row=rows[f.document_id], answered_below=not only_good
        )
        for f in held
    }
    sides = () if only_good else tuple(_sides(draft.matter.id, slot, held, views))
    shown_above = {id(side.file) for side in sides if side.file}
    return SlotCard(
        key=slot.key,
        title=slot.label,
        why=slot.says,
        required=slot.required,
        state=state,
        state_kind=kind,
        files=tuple(view for view in views.values() if id(view) not in shown_above),
        faults=() if only_good else tuple(poor_files(draft, slot, held, rows)),
        sides=sides,
        sample=slot.sample,
        arrange_url=_arrange_url(draft, slot, held, rows),
        **_limits(draft, slot, at),
    )


def _limits(draft: Draft, slot: matters.Slot, at: datetime) -> dict[str, Any]:
    """What the slot takes, printed in it and asked of every file before it is sent."""
    court_id, day = draft.matter.court_id, court_day(at)
    formats = documents.kinds_of(slot.formats) or documents.list_formats(court_id=court_id, on=day)
    limit = matters.slots.limit_mb(slot, court_id=court_id, on=day)
    photos = [f.upper() for f in formats if f in PHOTOS]
    words = [f"照片（{'、'.join(photos)}）"] if photos else []
    words += dict.fromkeys(WORDS[f] for f in formats if f in WORDS)
    least = f"至少 {slot.minimum} 份，" if slot.minimum > 1 else ""
    return {
        "action_url": reverse("matters:attach", kwargs={"matter_id": draft.matter.id, "slot_key": slot.key}),
        "pieces_url": reverse("matters:begin", kwargs={"matter_id": draft.matter.id, "slot_key": slot.key}),
        "accept": ",".join(end for f in formats for end in ENDINGS.get(f, (f".{f}",))),
        "multiple": slot.maximum > 1,
        "photo": bool(photos),
        "limit_mb": limit,
        "limits": f"{'、'.join(words)}；每份 {limit} MB 以内，{least}最多 {slot.maximum} 份。",
    }


def _arrange_url(draft: Draft, slot: matters.Slot, held: list[matters.FileRow], rows: Rows) -> str:
    """Where several photographs are put together, once there are several."""
    photos = [f for f in held if f.usable and not f.part and rows[f.document_id].kind in PHOTOS]
    if len(photos) < 2 or (slot.formats and "pdf" not in slot.formats):
        return ""
    return reverse("matters:arrange", kwargs={"matter_id": draft.matter.id, "slot_key": slot.key})


def _sides(
    matter_id: UUID, slot: matters.Slot, held: list[matters.FileRow], views: Mapping[UUID, FileView]
) -> Iterator[SideView]:
    """The named pictures of a set; the newest good one of each stands in its place."""
    for key, label in slot.parts:
        own = [f for f in held if f.part == key and f.usable]
        file = own[-1] if own else None
        view = views[file.material_id] if file else None
        place = {"matter_id": matter_id, "slot_key": slot.key, "part": key}
        yield SideView(
            key=key,
            label=label,
            action_url=reverse("matters:attach_part", kwargs=place),
            file=view,
            state="warn" if file and file.poor else view.state if view else "",
            tags=view.tags if view else (),
        )


def _state_of(slot: matters.Slot, held: list[matters.FileRow], rows: Rows) -> tuple[str, str]:
    """The words and the colour of a slot's tag; the worst thing in it decides."""
    good = sum(f.usable for f in held)
    if bad := len(held) - good:
        return f"{bad} 份没通过", "warn"
    if lacking := _lacking_sides(slot, held):
        return f"还差{lacking}", "warn"
    if any(row.is_waiting for row in rows.values()):
        return "正在检查", "info"
    if poor := sum(f.poor for f in held):
        return f"{poor} 份{documents.RETAKE}", "warn"
    if good and slot.required:
        return "检查通过", "ok"
    return (f"{good} 份", "info") if good else ("还没交", "mute")


def _lacking_sides(slot: matters.Slot, held: list[matters.FileRow]) -> str:
    """The pictures of a set that are still to come, once one of them is there by itself."""
    given = {f.part for f in held if f.usable}
    lacking = [label for key, label in slot.parts if key not in given]
    return "、".join(lacking) if given and "" not in given else ""


def poor_files(
    draft: Draft, slot: matters.Slot, held: list[matters.FileRow], rows: Rows
) -> Iterator[PoorFile]:
    """The files whose pictures are poor and that nobody has answered for."""
    for file in held:
        found = rows[file.document_id].open_warnings
        if not found:
            continue
        matter_id = draft.matter.id
        to = {"matter_id": matter_id, "slot_key": slot.key} | ({"part": file.part} if file.part else {})
        yield PoorFile(
            title=f"“{file.name}”{documents.RETAKE}",
            cure=" ".join(fault.message for fault in found),
            keep_url=reverse(
                "matters:keep", kwargs={"matter_id": matter_id, "material_id": file.material_id}
            ),
            action_url=reverse("matters:attach_part" if file.part else "matters:attach", kwargs=to),
            instead=file.material_id,
            replace_label=f"重拍{slot.part_label(file.part)}",
        )


def file_view(
    actor: Actor,
    matter_id: UUID,
    file: matters.FileRow,
    at: datetime,
    *,
    deletable: bool = True,
    row: documents.DocumentRow | None = None,
    answered_below: bool = False,
) -> FileView:
    """One file with its picture, its facts in words, and what was found about it.

    With `answered_below` poor pictures are explained in the card, with the ways on, and not twice.
    """
    row = row or documents.get_document(file.document_id)
    links = documents.page_links(file.document_id, actor=actor, at=at) if file.usable else []
    pages = f"{file.pages} 页" if file.pages else ""
    told = row.faults if not answered_below else [f for f in row.faults if f not in row.open_warnings]
    place = {"matter_id": matter_id, "material_id": file.material_id}
    return FileView(
        name=file.name,
        original=file.original if file.original != file.name else "",
        about=" · ".join(filter(None, [row.kind_says, pages, row.size_says])),
        state="checking" if row.is_waiting else "ok" if file.usable else "bad",
        tags=_tags_of(row),
        fault=" ".join([*(fault.message for fault in told), *_reason_of(row)]),
        thumb_url=links[0].thumb_url if links else "",
        view_url=reverse("matters:file", kwargs=place) if file.usable else "",
        download_url=reverse("matters:download", kwargs=place) if file.usable else "",
        delete_url=reverse("matters:strike", kwargs=place) if deletable else "",
    )


def _tags_of(row: documents.DocumentRow) -> tuple[tuple[str, str], ...]:
    if not row.is_usable:
        return (("不能用", "bad"),)
    poor = "warn" if row.open_warnings else "info"
    colours = {documents.CLEAR: "ok", documents.STRAIGHTENED: "info", documents.TURNED: "info"}
    found = tuple((word, colours.get(word, poor)) for word in row.picture_tags)
    return found or (("检查通过", "ok"),)


def _reason_of(row: documents.DocumentRow) -> list[str]:
    return [f"仍用这张，理由：{row.kept_reason}"] if row.kept_reason else []

"""Slots and the files in them, as the pages show them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from onecourt.web.matters.wizard import Draft

ACCEPT = ".jpg,.jpeg,.png,.tif,.tiff,.pdf,.doc,.docx"


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


@dataclass(frozen=True, slots=True)
class PoorFile:
    """What the pictures of one file show, how to mend it, and the two ways on: 重拍 and 仍用这张."""

    title: str
    cure: str
    keep_url: str
    replace_url: str
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


def slot_card(
    actor: Actor, draft: Draft, slot: matters.Slot, at: datetime, *, only_good: bool = False
) -> SlotCard:
    """One slot with its files and what is wrong with them; with `only_good` just what counts as handed in."""
    held = [f for f in draft.content.files if f.slot == slot.key and (f.usable or not only_good)]
    rows = {f.document_id: documents.get_document(f.document_id) for f in held}
    state, kind = _state_of(slot, held, rows)
    return SlotCard(
        key=slot.key,
        title=slot.label,
        why=slot.says,
        required=slot.required,
        state=state,
        state_kind=kind,
        files=tuple(
            file_view(actor, draft.matter.id, f, at, row=rows[f.document_id], answered_below=not only_good)
            for f in held
        ),
        faults=() if only_good else tuple(poor_files(draft.matter.id, held, rows)),
        action_url=reverse("matters:attach", kwargs={"matter_id": draft.matter.id, "slot_key": slot.key}),
        accept=ACCEPT,
        multiple=slot.maximum > 1,
        photo=True,
        limit_mb=20,
    )


def _state_of(
    slot: matters.Slot, held: list[matters.FileRow], rows: dict[UUID, documents.DocumentRow]
) -> tuple[str, str]:
    """The words and the colour of a slot's tag; the worst thing in it decides."""
    good = sum(f.usable for f in held)
    if bad := len(held) - good:
        return f"{bad} 份没通过", "warn"
    if any(row.is_waiting for row in rows.values()):
        return "正在检查", "info"
    if poor := sum(f.poor for f in held):
        return f"{poor} 份{documents.RETAKE}", "warn"
    if good and slot.required:
        return "检查通过", "ok"
    return (f"{good} 份", "info") if good else ("还没交", "mute")


def poor_files(
    matter_id: UUID, held: list[matters.FileRow], rows: dict[UUID, documents.DocumentRow]
) -> Iterator[PoorFile]:
    """The files whose pictures are poor and that nobody has answered for."""
    for file in held:
        found = rows[file.document_id].open_warnings
        if not found:
            continue
        place = {"matter_id": matter_id, "material_id": file.material_id}
        yield PoorFile(
            title=f"“{file.name}”{documents.RETAKE}",
            cure=" ".join(fault.message for fault in found),
            keep_url=reverse("matters:keep", kwargs=place),
            replace_url=reverse("matters:strike", kwargs=place),
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
    delete = reverse("matters:strike", kwargs=place)
    return FileView(
        name=file.name,
        about=" · ".join(filter(None, [row.kind_says, pages, row.size_says])),
        state="checking" if row.is_waiting else "ok" if file.usable else "bad",
        tags=_tags_of(row),
        fault=" ".join([*(fault.message for fault in told), *_reason_of(row)]),
        thumb_url=links[0].thumb_url if links else "",
        view_url=reverse("matters:file", kwargs=place) if file.usable else "",
        delete_url=delete if deletable else "",
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

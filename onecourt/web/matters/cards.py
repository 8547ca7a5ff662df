"""Slots and the files in them, as the pages show them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
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
class SlotCard:
    """One slot with its files, as `<c-material>` takes it."""

    key: str
    title: str
    why: str
    required: bool
    state: str
    state_kind: str
    files: tuple[FileView, ...]
    faults: tuple[Any, ...]
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
    good = [f for f in held if f.usable]
    bad = len(held) - len(good)
    if bad:
        state, kind = f"{bad} 份没通过", "warn"
    elif good and slot.required:
        state, kind = "检查通过", "ok"
    else:
        state, kind = (f"{len(good)} 份", "info") if good else ("还没交", "mute")
    return SlotCard(
        key=slot.key,
        title=slot.label,
        why=slot.says,
        required=slot.required,
        state=state,
        state_kind=kind,
        files=tuple(file_view(actor, draft.matter.id, f, at) for f in held),
        faults=(),
        action_url=reverse("matters:attach", kwargs={"matter_id": draft.matter.id, "slot_key": slot.key}),
        accept=ACCEPT,
        multiple=slot.maximum > 1,
        photo=True,
        limit_mb=20,
    )


def file_view(
    actor: Actor, matter_id: UUID, file: matters.FileRow, at: datetime, *, deletable: bool = True
) -> FileView:
    """One file with its picture, its facts in words, and what was found about it."""
    row = documents.get_document(file.document_id)
    links = documents.page_links(file.document_id, actor=actor, at=at) if file.usable else []
    pages = f"{file.pages} 页" if file.pages else ""
    tags = [("检查通过", "ok")] if file.usable else [("不能用", "bad")]
    place = {"matter_id": matter_id, "material_id": file.material_id}
    delete = reverse("matters:strike", kwargs=place)
    return FileView(
        name=file.name,
        about=" · ".join(filter(None, [row.kind_says, pages, row.size_says])),
        state="ok" if file.usable else "bad",
        tags=tuple(tags),
        fault=" ".join(fault.message for fault in row.faults),
        thumb_url=links[0].thumb_url if links else "",
        view_url=reverse("matters:file", kwargs=place) if file.usable else "",
        delete_url=delete if deletable else "",
    )

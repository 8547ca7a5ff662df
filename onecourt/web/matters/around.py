"""What stands before and after the wizard: start, task list, questions before deleting, receipt."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day, court_time
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.courts import public as courts
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from onecourt.platform import configuration
from onecourt.web.matters.fields import written_day
from onecourt.web.matters.wizard import Draft, Wizard, step_url


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and a value."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class ReceiptFile:
    """A file on the receipt: what it is, its name, pages, and its SM3 digest."""

    slot: str
    name: str
    pages: int
    sm3: str


@dataclass(frozen=True, slots=True)
class Task:
    """One part of a draft in the task list."""

    label: str
    state: str
    note: str
    url: str


def start_page(kind: matters.MatterKind, court_id: UUID | None = None) -> dict[str, Any]:
    """Before one starts: what it is for, what to have ready, how long it takes."""
    return {
        "kind": kind,
        "court": courts.get_court(court_id) if court_id else None,
        "who": [],
        "prepare": kind.prepare,
        "minutes": kind.minutes,
        "keep_days": configuration.value(matters.DRAFT_DAYS),
        "action_url": reverse("matters:start", kwargs={"kind_key": kind.key}),
        "wizard": plain_frame(reverse("parties:filing"), "在线立案"),
    }


def overview_page(draft: Draft, at: datetime) -> dict[str, Any]:
    """The task list on which a returning person lands."""
    groups = dict.fromkeys(step.group for step in draft.pages)
    tasks = [_task(draft, group) for group in groups]
    due = next((t for t in tasks if t.state not in ("done", "closed")), tasks[-1])
    keep = court_day(draft.matter.saved_at + timedelta(days=configuration.value(matters.DRAFT_DAYS)))
    resubmission = draft.matter.round > 0
    note = _asked_for(draft) if resubmission else f"草稿保留到 {keep.month} 月 {keep.day} 日。"
    return {
        "matter": {"title": f"{draft.content.cause_name or draft.kind.label}{draft.kind.verb}", "note": note},
        "tasks": tasks,
        "next_url": due.url,
        "next_label": f"去填：{due.label}" if due.state != "done" else due.label,
        "discard_url": ""
        if resubmission
        else reverse("matters:discard", kwargs={"matter_id": draft.matter.id}),
        "wizard": plain_frame(reverse("parties:filings"), "我的立案"),
    }


def _asked_for(draft: Draft) -> str:
    decision = matters.latest_decision(draft.matter)
    if decision is None or draft.matter.state == matters.DRAFT:
        return "已撤回，可以修改后重新提交。"
    listed = "；".join(f"{item['label']}：{item['text']}" for item in decision.items)
    return f"法院的意见：{decision.reason or listed}"


def _task(draft: Draft, group: str) -> Task:
    pages = [step for step in draft.pages if step.group == group]
    lacking = [m for step in pages for m in draft.lacks(step)]
    begun = any(draft.content.answers.get(step.key) for step in pages) or (
        any(step.page == "materials" for step in pages) and bool(draft.content.files)
    )
    url = step_url(draft.matter.id, next((s.key for s in pages if draft.lacks(s)), pages[0].key))
    if pages[0].page == "check":
        closed = bool(draft.missing)
        return Task(
            group, "closed" if closed else "", "前面都填好才能核对" if closed else "", "" if closed else url
        )
    if not lacking:
        return Task(group, "done", "", url)
    return Task(group, "part" if begun else "", f"差 {len(lacking)} 项" if begun else "", url)


CONFIRMATIONS = {
    "withdraw": (
        "要撤回这次提交吗",
        "撤回后法院不再审核，内容和材料都在，改好可以重新提交。",
        "撤回提交",
        "primary",
    ),
    "discard": ("要删除这份草稿吗", "填的内容和上传的文件都会删除，不能恢复。", "删除草稿", "danger"),
    "put_away": (
        "要从您的立案里删除这一件吗",
        "它会从您的列表里消失，不能恢复。提交过的内容，法院依法保存。",
        "删除",
        "danger",
    ),
    "strike": ("要删除这个文件吗", "删除后可以重新上传。", "删除文件", "danger"),
}


def _open_acts(matter: Any) -> set[str]:
    acts = {"withdraw"} if matter.state == matters.SUBMITTED else set()
    if matters.is_editable(matter):
        acts.add("strike")
    if matter.state in matters.DISCARDABLE:
        acts.add("discard")
    return acts


def confirm_page(matter: Any, what: str, url: str, material_id: UUID | None) -> dict[str, Any]:
    """The question before something is taken back or deleted."""
    if what not in _open_acts(matter):
        raise WrongState
    asked = "put_away" if what == "discard" and matter.round else what
    title, text, confirm, kind = CONFIRMATIONS[asked]
    back = reverse("parties:filings")
    if material_id is not None:
        file = next((f for f in matters.list_files(matter) if f.material_id == material_id), None)
        if file is None:
            raise NotFound
        title, back = f"要删除“{file.name}”吗", step_url(matter.id, "materials")
    return {
        "page": {"title": title, "text": text, "confirm": confirm, "kind": kind},
        "action_url": url,
        "cancel_url": back,
        "wizard": plain_frame(back, "返回"),
    }


def file_page(actor: Actor, matter: Any, material_id: UUID, at: datetime) -> dict[str, Any]:
    """One file of a matter for reading, of any round; NotFound where it is not among its usable ones."""
    file = matters.handed_in.get_file(matter, material_id)
    lies_there = any(f.material_id == material_id for f in matters.list_files(matter))
    row = documents.get_document(file.document_id)
    place = {"matter_id": matter.id, "material_id": material_id}
    editable = matters.is_editable(matter) and lies_there
    space = reverse("parties:filing_space", kwargs={"matter_id": matter.id})
    back = step_url(matter.id, "materials") if editable else space
    pages = f"{file.pages} 页" if file.pages else ""
    return {
        "file": {
            "name": file.name,
            "original": file.original if file.original != file.name else "",
            "turn_url": reverse("matters:turn", kwargs=place) if editable else "",
            "split_url": reverse("matters:split", kwargs=place) if editable and row.merged_from else "",
            "about": " · ".join(filter(None, [row.kind_says, pages, row.size_says])),
            "pages": documents.page_links(file.document_id, actor=actor, at=at),
            "original_url": documents.file_link(file.document_id, actor=actor, at=at),
            "empty_says": row.rendition_says or "这种文件不能在这里看，请下载原件。",
        },
        "wizard": plain_frame(back, "返回"),
    }


def receipt_page(matter: Any) -> dict[str, Any]:
    """The receipt of the last round; NotFound where nothing was handed in yet."""
    submission = matters.get_submission(matter)
    if submission is None:
        raise NotFound
    at = court_time(submission.at)
    court = courts.get_court(matter.court_id)
    due = f"{matter.due_on.month} 月 {matter.due_on.day} 日" if matter.due_on else ""
    row = matters.matter_row(matter)
    return {
        "receipt": {
            "number": matter.reference,
            "promise": f"正在等法院审核，{due}前告诉您结果。" if due else "",
            "facts": [
                Fact("提交时间", f"{written_day(at.date())} {at:%H:%M:%S}"),
                Fact("法院", court.name),
                Fact("事项", f"{row.subject} · {row.title}"),
                Fact("内容摘要", submission.digest),
            ],
            "withdraw_note": "法院审核前可以撤回，撤回后内容还在，改好可以再提交。",
        },
        "files": receipt_files(matter, submission),
        "next": [
            f"法院的立案人员审核您的材料，{due}前答复。" if due else "法院的立案人员审核您的材料。",
            "结果会发短信到您的手机，也会出现在“消息”里。",
            "材料不全的，法院会一次告诉您还差什么、什么时候前补交。",
        ],
        "space_url": reverse("parties:filing_space", kwargs={"matter_id": matter.id}),
        "save_url": reverse("matters:receipt_pdf", kwargs={"matter_id": matter.id}),
    }


def receipt_pdf(matter: Any) -> bytes:
    """The receipt as a PDF to keep: what the page says, with the digest of every file."""
    page = receipt_page(matter)
    submission = matters.get_submission(matter)
    court = courts.get_court(matter.court_id).name
    facts = {
        "title": "收件凭证",
        "court": court,
        "number": page["receipt"]["number"],
        "rows": [[fact.label, fact.value] for fact in page["receipt"]["facts"]],
        "files": [
            {"slot": f.slot, "name": f.name, "pages": str(f.pages or ""), "sm3": f.sm3} for f in page["files"]
        ],
        "next": page["next"],
        "foot": f"{court}在线服务 · {page['receipt']['number']}",
    }
    return documents.get_document_pdf("receipt", facts, at=submission.at) if submission else b""


def receipt_files(matter: Any, submission: Any) -> list[ReceiptFile]:
    """The files of a round, each with the digest by which anybody can check it."""
    kind = matters.kind_for(matter)
    return [
        ReceiptFile(
            slot.label if (slot := kind.slot(f["slot"])) else f["slot"], f["name"], f["pages"], f["sm3"]
        )
        for f in submission.files
    ]


def plain_frame(back_url: str, back_label: str) -> Wizard:
    return Wizard("", (), 0, back_url, back_label, back_url, "")

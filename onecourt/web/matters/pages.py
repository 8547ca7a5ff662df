"""What the pages of a draft show, gathered from the engine's queries."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote
from uuid import UUID

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import NotFound
from onecourt.modules.agreements import public as agreements
from onecourt.modules.catalogues import public as catalogues
from onecourt.modules.courts import public as courts
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from onecourt.web.matters.fields import field_options, written
from onecourt.web.matters.wizard import Draft, step_url, wizard_of


@dataclass(frozen=True, slots=True)
class PersonForm:
    """The questions about one person on one side."""

    key: str
    title: str
    note: str
    fields: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to pick: what is sent, its name, a small line, whether it is chosen."""

    value: Any
    name: str
    says: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Place:
    """One row of the left column of a picker."""

    label: str
    url: str
    current: bool


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


@dataclass(frozen=True, slots=True)
class Row:
    """A question and its answer on the check page."""

    label: str
    value: str
    change_url: str


@dataclass(frozen=True, slots=True)
class Section:
    """The answers of one page on the check page; files stand in cards as on the page of materials."""

    title: str
    change_url: str
    rows: tuple[Row, ...]
    cards: tuple[SlotCard, ...] = ()


ACCEPT = ".jpg,.jpeg,.png,.tif,.tiff,.pdf,.doc,.docx"


def step_page(
    actor: Actor,
    draft: Draft,
    step: matters.Step,
    at: datetime,
    *,
    typed: Mapping[str, Any] | None = None,
    errors: Mapping[str, str] | None = None,
    asked: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """The context of one page of the wizard; `typed` and `errors` are those of a form sent just now."""
    after = draft.next_after(step)
    url = step_url(draft.matter.id, step.key)
    later = after.group if after and after.group != step.group else after.title if after else ""
    context: dict[str, Any] = {
        "matter": matters.matter_row(draft.matter),
        "page": {"title": step.title, "lead": step.says},
        "wizard": wizard_of(draft, step),
        "version": draft.matter.version,
        "action_url": url,
        "autosave_url": url,
        "search_url": url,
        "next_label": f"下一步：{later}" if later else "下一步",
        "next_url": step_url(draft.matter.id, after.key) if after else url,
        "later_url": reverse("parties:filings"),
        "errors": _listed(errors or {}),
    }
    build = _BUILDERS[step.page]
    return context | build(Shown(actor, draft, step, at, typed or {}, errors or {}, asked or {}))


@dataclass(frozen=True, slots=True)
class Shown:
    """All that goes into drawing one page."""

    actor: Actor
    draft: Draft
    step: matters.Step
    at: datetime
    typed: Mapping[str, Any]
    errors: Mapping[str, str]
    asked: Mapping[str, str]


def _listed(errors: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(_place_on_page(name), says) for name, says in errors.items()]


def _place_on_page(name: str) -> str:
    return name if not name or name.startswith("mat-") else f"f-{name}"


def _form(shown: Shown) -> dict[str, Any]:
    given = shown.typed or shown.draft.content.answers.get(shown.step.key, {})
    answers = matters.Answers({**shown.draft.content.answers, shown.step.key: dict(given)})
    fields = [f for f in shown.step.fields if f.when(answers) or f.key in shown.errors]
    return {"fields": [field_options(f, given.get(f.key), shown.errors.get(f.key, "")) for f in fields]}


def _parties(shown: Shown) -> dict[str, Any]:
    given = shown.typed or shown.draft.content.answers.get(shown.step.key, {})
    sides = [_person(side, given, shown.errors, i) for side in shown.step.sides for i in range(side.minimum)]
    return {"sides": sides}


def _person(side: matters.Side, given: Any, errors: Mapping[str, str], place: int) -> PersonForm:
    rows = given.get(side.key) or []
    person = rows[place] if place < len(rows) else {}
    prefix = f"{side.key}-{place}-"
    views = [field_options(f, person.get(f.key), errors.get(prefix + f.key, ""), prefix) for f in side.fields]
    title = f"{side.label}（您）" if side.is_applicant else side.label
    return PersonForm(f"{side.key}-{place}", title, side.says, tuple(views))


def _court(shown: Shown) -> dict[str, Any]:
    chosen = shown.draft.matter.court_id
    query = shown.asked.get("q", "").strip()
    cities = [(province.name, city) for province in courts.court_tree() for city in province.cities]
    held = next((city.name for _, city in cities if any(c.id == chosen for c in city.courts)), "")
    wanted = shown.asked.get("city") or held or (cities[0][1].name if cities else "")
    here = next((city for _, city in cities if city.name == wanted), None)
    return {
        "query": query,
        "found": [_court_choice(c, chosen) for c in courts.find_courts(query)] if query else [],
        "last": None,
        "places": [Place(city.name, f"?city={quote(city.name)}", city.name == wanted) for _, city in cities],
        "place": wanted,
        "courts": [_court_choice(c, chosen) for c in here.courts if c.is_open] if here else [],
        "error": shown.errors.get("court", ""),
    }


def _court_choice(court: courts.CourtRow, chosen: UUID | None) -> Choice:
    return Choice(court.id, court.name, court.address, court.id == chosen)


def _cause(shown: Shown) -> dict[str, Any]:
    matter = shown.draft.matter
    query = shown.asked.get("q", "").strip()
    branch = _branch(shown.asked.get("in", ""))
    listed = catalogues.list_causes(branch.id if branch else None)
    return {
        "query": query,
        "found": [_cause_choice(c, matter.cause_id) for c in catalogues.find_causes(query)] if query else [],
        "chosen": _cause_choice(catalogues.get_cause(matter.cause_id), matter.cause_id)
        if matter.cause_id
        else None,
        "frequent": [
            _cause_choice(c, matter.cause_id) for c in catalogues.list_frequent_causes(matter.court_id)
        ],
        "branch": branch,
        "up_url": f"?in={branch.parent_id or ''}#causes" if branch else "",
        "branches": [(c.name, f"?in={c.id}#causes") for c in listed if c.level < 3 and c.has_children],
        "listed": [
            _cause_choice(c, matter.cause_id)
            for row in listed
            if row.level >= 3 or not row.has_children
            for c in (row, *(catalogues.list_causes(row.id) if row.has_children else ()))
        ],
        "error": shown.errors.get("cause", ""),
    }


def _branch(text: str) -> catalogues.CauseRow | None:
    try:
        return catalogues.get_cause(UUID(text))
    except (ValueError, NotFound):
        return None


def _cause_choice(cause: catalogues.CauseRow, chosen: UUID | None) -> Choice:
    return Choice(cause.id, cause.name, cause.above, cause.id == chosen)


def _agreement(shown: Shown) -> dict[str, Any]:
    text = agreements.current_agreement(
        shown.step.agreement, court_id=shown.draft.matter.court_id, on=court_day(shown.at)
    )
    given = shown.draft.content.answers.of(shown.step.key, "version")
    return {
        "text": text,
        "tick": f"已阅读同意{shown.step.title}内容",
        "accepted": given == str(text.version_id),
        "error": shown.errors.get("accept", ""),
    }


def _materials(shown: Shown) -> dict[str, Any]:
    draft = shown.draft
    slots = draft.kind.slots_for(draft.content.answers)
    return {
        "cards": [slot_card(shown.actor, draft, slot, shown.at) for slot in slots],
        "missing": lacking_words(draft, shown.step),
    }


def lacking_words(draft: Draft, step: matters.Step) -> str:
    """The sentence of the foot bar about what is still to be handed in."""
    lacking = [slot.label for m in draft.lacks(step) if (slot := draft.kind.slot(m.field))]
    return f"还差 {len(lacking)} 项：{'、'.join(lacking)}" if lacking else ""


def slot_card(actor: Actor, draft: Draft, slot: matters.Slot, at: datetime) -> SlotCard:
    """One slot with its files and what is wrong with them."""
    held = [f for f in draft.content.files if f.slot == slot.key]
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
    delete = reverse("matters:strike", kwargs={"matter_id": matter_id, "material_id": file.material_id})
    return FileView(
        name=file.name,
        about=" · ".join(filter(None, [row.kind_says, pages, row.size_says])),
        state="ok" if file.usable else "bad",
        tags=tuple(tags),
        fault=" ".join(fault.message for fault in row.faults),
        thumb_url=links[0].thumb_url if links else "",
        view_url=documents.file_link(file.document_id, actor=actor, at=at) if file.usable else "",
        delete_url=delete if deletable else "",
    )


def _check(shown: Shown) -> dict[str, Any]:
    draft = shown.draft
    return {
        "sections": sections(shown.actor, draft, shown.at),
        "digest": matters.digest_of(draft.content),
        "missing": [
            {"sentence": m.says, "url": f"{step_url(draft.matter.id, m.step)}#{_anchor(m)}"}
            for m in draft.missing
        ],
        "needs_signature": True,
        "signature_error": shown.errors.get("signature", ""),
        "submit_label": f"提交{draft.kind.verb}",
        "withdraw_note": shown.step.says,
    }


def _anchor(missing: matters.Missing) -> str:
    return f"mat-{missing.field}" if missing.step == "materials" else f"f-{missing.field}"


def sections(actor: Actor, draft: Draft, at: datetime, *, changeable: bool = True) -> list[Section]:
    """Everything that was filled in, page by page, personal numbers masked."""
    masked = matters.content_of(draft.matter, masked=True)
    return [
        section
        for step in draft.pages
        if step.page != "check"
        for section in _sections_of(actor, draft, masked, step, at, changeable)
    ]


def _sections_of(
    actor: Actor, draft: Draft, masked: matters.Content, step: matters.Step, at: datetime, changeable: bool
) -> list[Section]:
    url = step_url(draft.matter.id, step.key) if changeable else ""
    given = masked.answers.get(step.key, {})
    if step.page == "parties":
        return [
            Section(side.label, url, _rows(side.fields, person, masked.answers, url))
            for side in step.sides
            for person in given.get(side.key) or [{}]
        ]
    if step.page == "materials":
        slots = draft.kind.slots_for(draft.content.answers)
        held = [slot for slot in slots if slot.required or draft.content.in_slot(slot.key)]
        return [Section(step.title, url, (), tuple(slot_card(actor, draft, s, at) for s in held))]
    values = {
        "court": masked.court_name,
        "cause": masked.cause_name,
        "agreement": "已阅读同意" if given else "",
    }
    if step.page in values:
        return [Section(step.title, url, (Row(step.title, values[step.page], url),))]
    return [Section(step.title, url, _rows(step.fields, given, masked.answers, url))]


def _rows(
    fields: tuple[matters.Field, ...], given: Mapping[str, Any], answers: matters.Answers, url: str
) -> tuple[Row, ...]:
    return tuple(
        Row(f.label, written(f, given.get(f.key)), f"{url}#f-{f.key}" if url else "")
        for f in fields
        if f.when(answers)
    )


_BUILDERS = {
    "form": _form,
    "parties": _parties,
    "court": _court,
    "cause": _cause,
    "agreement": _agreement,
    "materials": _materials,
    "check": _check,
}

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
from onecourt.modules.matters import public as matters
from onecourt.web.matters.cards import slot_card
from onecourt.web.matters.fields import field_options
from onecourt.web.matters.people import missing_url, sides_of
from onecourt.web.matters.summary import sections
from onecourt.web.matters.wizard import Draft, step_url, wizard_of


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
    # Here nothing is typed: what is missing stands on the pages of the people.
    lacking = shown.draft.lacks(shown.step) if shown.errors else []
    errors = {"errors": [(missing_url(shown.draft, m), m.says) for m in lacking]} if lacking else {}
    return {"sides": sides_of(shown.draft, shown.step), **errors}


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
        "live": {
            "ticket_url": f"{reverse('public:live_ticket')}?topic=matter:{draft.matter.id}",
            "url": step_url(draft.matter.id, shown.step.key),
        },
    }


def lacking_words(draft: Draft, step: matters.Step) -> str:
    """The sentence of the foot bar about what is still to be handed in."""
    lacking = [slot.label for m in draft.lacks(step) if (slot := draft.kind.slot(m.field))]
    return f"还差 {len(lacking)} 项：{'、'.join(lacking)}" if lacking else ""


def _check(shown: Shown) -> dict[str, Any]:
    draft = shown.draft
    return {
        "sections": sections(shown.actor, draft, shown.at),
        "digest": matters.digest_of(draft.content),
        "missing": [{"sentence": m.says, "url": missing_url(draft, m)} for m in draft.missing],
        "needs_signature": True,
        "signature_error": shown.errors.get("signature", ""),
        "submit_label": f"提交{draft.kind.verb}",
        "withdraw_note": shown.step.says,
    }


_BUILDERS = {
    "form": _form,
    "parties": _parties,
    "court": _court,
    "cause": _cause,
    "agreement": _agreement,
    "materials": _materials,
    "check": _check,
}

"""What the pages of a draft show, gathered from the engine's queries."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.modules.agreements import public as agreements
from onecourt.modules.matters import public as matters
from onecourt.platform import configuration
from onecourt.web.matters.agreeing import opened_mark
from onecourt.web.matters.cards import slot_card
from onecourt.web.matters.closing import closing_fields, papers_of, similar_rows
from onecourt.web.matters.evidence import evidence_page
from onecourt.web.matters.fields import field_options
from onecourt.web.matters.people import missing_url, sides_of
from onecourt.web.matters.picking import cause_page, court_page
from onecourt.web.matters.shown import Shown
from onecourt.web.matters.summary import sections
from onecourt.web.matters.wizard import Draft, step_url, wizard_of


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


def _listed(errors: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(_place_on_page(name), says) for name, says in errors.items()]


def _place_on_page(name: str) -> str:
    return name if not name or name.startswith("mat-") else f"f-{name}"


def _form(shown: Shown) -> dict[str, Any]:
    given = shown.typed or shown.draft.content.answers.get(shown.step.key, {})
    answers = matters.Answers({**shown.draft.content.answers, shown.step.key: dict(given)})
    fields = [f for f in shown.step.fields if f.when(answers) or f.key in shown.errors]
    fields = [f for f in fields if shown.draft.openings.field(shown.step.key, f.key)]
    begun = bool(given)
    return {
        "fields": [
            field_options(f, _begins(f, given, answers, begun), shown.errors.get(f.key, "")) for f in fields
        ]
    }


def _begins(field: matters.Field, given: Mapping[str, Any], answers: matters.Answers, begun: bool) -> Any:
    """What stands in a field: what was given, else on the first visit what is known already."""
    if begun or field.start is None:
        return given.get(field.key)
    return field.start(answers)


def _parties(shown: Shown) -> dict[str, Any]:
    # Here nothing is typed: what is missing stands on the pages of the people.
    lacking = shown.draft.lacks(shown.step) if shown.errors else []
    errors = {"errors": [(missing_url(shown.draft, m), m.says) for m in lacking]} if lacking else {}
    return {"sides": sides_of(shown.draft, shown.step), **errors}


def _agreement(shown: Shown) -> dict[str, Any]:
    text = agreements.current_agreement(
        shown.step.agreement, court_id=shown.draft.matter.court_id, on=court_day(shown.at)
    )
    accepted = shown.draft.content.answers.of(shown.step.key, "version") == str(text.version_id)
    court_id = shown.draft.matter.court_id
    return {
        "text": text,
        "tick": f"已阅读同意{shown.step.title}内容",
        "accepted": accepted,
        "opened": opened_mark(shown.actor, text.version_id),
        "to_the_end": not accepted and configuration.value(agreements.REQUIRE_SCROLL, court_id=court_id),
        "error": shown.errors.get("accept", ""),
    }


def _materials(shown: Shown) -> dict[str, Any]:
    draft = shown.draft
    slots = [s for s in draft.kind.slots_for(draft.content.answers) if draft.openings.slot(s.key)]
    return {
        "cards": [slot_card(shown.actor, draft, slot, shown.at) for slot in slots],
        "first": not draft.content.files,
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
        "papers": papers_of(draft),
        "questions": closing_fields(draft, shown.typed, shown.errors),
        "similar": similar_rows(shown.actor, draft, shown.at),
        "needs_signature": True,
        "signature_error": shown.errors.get("signature", ""),
        "submit_label": f"提交{draft.kind.verb}",
        "withdraw_note": shown.step.says,
    }


_BUILDERS = {
    "form": _form,
    "parties": _parties,
    "court": court_page,
    "cause": cause_page,
    "agreement": _agreement,
    "materials": _materials,
    "check": _check,
    "evidence": evidence_page,
}

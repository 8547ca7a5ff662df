"""The engine's pages for whoever fills in a matter: start, wizard, files, 提交, receipt."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onecourt.kernel.clock import now
from onecourt.kernel.refusals import NotFound, Refusal, WrongState
from onecourt.modules.matters import public as matters
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.matters.agreeing import opened_version
from onecourt.web.matters.around import overview_page
from onecourt.web.matters.cards import slot_card
from onecourt.web.matters.evidence import sent_evidence
from onecourt.web.matters.moved import shows_where_it_stands
from onecourt.web.matters.pages import lacking_words, step_page
from onecourt.web.matters.supplement import supplement_page
from onecourt.web.matters.wizard import Draft, draft_of, step_url


@page("matters.resume", right=matters.FILL)
@shows_where_it_stands
def resume(request: Request, matter_id: UUID) -> HttpResponse:
    """Back to the draft and what it still lacks; for what the court has, its state in the list."""
    matter = matters.get_matter(actor=request.actor, matter_id=matter_id)
    if matter.state == matters.SUPPLEMENT_REQUIRED and matters.find_asking(matter):
        return show(request, "matters/supplement.html", supplement_page(request.actor, matter, now()))
    if matters.is_editable(matter):
        return show(request, "matters/overview.html", overview_page(draft_of(matter, now()), now()))
    raise WrongState


def step(request: Request, matter_id: UUID, step_key: str) -> HttpResponse:
    """One page of the wizard: shown by GET, kept by POST."""
    if request.method != "POST":
        return _step_page(request, matter_id, step_key)
    if step_key == "check":
        return _submit(request, matter_id)
    return _save(request, matter_id, step_key)


@page("matters.step", right=matters.FILL)
@shows_where_it_stands
def _step_page(request: Request, matter_id: UUID, step_key: str) -> HttpResponse:
    draft, asked = _draft(request, matter_id, step_key)
    if not matters.is_editable(draft.matter):
        raise WrongState
    if not draft.openings.step(asked):
        return HttpResponseRedirect(reverse("matters:resume", kwargs={"matter_id": matter_id}))
    return _draw(request, draft, asked)


@act(matters.FILL)
@shows_where_it_stands
def _save(request: Request, matter_id: UUID, step_key: str) -> HttpResponse:
    """Keep what was typed; 下一步 goes on where nothing is wrong, autosave answers with the time."""
    draft, asked = _draft(request, matter_id, step_key)
    # Of what the court left closed there are no fields on the page, and nothing is sent.
    sent = _sent(request, asked, everything=draft.openings.everything)
    version = request.POST.get("version", "")
    try:
        saved = matters.save_step(
            actor=request.actor,
            matter_id=matter_id,
            step_key=step_key,
            answers=sent,
            at=now(),
            version=int(version) if version.isdecimal() and len(version) < 10 else None,
        )
    except matters.EditedElsewhere as refusal:
        return _draw(request, draft_of(draft.matter, now()), asked, refusal=refusal, status=409)
    except Refusal as refusal:
        if isinstance(refusal, NotFound) or refusal.field is None:
            raise
        return _draw(request, draft, asked, typed=sent, errors={asked.page: refusal.message}, status=422)
    draft = draft_of(saved.matter, now())
    if request.headers.get("X-Autosave"):
        return show(request, "matters/saved.html", {"saved": saved, "matter": saved.matter})
    errors = _lacking(draft, asked) | saved.errors
    if request.POST.get("then", "").partition("-")[0] in ("add", "remove"):
        # The page is drawn anew with one row more or less; what is still missing is said at 下一步.
        more = "?add=1" if request.POST["then"] == "add" else ""
        return HttpResponseRedirect(f"{step_url(matter_id, asked.key)}{more}#step")
    if errors:
        return _draw(request, draft, asked, typed=sent, errors=errors, status=422)
    return HttpResponseRedirect(_onward(request, draft, asked))


def _lacking(draft: Draft, asked: matters.Step) -> dict[str, str]:
    # 必交 files do not block leaving the page, only 提交.
    if asked.page == "materials":
        return {}
    names = {"id": asked.page, "accepted": "accept"}
    return {names.get(m.field, m.field): m.says for m in draft.lacks(asked)}


def _onward(request: Request, draft: Draft, asked: matters.Step) -> str:
    if request.POST.get("then") == "check":
        return step_url(draft.matter.id, "check")
    if request.POST.get("then") == "later":
        return reverse("parties:filings")
    after = draft.next_after(asked)
    return step_url(draft.matter.id, after.key if after else asked.key)


def _sent(request: Request, asked: matters.Step, *, everything: bool = True) -> Mapping[str, Any]:
    if asked.page == "parties":
        return {}
    if asked.page == "agreement":
        return {
            "accepted": request.POST.get("accept"),
            "opened": opened_version(request.actor, request.POST.get("opened", "")),
            "address": request.META.get("REMOTE_ADDR", ""),
            "device": request.headers.get("User-Agent", "")[:300],
        }
    if asked.page in ("court", "cause"):
        return {"id": request.POST.get(asked.page, "")}
    if asked.page == "evidence":
        return sent_evidence(request.POST)
    return _typed(request, tuple(f for f in asked.fields if f.key in request.POST or everything))


def _typed(request: Request, fields: tuple[matters.Field, ...]) -> dict[str, Any]:
    return {
        f.key: request.POST.getlist(f.key) if f.kind == "choices" else request.POST.get(f.key, "")
        for f in fields
    }


@act(matters.FILL)
@shows_where_it_stands
def _submit(request: Request, matter_id: UUID) -> HttpResponse:
    """提交: signed, whole and unchanged since it was checked."""

    def refused(request: Request, refusal: Refusal) -> HttpResponse:
        draft, asked = _draft(request, matter_id, "check")
        errors = {refusal.field or "": refusal.message}
        return _draw(request, draft, asked, typed=given, errors=errors, status=422)

    check = _draft(request, matter_id, "check")[1]
    given = _typed(request, check.fields)
    return perform(
        request,
        matters.submit_matter,
        matter_id=matter_id,
        strokes=_strokes(request.POST.get("signature_strokes", "")),
        checked_digest=request.POST.get("digest", ""),
        answers=given,
        on_refusal=refused,
        then=lambda submission: reverse("matters:receipt", kwargs={"matter_id": matter_id}),
    )


def _strokes(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return []


@act(matters.FILL)
def attach(request: Request, matter_id: UUID, slot_key: str, part: str = "") -> HttpResponse:
    """Take one or several files into a slot; the answer is the slot's card or the page."""
    files = request.FILES.getlist("file")

    def refused(request: Request, refusal: Refusal) -> HttpResponse:
        return slot_answer(request, matter_id, slot_key, error=refusal.message, status=422)

    if not files:
        return slot_answer(request, matter_id, slot_key, error="没有选文件，请先选一个再上传。", status=422)
    answer = HttpResponse()
    for file in files:
        answer = perform(
            request,
            matters.attach_file,
            matter_id=matter_id,
            slot_key=slot_key,
            upload=file,
            part=part,
            instead=_instead(request) if file is files[0] else None,
            on_refusal=refused,
            # Several files come in one form: each is an act of its own.
            repeatable=len(files) > 1,
            then=f"{step_url(matter_id, 'materials')}#mat-{slot_key}",
        )
        if answer.status_code >= 400:
            return answer
    return slot_answer(request, matter_id, slot_key) if request.headers.get("X-Part") else answer


def _instead(request: Request) -> UUID | None:
    try:
        return UUID(request.POST.get("instead", ""))
    except ValueError:
        return None


def slot_answer(
    request: Request, matter_id: UUID, slot_key: str, *, error: str = "", status: int = 200
) -> HttpResponse:
    """The card of one slot for a script, the whole page without one."""
    draft, asked = _draft(request, matter_id, "materials")
    if not request.headers.get("X-Part"):
        return _draw(
            request, draft, asked, errors={f"mat-{slot_key}": error} if error else None, status=status
        )
    slot = draft.kind.slot(slot_key)
    if slot is None:
        raise NotFound
    card = slot_card(request.actor, draft, slot, now())
    context = {"card": card, "missing": lacking_words(draft, asked), "error": error}
    return show(request, "matters/material_card.html", context, status=status)


def _draft(request: Request, matter_id: UUID, step_key: str) -> tuple[Draft, matters.Step]:
    matter = matters.get_matter(actor=request.actor, matter_id=matter_id)
    draft = draft_of(matter, now())
    asked = next((s for s in draft.pages if s.key == step_key), None)
    if asked is None:
        raise NotFound
    return draft, asked


def _draw(
    request: Request,
    draft: Draft,
    asked: matters.Step,
    *,
    typed: Mapping[str, Any] | None = None,
    errors: Mapping[str, str] | None = None,
    refusal: Refusal | None = None,
    status: int = 200,
) -> HttpResponse:
    context = step_page(
        request.actor, draft, asked, now(), typed=typed, errors=errors, asked=request.GET.dict()
    )
    if refusal:
        context["errors"] = [("", refusal.message)]
    return show(request, f"matters/step_{asked.page}.html", context, status=status)

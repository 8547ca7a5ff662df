"""The review desk: three panes, marks, decision and its undoing."""

from contextlib import suppress
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import HttpResponse

from onecourt.kernel.clock import now
from onecourt.kernel.refusals import Refusal
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from onecourt.web.court.queues.pages import matter_url, queue_page, tab_of, wanted_of
from onecourt.web.court.queues.views import hands_of
from onecourt.web.court.review.pages import panel_page, undo_page, viewer_page
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.matters.summary import sections
from onecourt.web.matters.wizard import draft_of


def matter(request: Request, matter_id: UUID) -> HttpResponse:
    """One matter in three panes; that an officer looked is on record, also where no script runs."""
    _note_reading(request, matter_id)
    return _matter_page(request, matter_id)


def _note_reading(request: Request, matter_id: UUID) -> None:
    # Before the page, whose database cannot be written; who may not look gets the page's own answer.
    with suppress(Refusal):
        matters.note_reading(actor=request.actor, matter_id=matter_id, at=now())


@page("court.matter", right=matters.REVIEW)
def _matter_page(request: Request, matter_id: UUID) -> HttpResponse:
    return _review(request, matter_id)


def _review(
    request: Request, matter_id: UUID, *, refusal: Refusal | None = None, status: int = 200
) -> HttpResponse:
    found = matters.get_matter(actor=request.actor, matter_id=matter_id)
    tab = tab_of(request)
    at = now()
    content = matters.content_for(request.actor, found)
    context: dict[str, Any] = {
        "queue": queue_page(request.actor, found.desk, tab, found.id, at, wanted_of(request, found.desk)),
        "hands": hands_of(request, found, at),
        "matter": matters.matter_row(found),
        "viewer": viewer_page(
            request.actor, found, content, request.GET.get("file", ""), _number(request.GET.get("page")), at
        ),
        "panel": panel_page(request.actor, found, content, at),
        "sections": sections(
            request.actor, replace(draft_of(found, at), content=content), at, changeable=False
        ),
        "history": matters.list_history(found),
        "view": request.GET.get("view", "files"),
        "refusal": refusal.message if refusal else "",
        "unsent": [f"{d.recipient} {d.phone_masked}" for d in notices.list_failed_dispatches([found.id])],
        "undo": undo_page(request.actor, request.GET.get("decided", ""), at),
        "current": "review",
    }
    return show(request, "court/review/review.html", context, status=status)


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 else 1


@act(matters.REVIEW)
def opened(request: Request, matter_id: UUID) -> HttpResponse:
    """Note that this officer looks at the matter."""
    return perform(
        request,
        matters.open_review,
        matter_id=matter_id,
        repeatable=True,
        then=lambda _: HttpResponse(status=204),  # sent by the page itself: nothing may be drawn anew
    )


@act(matters.REVIEW)
def mark(request: Request, matter_id: UUID, point: str) -> HttpResponse:
    """Mark one point of review."""

    def refused(request: Request, refusal: Refusal) -> HttpResponse:
        return _review(request, matter_id, refusal=refusal, status=422)

    return perform(
        request,
        matters.mark_point,
        matter_id=matter_id,
        point=point,
        mark=request.POST.get("mark", ""),
        text=request.POST.get("text", ""),
        repeatable=True,
        on_refusal=refused,
        then=f"{matter_url(matter_id)}#p-{point}",
    )


@page("court.decisions", right=matters.REVIEW)
def decisions(request: Request, matter_id: UUID) -> HttpResponse:
    """The other decisions, each with the reason that it must state."""
    return _decisions(request, matter_id)


def _decisions(
    request: Request, matter_id: UUID, *, refusal: Refusal | None = None, status: int = 200
) -> HttpResponse:
    found = matters.get_matter(actor=request.actor, matter_id=matter_id)
    others = [o for o in matters.kind_of(found.kind).outcomes if o.takes == "reason"]
    context = {
        "matter": matters.matter_row(found),
        "outcomes": others,
        "chosen": request.POST.get("outcome", request.GET.get("outcome", "")),
        "reason": request.POST.get("reason", ""),
        "errors": [(f"f-{refusal.field}" if refusal.field else "", refusal.message)] if refusal else [],
        "error": refusal.message if refusal and refusal.field == "reason" else "",
        "back_url": matter_url(matter_id),
        "current": "review",
    }
    return show(request, "court/review/decisions.html", context, status=status)


@act(matters.REVIEW)
def decide(request: Request, matter_id: UUID) -> HttpResponse:
    """Decide; the next matter of the queue opens, and the decision can be undone for a few seconds."""
    outcome = request.POST.get("outcome", "")

    def refused(request: Request, refusal: Refusal) -> HttpResponse:
        if isinstance(refusal, matters.ReasonMissing):
            return _decisions(request, matter_id, refusal=refusal, status=422)
        return _review(request, matter_id, refusal=refusal, status=422)

    return perform(
        request,
        matters.decide_matter,
        matter_id=matter_id,
        round_number=_number(request.POST.get("round")),
        outcome=outcome,
        reason=request.POST.get("reason", ""),
        on_refusal=refused,
        then=_next_to(request, matter_id),
    )


def _next_to(request: Request, matter_id: UUID) -> str:
    """The next matter of the queue, with the way to undo the decision just taken; else the same matter."""
    found = matters.get_matter(actor=request.actor, matter_id=matter_id)
    waiting = queue_page(
        request.actor, found.desk, "waiting", matter_id, now(), wanted_of(request, found.desk)
    )
    url = waiting["next_url"] or waiting["previous_url"] or matter_url(matter_id)
    return f"{url}?decided={matter_id}"


@act(matters.REVIEW)
def undo(request: Request, matter_id: UUID) -> HttpResponse:
    """Take back one's own decision before it takes effect."""
    return perform(
        request,
        matters.undo_decision,
        matter_id=matter_id,
        repeatable=True,
        said="决定已撤回，什么都没有发出。",
        then=matter_url(matter_id),
    )

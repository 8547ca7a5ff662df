"""Deciding: each decision on its own page, taking it, taking it back, and the sentences used again."""

from uuid import UUID

from django.http import HttpResponse

from onecourt.kernel.clock import now
from onecourt.kernel.refusals import BadAnswers, NotFound, Refusal
from onecourt.modules.matters import public as matters
from onecourt.web.court.queues.pages import matter_url, queue_page, wanted_of
from onecourt.web.court.review.deciding import choice_page, decision_page, late_page, texts_page
from onecourt.web.court.review.views import draw_review, number
from onecourt.web.kit import Request, act, page, perform, show

ON_ITS_PAGE = (matters.ReasonMissing, matters.PaperMissing, matters.BadPeriod, matters.NothingToSupplement)


@page("court.decisions", right=matters.REVIEW)
def decisions(request: Request, matter_id: UUID) -> HttpResponse:
    """The other decisions to choose from."""
    return show(request, "court/review/decisions.html", choice_page(request.actor, matter_id))


@page("court.decision", right=matters.REVIEW)
def decision(request: Request, matter_id: UUID, outcome_key: str) -> HttpResponse:
    """One decision before it is taken: what the citizen will read."""
    context = decision_page(request.actor, matter_id, outcome_key, now(), sent=request.GET)
    return show(request, "court/review/decision.html", context)


@act(matters.REVIEW)
def decide(request: Request, matter_id: UUID) -> HttpResponse:
    """Decide; the next matter of the queue opens, and the decision can be undone for a few seconds."""
    outcome = request.POST.get("outcome", "")

    def refused(request: Request, refusal: Refusal) -> HttpResponse:
        if isinstance(refusal, ON_ITS_PAGE) or (refusal.code == "materials_not_opened" and _typed(request)):
            context = decision_page(
                request.actor, matter_id, outcome, now(), sent=request.POST, refusal=refusal
            )
            return show(request, "court/review/decision.html", context, status=422)
        return draw_review(request, matter_id, refusal=refusal, status=422)

    days = request.POST.get("working_days", "")
    return perform(
        request,
        matters.decide_matter,
        matter_id=matter_id,
        round_number=number(request.POST.get("round")),
        outcome=outcome,
        reason=request.POST.get("reason", ""),
        working_days=int(days) if days.isdecimal() and len(days) < 5 else None,
        opens=request.POST.getlist("opens"),
        paper=request.FILES.get("paper"),
        showing=_showing(request),
        on_refusal=refused,
        then=_next_to(request, matter_id),
    )


def _typed(request: Request) -> bool:
    return "reason" in request.POST or "working_days" in request.POST


def _showing(request: Request) -> UUID | None:
    try:
        return UUID(request.POST.get("showing", ""))
    except ValueError:
        return None


def _next_to(request: Request, matter_id: UUID) -> str:
    """The next matter of the queue, with the way to undo the decision just taken; else the same matter."""
    try:
        found = matters.get_matter(actor=request.actor, matter_id=matter_id)
    except NotFound:
        return matter_url(matter_id)
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


@act(matters.REVIEW)
def resume(request: Request, matter_id: UUID) -> HttpResponse:
    """Take up again what was not supplemented in time."""
    return perform(
        request,
        matters.resume_review,
        matter_id=matter_id,
        repeatable=True,
        said="已恢复审核，可以作出决定了。",
        then=matter_url(matter_id),
    )


def reason_texts(request: Request) -> HttpResponse:
    """The sentences that the desk uses again: shown by GET, one more kept by POST."""
    return _keep_text(request) if request.method == "POST" else _texts(request)


@page("court.reason_texts", right=matters.REVIEW)
def _texts(request: Request) -> HttpResponse:
    return show(request, "court/review/texts.html", texts_page(request.actor, request.GET.dict()))


@act(matters.REVIEW)
def _keep_text(request: Request) -> HttpResponse:
    sent = request.POST.dict()

    def refused(request: Request, refusal: Refusal) -> HttpResponse:
        errors = refusal.errors if isinstance(refusal, BadAnswers) else {}
        return show(
            request, "court/review/texts.html", texts_page(request.actor, sent, errors=errors), status=422
        )

    return perform(
        request,
        matters.keep_reason_text,
        desk=sent.get("desk") or next(iter(matters.desks_of(request.actor)), ""),
        outcome=sent.get("outcome", ""),
        title=sent.get("title", ""),
        text=sent.get("text", ""),
        on_refusal=refused,
        said="这段理由已存好，作决定时可以选用。",
        then=request.get_full_path(),
    )


@act(matters.REVIEW)
def strike_text(request: Request, text_id: UUID) -> HttpResponse:
    """Take a sentence off the list."""
    return perform(
        request,
        matters.strike_reason_text,
        text_id=text_id,
        repeatable=True,
        said="已删去。用过这段理由的决定不变。",
        then=lambda kept: f"/court/review/texts/?desk={kept.desk}&outcome={kept.outcome}",
    )


@page("court.late_points", right=matters.SUPERVISE)
def late_points(request: Request) -> HttpResponse:
    """For whoever leads the court: what was asked for later than it could be seen."""
    return show(request, "court/review/late.html", late_page(request.actor))

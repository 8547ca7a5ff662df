"""The queues of the desks at which an officer sits, and into whose hands a matter goes."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onecourt.kernel.clock import court_day, now
from onecourt.kernel.refusals import NotFound, Refusal
from onecourt.modules.matters import public as matters
from onecourt.platform import access
from onecourt.web.court.queues.listing import HEADS, exported, list_page
from onecourt.web.court.queues.pages import (
    label_of,
    matter_url,
    queue_page,
    queue_url,
    tab_of,
    wanted_of,
)
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.kit.spreadsheet import table_file


@page("court.queue", right=matters.REVIEW)
def queue(request: Request, desk: str) -> HttpResponse:
    """A desk's queue; its first matter is opened where there is one."""
    _require_desk(request, desk)
    tab = tab_of(request)
    context = queue_page(request.actor, desk, tab, None, now(), wanted_of(request, desk))
    if context["rows"] and not request.GET.get("list"):
        return HttpResponseRedirect(context["rows"][0].url)
    return show(request, "court/review/review.html", {"queue": context, "current": "review"})


@page("court.queue_list", right=matters.REVIEW)
def queue_list(request: Request, desk: str) -> HttpResponse:
    """The whole queue as a list that can be filtered."""
    _require_desk(request, desk)
    number = request.GET.get("page", "")
    context = list_page(
        request.actor,
        desk,
        tab_of(request),
        wanted_of(request, desk),
        int(number) if number.isdecimal() and 0 < len(number) < 6 and int(number) else 1,
        now(),
    )
    return show(request, "court/queues/list.html", context)


@act(matters.EXPORT)
def queue_export(request: Request, desk: str) -> HttpResponse:
    """The queue as it is filtered now, for a spreadsheet; taking it out is on record."""
    _require_desk(request, desk)
    tab = request.POST.get("tab", "waiting")
    tab = tab if tab in matters.QUEUE_TABS else "waiting"
    name = f"{label_of(request.actor, desk)}-{court_day(now()):%Y%m%d}"
    return perform(
        request,
        matters.export_queue,
        desk=desk,
        tab=tab,
        wanted=wanted_of(request, desk),
        repeatable=True,
        then=lambda rows: table_file(name, HEADS, [exported(row) for row in rows]),
    )


@page("court.review", right=matters.REVIEW)
def first_queue(request: Request) -> HttpResponse:
    desks = matters.desks_of(request.actor)
    if not desks:
        raise NotFound
    return HttpResponseRedirect(queue_url(desks[0]))


def _require_desk(request: Request, desk: str) -> None:
    if desk not in matters.desks_of(request.actor):
        raise NotFound


@act(matters.REVIEW)
def claim(request: Request, matter_id: UUID) -> HttpResponse:
    """领取."""
    return perform(
        request,
        matters.claim_matter,
        matter_id=matter_id,
        said="领取了，由您办理。",
        on_refusal=lambda request, refusal: _hands(request, matter_id, refusal),
        then=matter_url(matter_id),
    )


@act(matters.ASSIGN)
def release(request: Request, matter_id: UUID) -> HttpResponse:
    """放回队列."""
    return perform(
        request,
        matters.release_matter,
        matter_id=matter_id,
        said="放回队列了，同事都可以领取。",
        then=matter_url(matter_id),
    )


@page("court.hands", right=matters.REVIEW)
def hands(request: Request, matter_id: UUID) -> HttpResponse:
    """Who has the matter in hand, how it came there, and handing it on."""
    return _hands(request, matter_id)


@act(matters.ASSIGN)
def assign(request: Request, matter_id: UUID) -> HttpResponse:
    """分派 what nobody has claimed."""
    return perform(
        request,
        matters.assign_matter,
        matter_id=matter_id,
        to_id=_chosen(request),
        said="分派好了，同事会收到消息。",
        on_refusal=lambda request, refusal: _hands(request, matter_id, refusal),
        then=matter_url(matter_id),
    )


@act(matters.ASSIGN)
def transfer(request: Request, matter_id: UUID) -> HttpResponse:
    """转交 what somebody has in hand."""
    return perform(
        request,
        matters.transfer_matter,
        matter_id=matter_id,
        to_id=_chosen(request),
        reason=request.POST.get("reason", ""),
        said="转交好了，同事会收到消息。",
        on_refusal=lambda request, refusal: _hands(request, matter_id, refusal),
        then=matter_url(matter_id),
    )


def _chosen(request: Request) -> UUID | None:
    try:
        return UUID(request.POST.get("to", ""))
    except ValueError:
        return None


def _hands(request: Request, matter_id: UUID, refusal: Refusal | None = None) -> HttpResponse:
    found = matters.get_matter(actor=request.actor, matter_id=matter_id)
    context = hands_of(request, found, now())
    colleagues = matters.list_colleagues_at(found, on=court_day(now()))
    context |= {
        "matter": matters.matter_row(found),
        "colleagues": [
            (str(row.account_id), row.name, row.department)
            for row in colleagues
            if row.account_id != (found.claimed_by_id if context["holder"] else request.actor.account_id)
        ],
        "history": matters.list_assignments(found),
        "to": request.POST.get("to", ""),
        "reason": request.POST.get("reason", ""),
        "errors": [(f"f-{refusal.field}" if refusal.field else "", refusal.message)] if refusal else [],
        "error": {refusal.field: refusal.message} if refusal and refusal.field else {},
        "back_url": matter_url(matter_id),
        "current": "review",
    }
    return show(request, "court/queues/hands.html", context, status=422 if refusal else 200)


def hands_of(request: Request, matter: Any, at: datetime) -> dict[str, Any]:
    """In whose hands a matter is, and what this officer may do about it."""
    holder = matters.find_holder(matter, on=court_day(at))
    mine = holder is not None and holder.account_id == request.actor.account_id
    may = bool(access.allowed(request.actor, matters.ASSIGN, matter)) and matter.state not in matters.ENDED
    return {
        "holder": holder.name if holder else "",
        "mine": mine,
        "may_claim": holder is None and matter.state not in matters.ENDED,
        "may_hand_on": may,
        "claim_url": reverse("court:claim", kwargs={"matter_id": matter.id}),
        "release_url": reverse("court:release", kwargs={"matter_id": matter.id}),
        "hands_url": reverse("court:hands", kwargs={"matter_id": matter.id}),
        "send_url": reverse("court:transfer" if holder else "court:assign", kwargs={"matter_id": matter.id}),
    }

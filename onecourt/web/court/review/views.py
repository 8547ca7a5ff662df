"""The review desk: three panes, what has been on the screen, marks."""

from contextlib import suppress
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import HttpResponse

from onecourt.kernel.clock import court_time, now
from onecourt.kernel.refusals import NotFound, Refusal
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from onecourt.web.court.queues.pages import matter_url, queue_page, queue_url, tab_of, wanted_of
from onecourt.web.court.queues.views import hands_of
from onecourt.web.court.review.pages import panel_page, related_page, undo_page
from onecourt.web.court.review.viewer import changes_page, compare_page, viewer_page
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.matters.summary import sections
from onecourt.web.matters.wizard import draft_of

VIEWS = ("files", "content", "compare", "changes", "related")


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
    """One matter, or that it was taken back."""
    try:
        return draw_review(request, matter_id)
    except NotFound:
        taken_back = matters.find_withdrawal(request.actor, matter_id)
        if taken_back is None:
            raise
        desk = matters.desks_of(request.actor)[0]
        when = f"{court_time(taken_back):%H:%M}"
        context = {"when": when, "queue_url": queue_url(desk), "current": "review"}
        return show(request, "court/review/withdrawn.html", context)


def draw_review(
    request: Request, matter_id: UUID, *, refusal: Refusal | None = None, status: int = 200
) -> HttpResponse:
    """The three panes, with what stood in the way of an act."""
    found = matters.get_matter(actor=request.actor, matter_id=matter_id)
    at = now()
    content = matters.content_for(request.actor, found)
    viewer = viewer_page(
        request.actor, found, content, request.GET.get("file", ""), number(request.GET.get("page")), at
    )
    context: dict[str, Any] = {
        "queue": queue_page(
            request.actor, found.desk, tab_of(request), found.id, at, wanted_of(request, found.desk)
        ),
        "hands": hands_of(request, found, at),
        "matter": matters.matter_row(found),
        "viewer": viewer,
        "panel": panel_page(request.actor, found, content, viewer, at),
        "refusal": refusal.message if refusal else "",
        "unsent": [f"{d.recipient} {d.phone_masked}" for d in notices.list_failed_dispatches([found.id])],
        "undo": undo_page(request.actor, request.GET.get("decided", ""), at),
        "current": "review",
        **_middle(request, found, content, at),
    }
    return show(request, "court/review/review.html", context, status=status)


def _middle(request: Request, found: Any, content: matters.Content, at: Any) -> dict[str, Any]:
    """What stands in the middle besides the files: only what is looked at is gathered."""
    view = request.GET.get("view", "files")
    usable = sum(f.usable for f in content.files)
    if view not in VIEWS or (view == "changes" and found.round < 2) or (view == "compare" and not usable):
        view = "files"
    if view == "files" and not usable:
        view = "content"
    shown: dict[str, Any] = {"view": view, "can_compare": usable > 0, "has_changes": found.round > 1}
    if view == "content":
        draft = replace(draft_of(found, at), content=content)
        shown["sections"] = sections(request.actor, draft, at, changeable=False)
        shown["history"] = matters.list_history(found)
    elif view == "compare":
        shown["compare"] = compare_page(request.actor, found, content, request.GET.dict(), at)
    elif view == "changes":
        shown["changes"] = changes_page(found, request.GET.dict())
    related = related_page(request.actor, found, at)
    return {**shown, "related": related}


def number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 else 1


@act(matters.REVIEW)
def opened(request: Request, matter_id: UUID) -> HttpResponse:
    """Note that this officer looks at the matter, and at which page."""
    document = _document(request)
    shown = number(request.POST.get("page"))
    by_itself = bool(request.headers.get("HX-Request"))
    back = f"{matter_url(matter_id)}?file={document}&page={shown}" if document else matter_url(matter_id)
    return perform(
        request,
        matters.open_review,
        matter_id=matter_id,
        document_id=document,
        page=shown,
        repeatable=True,
        # Sent by the page itself nothing may be drawn anew; by the button the page comes again.
        then=lambda _: HttpResponse(status=204) if by_itself else back,
    )


def _document(request: Request) -> UUID | None:
    try:
        return UUID(request.POST.get("file", ""))
    except ValueError:
        return None


@act(matters.REVIEW)
def mark(request: Request, matter_id: UUID, point: str) -> HttpResponse:
    """Mark one point of review, or one of several things under it."""

    def refused(request: Request, refusal: Refusal) -> HttpResponse:
        return draw_review(request, matter_id, refusal=refusal, status=422)

    document = _document(request)
    here = f"?file={document}&page={number(request.POST.get('page'))}" if document else ""
    which = request.POST.get("number", "0")
    return perform(
        request,
        matters.mark_point,
        matter_id=matter_id,
        point=point,
        mark=request.POST.get("mark", ""),
        text=request.POST.get("text", ""),
        code=request.POST.get("code", ""),
        place=request.POST.get("place", ""),
        region=request.POST.get("region", ""),
        number=int(which) if which.isdecimal() and len(which) < 3 else 0,
        repeatable=True,
        on_refusal=refused,
        then=f"{matter_url(matter_id)}{here}#p-{point}",
    )

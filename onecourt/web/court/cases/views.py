"""The court's cases, their space as the court sees it, and who handles them."""

from uuid import UUID

from django.http import HttpResponse

from onecourt.kernel.clock import court_day, now
from onecourt.kernel.refusals import NotFound, Refusal
from onecourt.modules.cases import public as cases
from onecourt.platform import access
from onecourt.web.court.cases.pages import (
    HEADS,
    exported,
    list_page,
    officers_page,
    space_page,
    wanted_of,
)
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.kit.spreadsheet import table_file


@page("court.cases", right=cases.READ_AS_COURT)
def cases_list(request: Request) -> HttpResponse:
    """我的案件: one's own and those of the court, with filters."""
    asked = request.GET.get("page", "")
    number = int(asked) if asked.isdecimal() and len(asked) < 6 and int(asked) else 1
    return show(request, "court/cases/list.html", list_page(request.actor, wanted_of(request), number))


@act(cases.EXPORT)
def cases_export(request: Request) -> HttpResponse:
    """The list as it is filtered now, for a spreadsheet; taking it out is on record."""
    return perform(
        request,
        cases.export_cases,
        wanted=wanted_of(request),
        repeatable=True,
        then=lambda rows: table_file(
            f"案件-{court_day(now()):%Y%m%d}", HEADS, [exported(row) for row in rows]
        ),
    )


@page("court.case", right=cases.READ_AS_COURT)
def case(request: Request, case_id: UUID) -> HttpResponse:
    """案件空间 on the court's side."""
    found = cases.get_case(actor=request.actor, case_id=case_id)
    return show(request, "court/cases/space.html", space_page(request.actor, found, now()))


@page("court.officers", right=cases.ASSIGN)
def officers(request: Request, case_id: UUID) -> HttpResponse:
    """Naming or changing 承办人 and 书记员."""
    return _officers(request, case_id)


def _officers(request: Request, case_id: UUID, refusal: Refusal | None = None) -> HttpResponse:
    found = cases.get_case(actor=request.actor, case_id=case_id)
    if not access.allowed(request.actor, cases.ASSIGN, found):
        raise NotFound
    context = officers_page(found, request.POST.dict(), now()) | {
        "errors": [(f"f-{refusal.field}" if refusal.field else "", refusal.message)] if refusal else [],
        "error": {refusal.field: refusal.message} if refusal and refusal.field else {},
    }
    return show(request, "court/cases/officers.html", context, status=422 if refusal else 200)


@act(cases.ASSIGN)
def assign_case(request: Request, case_id: UUID) -> HttpResponse:
    """Name or change who handles the case."""
    return perform(
        request,
        cases.assign_case,
        case_id=case_id,
        case_judge_id=_chosen(request, "case_judge"),
        court_clerk_id=_chosen(request, "court_clerk"),
        reason=request.POST.get("reason", "")[:300],
        said="承办人确定好了，他们会收到消息。",
        on_refusal=lambda request, refusal: _officers(request, case_id, refusal),
        then=lambda found: officers_page(found, {}, now())["back_url"],
    )


def _chosen(request: Request, name: str) -> UUID | None:
    try:
        return UUID(request.POST.get(name, ""))
    except ValueError:
        return None

"""The court's cases and their space as the court sees it."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from onecourt.kernel.clock import now
from onecourt.modules.cases import public as cases
from onecourt.web.kit import Request, page, show
from onecourt.web.matters.casework import case_facts, docket_lines


@page("court.cases", right=cases.READ_AS_COURT)
def cases_list(request: Request) -> HttpResponse:
    """The cases of the officer's court, with search by number, name and court."""
    query = request.GET.get("q", "").strip()[:100]
    rows = cases.list_cases(request.actor, text=query, limit=50)
    context = {
        "query": query,
        "count": cases.count_cases(request.actor, text=query),
        "rows": [
            {
                "number": row.number,
                "title": row.title,
                "type": row.type_label,
                "opened": row.opened_on.isoformat(),
                "url": reverse("court:case", kwargs={"case_id": row.id}),
            }
            for row in rows
        ],
        "current": "cases",
    }
    return show(request, "court/cases/list.html", context)


@page("court.case", right=cases.READ_AS_COURT)
def case(request: Request, case_id: UUID) -> HttpResponse:
    """案件空间 on the court's side."""
    found = cases.get_case(actor=request.actor, case_id=case_id)
    row = cases.case_row(found)
    context = {
        "case": {"title": row.title, "number": row.number, "court": row.court_name, "stage": "已立案"},
        "steps": [{"label": label, "state": state} for label, state in row.stages],
        "next": {"title": "安排承办法官和送达", "text": "立案后 5 日内把起诉状副本送达被告。"},
        "facts": case_facts(found),
        "parties": [
            {"role": p.role_label, "name": p.name} for p in cases.list_participants(request.actor, found)
        ],
        "history": docket_lines(found, now()),
        "filing_url": reverse("court:matter", kwargs={"matter_id": row.origin_id}),
        "current": "cases",
    }
    return show(request, "court/cases/space.html", context)

"""The courts: finding one, and what a person needs to know of it (PLT-04)."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from onecourt.modules.courts import public as courts
from onecourt.modules.matters import public as matters
from onecourt.web.kit import Request, page, show


@dataclass(frozen=True, slots=True)
class Line:
    """A court in a list."""

    name: str
    says: str
    url: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and a value."""

    label: str
    value: str


@page("public.courts", level=0)
def find(request: Request) -> HttpResponse:
    """Courts by name, place, code, sound or case number; without a word, province by province."""
    query = request.GET.get("q", "").strip()[:60]
    tree = courts.court_tree()
    province = next((p for p in tree if p.name == request.GET.get("province")), tree[0] if tree else None)
    context: dict[str, Any] = {
        "query": query,
        "found": [_line(court) for court in courts.find_courts(query)] if query else [],
        "provinces": [
            {"label": p.name, "url": f"?{urlencode({'province': p.name})}", "current": p == province}
            for p in tree
        ],
        "cities": [
            (city.name, [_line(court) for court in city.courts])
            for city in (province.cities if province else ())
        ],
        "current": "services",
    }
    return show(request, "public/courts/find.html", context)


@page("public.court", level=0)
def court(request: Request, court_id: UUID) -> HttpResponse:
    """One court: where it is, what it takes online, and the way to start."""
    row = courts.get_court(court_id)
    above = courts.get_court(row.parent_id) if row.parent_id else None
    kinds = [kind for kind in matters.list_kinds() if courts.is_open_for(row, kind.key)]
    context: dict[str, Any] = {
        "court": row,
        "facts": [
            Fact("级别", row.level_label),
            Fact("法院代字", row.code),
            Fact("地址", row.address),
            *(Fact(label, number) for label, number in (("电话", row.phone), *row.phones)),
            Fact("管辖地域", row.jurisdiction),
        ],
        "above": _line(above) if above else None,
        "kinds": [
            {
                "label": kind.label,
                "says": kind.says,
                "icon": kind.icon,
                "url": f"{reverse('matters:start', kwargs={'kind_key': kind.key})}?court={row.id}",
            }
            for kind in kinds
        ],
        "page_url": request.path,
        "back": ("找法院", reverse("public:courts")),
        "current": "services",
    }
    return show(request, "public/courts/court.html", context)


def _line(court: courts.CourtRow) -> Line:
    return Line(
        court.name,
        f"{court.level_label} · {court.address}",
        reverse("public:court", kwargs={"court_id": court.id}),
    )

"""The home page and the catalogue of filings."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.urls import reverse

from onecourt.kernel.clock import now
from onecourt.modules.matters import public as matters
from onecourt.web.kit import Request, page, show
from onecourt.web.parties.days import when_words
from onecourt.web.parties.home.pages import home_page


@dataclass(frozen=True, slots=True)
class Group:
    """One group of the catalogue."""

    label: str
    kinds: tuple[dict[str, str], ...]


@page("parties.home", level=0)
def home(request: Request) -> HttpResponse:
    """首页."""
    return show(request, "parties/home/home.html", home_page(request.actor, request.GET.dict(), now()))


@page("parties.filing", level=0)
def filing(request: Request) -> HttpResponse:
    """在线立案: what can be filed, in groups, with unfinished drafts on top."""
    kinds = matters.list_kinds()
    groups = dict.fromkeys(kind.group for kind in kinds)
    drafts = []
    if request.actor.is_signed_in and not request.actor.is_staff:
        drafts = matters.list_own_matters(request.actor, matters.OwnFilter(state=matters.DRAFT), limit=3)
    context = {
        "groups": [
            Group(
                group,
                tuple(
                    {
                        "label": kind.label,
                        "says": kind.says,
                        "icon": kind.icon,
                        "url": reverse("matters:start", kwargs={"kind_key": kind.key}),
                    }
                    for kind in kinds
                    if kind.group == group
                ),
            )
            for group in groups
        ],
        "drafts": [
            {
                "title": f"{matters.kind_of(row.kind).verb}：{row.subject}",
                "note": f"没填完，{when_words(row.saved_at, now())} 已保存",
                "url": reverse("matters:resume", kwargs={"matter_id": row.id}),
            }
            for row in drafts
        ],
        "current": "filing",
    }
    return show(request, "matters/catalogue.html", context)

"""服务: every module that is built, in groups."""

from django.http import HttpResponse

from onecourt.web.kit import Request, page, show
from onecourt.web.kit.navigation import address

# (group, label, icon, name of the address); what is not built has no address and is left out.
SERVICES = (
    ("立案", "在线立案", "gavel", "parties:filing"),
    ("立案", "我的立案", "list-check", "parties:filings"),
    ("立案", "找法院", "building-bank", "public:courts"),
    ("案件办理", "我的案件", "folders", "parties:cases"),
    ("案件办理", "日程", "calendar-event", "parties:calendar"),
    ("案件办理", "消息", "message", "parties:messages"),
)


@page("public.services", level=0)
def services(request: Request) -> HttpResponse:
    """All services, or those whose name holds what was typed."""
    query = request.GET.get("q", "").strip()[:50]
    found = [row for row in SERVICES if address(row[3]) and query in row[1] + row[0]]
    groups = [
        {
            "label": group,
            "tiles": [
                {"label": label, "icon": icon, "url": address(name)}
                for where, label, icon, name in found
                if where == group
            ],
        }
        for group in dict.fromkeys(row[0] for row in found)
    ]
    context = {"query": query, "found": len(found), "groups": groups, "current": "services"}
    return show(request, "public/services/services.html", context)

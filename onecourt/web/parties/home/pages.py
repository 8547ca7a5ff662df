"""What the home page shows: what waits for the person, services, draft, cases, days to come."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.modules.cases import public as cases
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from onecourt.web.matters.progress import share_done
from onecourt.web.parties.days import agenda, when_words
from onecourt.web.parties.lists import tabs
from onecourt.web.parties.todos import todos

# The official sites of 公开专区 (HOM-02).
PUBLIC_SITES = (
    ("中国裁判文书网", "https://wenshu.court.gov.cn/"),
    ("中国审判流程信息公开网", "https://splcgk.court.gov.cn/"),
    ("中国庭审公开网", "https://tingshen.court.gov.cn/"),
    ("中国执行信息公开网", "https://zxgk.court.gov.cn/"),
)


@dataclass(frozen=True, slots=True)
class Link:
    """A label that leads somewhere."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Tile:
    """A service as a tile."""

    label: str
    icon: str
    url: str
    main: bool = False
    count: int = 0
    count_says: str = ""


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case with its progress."""

    title: str
    number: str
    person: str
    url: str
    steps: tuple[dict[str, str], ...]


def home_page(actor: Actor, asked: Mapping[str, str], at: datetime) -> dict[str, Any]:
    """The home page of whoever looks at it; a visitor sees services and the way in."""
    context: dict[str, Any] = {
        "wide": "home",
        "current": "home",
        "tiles": tiles(),
        "public_links": [Link(*site) for site in PUBLIC_SITES],
        "calendar_url": reverse("parties:calendar"),
    }
    if not actor.is_signed_in or actor.is_staff:
        return context
    waiting, unread = todos(actor, at), notices.count_unread(actor)
    by_tab = cases.count_cases_by_tab(actor)
    tab = asked.get("tab", "") if asked.get("tab", "") in dict(cases.TABS) else "trial"
    found = cases.list_cases(actor, tab=tab, limit=3)
    news = asked.get("show") == "notices"
    return context | {
        "todos": waiting[:3],
        "todo_count": len(waiting),
        "todos_url": f"{reverse('parties:messages')}?show=todos" if waiting else "",
        "todo_tabs": [
            {"label": "待办", "url": "?show=todos", "count": len(waiting), "current": not news},
            {"label": "消息通知", "url": "?show=notices", "count": unread, "current": news},
        ],
        "news": _news(actor, at) if news else None,
        "messages_url": f"{reverse('parties:messages')}?show=all",
        "case_tabs": [row | {"url": f"{row['url']}#t3"} for row in tabs(by_tab, tab)],
        "live": {
            "ticket_url": f"{reverse('public:live_ticket')}?topic=person:{actor.account_id}",
            "url": reverse("parties:home"),
        },
        "newest": _newest(actor, at),
        "draft": _draft(actor, at),
        "cases": [case_line(row) for row in found],
        "case_count": cases.count_cases(actor),
        "cases_url": f"{reverse('parties:cases')}?tab={tab}",
        "agenda": agenda(actor, at)[:3],
    }


def tiles() -> list[Tile]:
    """The services of the home page that are built."""
    return [
        Tile("在线立案", "gavel", reverse("parties:filing"), main=True),
        Tile("我的立案", "list-check", reverse("parties:filings")),
        Tile("我的案件", "folders", reverse("parties:cases")),
        Tile("全部功能", "layout-grid", reverse("public:services")),
    ]


def _news(actor: Actor, at: datetime) -> list[dict[str, str]]:
    """The newest messages that have not been read; a read one leaves the list (MSG-01)."""
    return [
        {
            "title": row.title,
            "body": row.body,
            "when": when_words(row.at, at),
            "url": reverse("parties:message", kwargs={"notice_id": row.id}),
        }
        for row in notices.list_notices(actor, unread_only=True, limit=5)
    ]


def _newest(actor: Actor, at: datetime) -> dict[str, str] | None:
    found = notices.list_notices(actor, unread_only=True, limit=1)
    if not found:
        return None
    url = reverse("parties:message", kwargs={"notice_id": found[0].id})
    return {"title": found[0].title, "when": when_words(found[0].at, at), "url": url}


def _draft(actor: Actor, at: datetime) -> dict[str, Any] | None:
    drafts = matters.list_own_matters(actor, matters.OwnFilter(state=matters.DRAFT), limit=1)
    if not drafts:
        return None
    done, total = share_done(actor, drafts[0].id, at)
    return {
        "title": f"{matters.kind_of(drafts[0].kind).verb}：{drafts[0].subject}",
        "note": f"没填完，{when_words(drafts[0].saved_at, at)} 已保存",
        "done": done,
        "total": total,
        "url": reverse("matters:resume", kwargs={"matter_id": drafts[0].id}),
    }


def case_line(row: cases.CaseRow) -> CaseLine:
    """A case as its row shows it."""
    return CaseLine(
        title=row.cause or row.title,
        number=row.number,
        person=row.court_name,
        url=reverse("parties:case", kwargs={"case_id": row.id}),
        steps=tuple({"label": label, "state": state} for label, state in row.stages),
    )

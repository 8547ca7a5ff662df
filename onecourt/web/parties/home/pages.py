"""What the home page shows: what waits for the person, services, draft, cases, days to come."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day, court_time
from onecourt.modules.cases import public as cases
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from onecourt.web.matters.progress import share_done

WEEKDAYS = "一二三四五六日"
# The official sites of 公开专区 (HOM-02).
PUBLIC_SITES = (
    ("中国裁判文书网", "https://wenshu.court.gov.cn/"),
    ("中国审判流程信息公开网", "https://splcgk.court.gov.cn/"),
    ("中国庭审公开网", "https://tingshen.court.gov.cn/"),
    ("中国执行信息公开网", "https://zxgk.court.gov.cn/"),
)


@dataclass(frozen=True, slots=True)
class TodoRow:
    """Something that waits for the person: what, for which case, by when, and the way there."""

    title: str
    case: str
    left: str
    when: str
    icon: str
    kind: str
    url: str
    action: str
    late: bool


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


@dataclass(frozen=True, slots=True)
class Day:
    """An entry of the agenda."""

    day: int
    weekday: str
    what: str
    about: str
    url: str = ""


def home_page(actor: Actor, at: datetime) -> dict[str, Any]:
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
    waiting = todos(actor, at)
    found = cases.list_cases(actor, tab="trial", limit=3)
    return context | {
        "todos": waiting[:3],
        "todo_count": len(waiting),
        "todos_url": reverse("parties:filings") if waiting else "",
        "newest": _newest(actor, at),
        "draft": _draft(actor, at),
        "cases": [case_line(row) for row in found],
        "case_count": cases.count_cases(actor),
        "cases_url": reverse("parties:cases"),
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


def todos(actor: Actor, at: datetime) -> list[TodoRow]:
    """What the court asked for and what came back to be corrected, the nearest deadline first."""
    waiting = [
        row
        for state in (matters.SUPPLEMENT_REQUIRED, matters.RETURNED)
        for row in matters.list_own_matters(actor, state=state, limit=50)
    ]
    waiting.sort(key=lambda row: (row.supplement_due_on or date.max, row.saved_at))
    return [_todo(row, court_day(at)) for row in waiting]


def _todo(row: matters.MatterRow, today: date) -> TodoRow:
    due = row.supplement_due_on
    days = (due - today).days if due else None
    supplement = row.state == matters.SUPPLEMENT_REQUIRED
    return TodoRow(
        title="补充材料" if supplement else "修改后重新提交",
        case=f"{row.subject} · {row.title}",
        left="" if days is None else f"还剩 {days} 天" if days >= 0 else f"逾期 {-days} 天",
        when=f"（{due.month} 月 {due.day} 日前）" if due else "",
        icon="file-upload",
        kind="bad" if days is not None and days < 0 else "warn",
        url=reverse("matters:resume", kwargs={"matter_id": row.id}),
        action="去补交" if supplement else "去修改",
        late=days is not None and days < 0,
    )


def _newest(actor: Actor, at: datetime) -> dict[str, str] | None:
    found = notices.list_notices(actor, unread_only=True, limit=1)
    if not found:
        return None
    url = reverse("parties:message", kwargs={"notice_id": found[0].id})
    return {"title": found[0].title, "when": when_words(found[0].at, at), "url": url}


def _draft(actor: Actor, at: datetime) -> dict[str, Any] | None:
    drafts = matters.list_own_matters(actor, state=matters.DRAFT, limit=1)
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


def agenda(actor: Actor, at: datetime) -> list[Day]:
    """The days by which something is due, on either side."""
    days: list[tuple[date, Day]] = []
    for row in matters.list_own_matters(actor, limit=50):
        url = reverse("parties:filing_space", kwargs={"matter_id": row.id})
        if row.supplement_due_on and row.state == matters.SUPPLEMENT_REQUIRED:
            days.append((row.supplement_due_on, _day(row.supplement_due_on, "补交材料截止", row.title, url)))
        if row.due_on and row.state == matters.SUBMITTED:
            days.append((row.due_on, _day(row.due_on, "法院最迟答复", row.title, url)))
    return [day for _, day in sorted(days, key=lambda pair: pair[0])]


def _day(day: date, what: str, about: str, url: str) -> Day:
    return Day(day.day, f"周{WEEKDAYS[day.weekday()]}", what, f"{day.month} 月 {day.day} 日 · {about}", url)


def when_words(moment: datetime, at: datetime) -> str:
    """今天 10:02, 昨天 16:20, 11 月 13 日: as people say it."""
    local, today = court_time(moment), court_day(at)
    if local.date() == today:
        return f"今天 {local:%H:%M}"
    if local.date() == today - timedelta(days=1):
        return f"昨天 {local:%H:%M}"
    return f"{local.month} 月 {local.day} 日 {local:%H:%M}"

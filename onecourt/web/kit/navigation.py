"""What stands in the frame of pages; an entry whose page is not built is left out."""

from functools import cache
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day, now
from onecourt.modules.agreements import public as agreements
from onecourt.modules.cases import public as cases
from onecourt.modules.courts import public as courts
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from onecourt.modules.people import public as people
from onecourt.platform import access, audit, configuration, providers
from onecourt.web.kit.ways import COURT_DESK, RETURN

# (key, label, icon, name of the address); the order is that of the design system.
PARTY_TABS = (
    ("home", "首页", "home", "parties:home"),
    ("services", "服务", "layout-grid", "public:services"),
    ("calendar", "日程", "calendar-event", "parties:calendar"),
    ("messages", "消息", "message", "parties:messages"),
    ("me", "我的", "user", "parties:me"),
)
PARTY_NAV = (
    ("guide", "服务指引", "info-circle", "public:guide"),
    ("filing", "在线立案", "gavel", "parties:filing"),
    ("home", "首页", "home", "parties:home"),
    ("filings", "我的立案", "list-check", "parties:filings"),
    ("cases", "我的案件", "folders", "parties:cases"),
    ("tools", "诉讼工具", "writing", "public:tools"),
    ("services", "其他服务", "layout-grid", "public:services"),
    ("local", "地方特色", "map-pin", "public:local"),
)
FIGURES_NAV = (("figures", "数据看板", "chart-bar", "court:figures"),)
COURT_NAV = (
    ("today", "今日工作", "home", "court:today"),
    ("review", "立案审核", "clipboard-check", "court:review"),
    ("page_texts", "材料检索", "search", "court:page_texts"),
    ("cases", "我的案件", "folders", "court:cases"),
    ("messages", "消息", "bell", "court:messages"),
)
# (key, label, icon, name of the address, right); each stands there for whom the right is.
ADMINISTRATION = (
    ("staff", "人员和岗位", "users", "court:staff", people.MANAGE_STAFF),
    ("calendar_days", "放假和调休", "calendar-event", "court:calendar_days", courts.KEEP_CALENDAR),
    ("texts", "协议和告知书", "file-text", "court:texts", agreements.EDIT),
    ("late_points", "一次告知", "alert-triangle", "court:late_points", matters.SUPERVISE),
    ("settings", "设置", "settings", "court:settings", configuration.SET),
    ("calls", "外部服务", "world", "court:calls", providers.READ_CALLS),
    ("audit", "操作日志", "list-details", "court:audit", audit.READ),
)
OWN: frozenset[str] = frozenset({"calendar", "messages", "me", "filings", "cases"})
Entry = tuple[str, str, str, str, int]


def shell_of(request: HttpRequest, actor: Actor) -> dict[str, Any]:
    """What the frame needs to know; pages may lay their own values over it."""
    if request.path.startswith(COURT_DESK):
        return _court_shell(actor)
    return _party_shell(request, actor)


def _party_shell(request: HttpRequest, actor: Actor) -> dict[str, Any]:
    # A visitor is led to sign in; staff have their own affairs at another desk.
    own = OWN if actor.is_staff else frozenset()
    unread = notices.count_unread(actor) if actor.is_signed_in else 0
    return {
        "demo": is_demo(),
        "court_name": matters.find_last_court_name(actor) or "人民法院",
        "home_url": address("parties:home") or "/",
        "register_url": address("public:register"),
        "search_url": address("parties:cases") if actor.is_signed_in else "",
        "search_says": "搜案号、案件名称",
        "person_line": f"{actor.name} · {_standing(actor)}" if actor.is_signed_in else "",
        "signed_in": actor.is_signed_in,
        "sign_in_url": _sign_in_url(request),
        "sign_out_url": address("public:sign_out"),
        "care_url": address("public:look"),
        "messages_url": address("parties:messages"),
        "unread": unread,
        "nav": _entries(PARTY_NAV, {}, own),
        "tabs": _entries(PARTY_TABS, {"messages": unread}, own),
    }


def _court_shell(actor: Actor) -> dict[str, Any]:
    shell: dict[str, Any] = {
        "demo": is_demo(),
        "home_url": address("court:today") or COURT_DESK,
        "nav": [],
        "nav_more": [],
    }
    if not actor.is_staff or actor.post_id is None:
        return shell
    unread = notices.count_unread(actor)
    posts = people.list_posts(actor.account, on=court_day(now()))
    post = next((held for held in posts if held.post_id == actor.post_id), None)
    managed = tuple(entry[:4] for entry in ADMINISTRATION if access.may_ever(actor, entry[4]))
    waiting = sum(count for _, count in matters.list_desks(actor))
    return shell | {
        "court_name": post.court_name if post else "",
        "post_line": f"{post.court_name} · {post.department}" if post else "",
        "posts_url": address("court:choose_post") if len(posts) > 1 else "",
        "person_name": actor.name,
        "me_url": address("court:account"),
        "sign_out_url": address("court:sign_out"),
        "messages_url": address("court:messages"),
        "unread": unread,
        "nav_more": _entries(FIGURES_NAV if access.may_ever(actor, matters.FIGURES) else (), {}, frozenset()),
        "nav": _entries(
            COURT_NAV + managed,
            {"messages": unread, "review": waiting},
            _not_for(actor),
        ),
    }


def _not_for(actor: Actor) -> frozenset[str]:
    """Entries of the workbench that would lead this post nowhere."""
    closed = set() if matters.desks_of(actor) else {"review", "page_texts"}
    if not access.may_ever(actor, cases.READ_AS_COURT):
        closed.add("cases")
    return frozenset(closed)


def _sign_in_url(request: HttpRequest) -> str:
    """The sign-in page, and from there back to the page that is open now."""
    sign_in = address("public:sign_in")
    if request.method != "GET" or request.path in ("/", sign_in):
        return sign_in
    return f"{sign_in}?{urlencode({RETURN: request.get_full_path()})}"


def is_demo() -> bool:
    """Whether a test double stands in for a provider, so that every page says so."""
    return not settings.PRODUCTION and "sandbox" in settings.ONECOURT_PROVIDERS


def _standing(actor: Actor) -> str:
    if actor.is_staff:
        return "法院工作人员"
    return "当事人 · 已认证" if actor.level >= people.Level.VERIFIED else "当事人 · 未认证"


def _entries(
    table: tuple[tuple[str, str, str, str], ...], counts: dict[str, int], left_out: frozenset[str]
) -> list[Entry]:
    found = ((key, label, icon, address(name)) for key, label, icon, name in table if key not in left_out)
    return [(key, label, icon, url, counts.get(key, 0)) for key, label, icon, url in found if url]


@cache
def address(name: str) -> str:
    """The address of that name, empty where the page is not built."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""

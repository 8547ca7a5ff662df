"""我的: who one is here, and what one has here."""

from django.http import HttpResponse
from django.urls import reverse

from onecourt.modules.people import public as people
from onecourt.web.kit import Request, page, show


@page("parties.me", right=people.OWN_AFFAIRS)
def me(request: Request) -> HttpResponse:
    """Name, identity in use, phone, and the ways to one's own things."""
    contact = people.get_contact(request.actor.account)
    standing = "已认证" if contact.level >= people.Level.VERIFIED else "未认证"
    links = [
        {"label": "我的立案", "icon": "list-check", "url": reverse("parties:filings"), "note": ""},
        {"label": "我的案件", "icon": "folders", "url": reverse("parties:cases"), "note": ""},
        {"label": "消息", "icon": "message", "url": reverse("parties:messages"), "note": ""},
        {"label": "日程", "icon": "calendar-event", "url": reverse("parties:calendar"), "note": ""},
    ]
    security = {
        "label": "账号与安全",
        "icon": "lock",
        "url": reverse("parties:security"),
        "note": "密码、手机号、登录记录",
    }
    channels = {
        "label": "消息设置",
        "icon": "bell",
        "url": reverse("parties:channels"),
        "note": "哪些事除了站内消息还要发短信",
    }
    context = {
        "person": {"name": contact.name, "about": f"手机 {contact.phone_masked} · {standing}"},
        "groups": [{"label": "我的事项", "links": links}, {"label": "账号", "links": [security, channels]}],
        "sign_out_url": reverse("public:sign_out"),
        "current": "me",
    }
    return show(request, "parties/me/me.html", context)

"""我的: who one is here, and what one has here."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from onecourt.modules.people import public as people
from onecourt.web.kit import page, show
from onecourt.web.kit.look import look_of


@page("parties.me")
def me(request: HttpRequest) -> HttpResponse:
    """Name, identity in use, phone, and the ways to one's own things."""
    contact = people.get_contact(request.actor.account_id)
    standing = "已认证" if contact.level >= people.Level.VERIFIED else "未认证"
    links = [
        {"label": "我的立案", "icon": "list-check", "url": reverse("parties:filings"), "note": ""},
        {"label": "我的案件", "icon": "folders", "url": reverse("parties:cases"), "note": ""},
        {"label": "消息", "icon": "message", "url": reverse("parties:messages"), "note": ""},
        {"label": "日程", "icon": "calendar-event", "url": reverse("parties:calendar"), "note": ""},
    ]
    look = [
        {
            "label": "字体和颜色",
            "icon": "letter-case",
            "url": reverse("parties:look"),
            "note": "大字、长辈版、深色",
        }
    ]
    context = {
        "person": {"name": contact.name, "about": f"手机 {contact.phone_masked} · {standing}"},
        "groups": [{"label": "我的事项", "links": links}, {"label": "设置", "links": look}],
        "sign_out_url": reverse("public:sign_out"),
        "current": "me",
    }
    return show(request, "parties/me/me.html", context)


@page("parties.look", level=0)
def look(request: HttpRequest) -> HttpResponse:
    """Size of letters, 长辈版 and colours."""
    now = look_of(request)
    context = {
        "back": ("我的", reverse("parties:me")),
        "sizes": (("", "标准"), ("l", "大"), ("xl", "特大"), ("xxl", "超大")),
        "themes": (("light", "浅色"), ("dark", "深色"), ("system", "跟随系统")),
        "size": now.size,
        "theme": now.theme,
        "versions": (("off", "标准版"), ("on", "长辈版")),
        "version": "on" if now.care else "off",
        "action_url": reverse("public:look"),
        "current": "me",
    }
    return show(request, "parties/me/look.html", context)

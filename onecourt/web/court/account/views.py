"""账号与安全 of staff: the posts held, the password, sign-ins."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from onecourt.kernel.clock import court_day, now
from onecourt.kernel.refusals import NotFound, Refusal
from onecourt.modules.people import public as people
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.kit.account_forms import ChangeByOldForm, add_refusal
from onecourt.web.kit.account_security import sign_in_rows
from onecourt.web.kit.leaving import leave_devices
from onecourt.web.kit.sessions import renew_session, this_sign_in
from onecourt.web.kit.ways import RETURN, return_path


@page("court.account", right=people.WORK)
def account(request: Request) -> HttpResponse:
    """Who one is here, and when and where one has signed in."""
    posts = people.list_posts(request.actor.account, on=court_day(now()))
    told = {
        "posts": [
            {
                "name": f"{post.court_name} · {post.department}",
                "roles": "、".join(people.StaffRole(role).label for role in sorted(post.roles)),
                "here": post.post_id == request.actor.post_id,
            }
            for post in posts
        ],
        "choose_url": reverse("court:choose_post") if len(posts) > 1 else "",
        "password_url": reverse("court:account_password"),
        "end_url": reverse("court:end_sessions"),
        "sign_ins": sign_in_rows(request),
    }
    return show(request, "court/account/account.html", told)


def password(request: Request) -> HttpResponse:
    """A new password; who was given the first one gets no further before."""
    return _change(request) if request.method == "POST" else _password_page(request)


@page("court.password")
def _password_page(request: Request) -> HttpResponse:
    return _draw(request, ChangeByOldForm())


@act()
def _change(request: Request) -> HttpResponse:
    if not request.actor.is_staff:
        raise NotFound
    form = ChangeByOldForm(request.POST)
    if not form.is_valid():
        return _draw(request, form, status=422)

    def go_on(_account_id: Any) -> str:
        renew_session(request)
        return return_path(request, reverse("court:today"))

    def turned_down(request: Request, refusal: Refusal) -> HttpResponse:
        add_refusal(form, refusal)
        return _draw(request, form)

    return perform(
        request,
        people.change_password,
        password=form.cleaned_data["password"],
        old_password=form.cleaned_data["old_password"],
        staying=this_sign_in(request),
        then=go_on,
        on_refusal=turned_down,
        said="密码改好了。其他设备上的登录都已退出。",
        repeatable=True,
    )


@act(people.WORK)
def end_sessions(request: Request) -> HttpResponse:
    """Sign out on the other devices, or on all."""
    return leave_devices(request, after_all=reverse("court:sign_in"), after_others=reverse("court:account"))


def _draw(request: Request, form: ChangeByOldForm, *, status: int = 200) -> HttpResponse:
    if not request.actor.is_staff:
        raise NotFound
    told = {
        "form": form,
        "is_first": people.has_first_password(request.actor.account),
        "back_to": return_path(request, ""),
        "return_name": RETURN,
    }
    return show(request, "court/account/password.html", told, status=status)

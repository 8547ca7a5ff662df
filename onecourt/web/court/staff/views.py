"""人员和岗位: the administrator opens accounts, appoints, ends posts, closes accounts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.urls import reverse

from onecourt.kernel.clock import court_day, now
from onecourt.kernel.refusals import NotFound, Refusal
from onecourt.modules.people import public as people
from onecourt.usecases.accounts.close_and_hand_over import close_and_hand_over
from onecourt.web.court.staff.forms import ClosingForm, EndPostForm, FirstPasswordForm, NewStaffForm, PostForm
from onecourt.web.court.staff.listing import HEADS, exported, list_page
from onecourt.web.court.staff.pages import current, post_rows, state_of
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.kit.account_forms import add_refusal
from onecourt.web.kit.spreadsheet import table_file


@dataclass(frozen=True, slots=True)
class Asking:
    """One form of the administrator: its words, its fields, and what is done with them."""

    title: str
    note: str
    button: str
    form: type[forms.Form]
    do: Callable[..., Any]
    said: str
    is_hard: bool = False


NEW = Asking(
    "新开账号",
    "第一次登录时，本人要先改初始密码。",
    "开账号",
    NewStaffForm,
    people.open_account_with_post,
    "账号开好了。请把登录名和初始密码告诉本人。",
)
APPOINT = Asking("新增岗位", "", "保存岗位", PostForm, people.appoint_to_post, "岗位已保存。")
END = Asking(
    "结束岗位", "以前办的事都留着记录。", "结束岗位", EndPostForm, people.end_post, "岗位的结束日期已保存。"
)
GIVE = Asking(
    "重设密码",
    "本人在所有设备上退出，下次登录要先改密码。",
    "设初始密码",
    FirstPasswordForm,
    people.give_first_password,
    "初始密码设好了，请告诉本人。",
)
CLOSE = Asking(
    "停用账号",
    "本人马上在所有设备上退出，岗位到今天为止，不能再登录。",
    "停用账号",
    ClosingForm,
    close_and_hand_over,
    "账号已停用，本人领取的事项已经交出。",
    is_hard=True,
)


@page("court.staff", right=people.MANAGE_STAFF)
def staff(request: Request) -> HttpResponse:
    """Everybody with a post at the court."""
    return show(request, "court/staff/list.html", list_page(request, court_day(now())))


@act(people.MANAGE_STAFF)
def staff_export(request: Request) -> HttpResponse:
    """The list as it is filtered now, for a spreadsheet; taking it out is on record."""
    day = court_day(now())
    return perform(
        request,
        people.export_staff,
        repeatable=True,
        then=lambda rows: table_file(f"人员-{day:%Y%m%d}", HEADS, exported(request, rows, day)),
    )


@page("court.staff_member", right=people.MANAGE_STAFF)
def staff_member(request: Request, account_id: UUID) -> HttpResponse:
    """One member of staff: posts, and what can be done."""
    row, day = people.get_colleague(request.actor, account_id), court_day(now())
    told = {
        "person": {"name": row.name, "login_name": row.login_name, "state": state_of(row, day)},
        "posts": post_rows(row, day),
        "is_active": row.is_active,
        "is_self": row.account_id == request.actor.account_id,
        **{
            f"{key}_url": reverse(f"court:{name}", kwargs={"account_id": account_id})
            for key, name in (("appoint", "appoint"), ("give", "give_password"), ("close", "close_account"))
        },
    }
    return show(request, "court/staff/member.html", told)


def staff_new(request: Request) -> HttpResponse:
    """Open an account with its first post."""
    return _answer(request, NEW) if request.method == "POST" else _ask(request, NEW)


def appoint(request: Request, account_id: UUID) -> HttpResponse:
    """Appoint to another post."""
    if request.method == "POST":
        return _answer(request, APPOINT, account_id, court_id=request.actor.court_id)
    return _ask(request, APPOINT, account_id)


def end_post(request: Request, account_id: UUID, post_id: UUID) -> HttpResponse:
    """Fix the last day of a post."""
    if request.method == "POST":
        return _answer(request, END, account_id, post_id=post_id)
    return _ask(request, END, account_id, post_id)


def give_password(request: Request, account_id: UUID) -> HttpResponse:
    """Give a new first password."""
    return _answer(request, GIVE, account_id) if request.method == "POST" else _ask(request, GIVE, account_id)


def close_account(request: Request, account_id: UUID) -> HttpResponse:
    """Close the account of somebody who leaves."""
    if request.method == "POST":
        return _answer(request, CLOSE, account_id)
    return _ask(request, CLOSE, account_id)


@page("court.staff_form", right=people.MANAGE_STAFF)
def _ask(
    request: Request, asking: Asking, account_id: UUID | None = None, post_id: UUID | None = None
) -> HttpResponse:
    today = court_day(now()).isoformat()
    if post_id is not None and account_id is not None:
        held = people.get_colleague(request.actor, account_id).posts
        if post_id not in {post.post_id for post in held}:
            raise NotFound
    day = "valid_to" if asking is END else "valid_from"
    form = _form(request, asking, account_id, initial={day: today})
    return _draw(request, asking, form, account_id)


@act(people.MANAGE_STAFF)
def _answer(request: Request, asking: Asking, account_id: UUID | None = None, **known: Any) -> HttpResponse:
    if account_id is not None:
        people.get_colleague(request.actor, account_id)
    form = _form(request, asking, account_id, request.POST)
    if not form.is_valid():
        return _draw(request, asking, form, account_id, status=422)

    def turned_down(request: Request, refusal: Refusal) -> HttpResponse:
        add_refusal(form, refusal)
        return _draw(request, asking, form, account_id)

    given = {key: answer for key, answer in form.cleaned_data.items() if key != "password_again"}
    if account_id is not None and asking is not END:
        known["account_id"] = account_id
    return perform(
        request,
        asking.do,
        **given,
        **known,
        then=lambda result: _member_url(account_id or result),
        on_refusal=turned_down,
        said=asking.said,
    )


def _form(request: Request, asking: Asking, account_id: UUID | None, *given: Any, **more: Any) -> forms.Form:
    """The form; who leaves can hand over to the colleagues who are at work."""
    if asking is not CLOSE:
        return asking.form(*given, **more)
    today = court_day(now())
    others = [
        (str(row.account_id), f"{row.name}（{'、'.join(post.department for post in current(row, today))}）")
        for row in people.list_colleagues(request.actor)
        if row.is_active and row.account_id != account_id and current(row, today)
    ]
    return ClosingForm(*given, colleagues=others, **more)


def _member_url(account_id: UUID) -> str:
    return reverse("court:staff_member", kwargs={"account_id": account_id})


def _draw(
    request: Request, asking: Asking, form: forms.Form, account_id: UUID | None, *, status: int = 200
) -> HttpResponse:
    about = people.get_colleague(request.actor, account_id) if account_id else None
    told = {
        "asking": asking,
        "form": form,
        "person_name": about.name if about else "",
        "back_url": _member_url(account_id) if account_id else reverse("court:staff"),
    }
    return show(request, "court/staff/form.html", told, status=status)

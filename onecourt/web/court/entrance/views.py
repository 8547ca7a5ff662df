"""The way into the workbench: login name, password, and the post to act in."""

from typing import Any
from urllib.parse import quote
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onecourt.kernel.clock import court_day, now
from onecourt.kernel.refusals import NotFound, Refusal
from onecourt.modules.people import public as people
from onecourt.web.court.entrance.forms import PasswordForm, PostForm
from onecourt.web.kit import Request, act, begin_session, end_session, page, perform, show
from onecourt.web.kit.client import address_of, device_of
from onecourt.web.kit.navigation import address
from onecourt.web.kit.sessions import this_sign_in
from onecourt.web.kit.ways import COURT_DESK, RETURN, return_path, way_back

NO_POST = "您的账号现在没有岗位，请联系本院管理员。"


def sign_in(request: Request) -> HttpResponse:
    """Login name and password."""
    return _sign_in(request) if request.method == "POST" else _sign_in_page(request)


def choose_post(request: Request) -> HttpResponse:
    """For somebody with several posts: the one to act in, named on every act."""
    return _choose(request) if request.method == "POST" else _posts_page(request)


@page("court.sign_in", level=0)
def _sign_in_page(request: Request) -> HttpResponse:
    if request.actor.is_staff:
        return HttpResponseRedirect(return_path(request, _today()))
    return _draw(request, PasswordForm())


@act(level=0)
def _sign_in(request: Request) -> HttpResponse:
    form = PasswordForm(request.POST)
    if not form.is_valid():
        return _draw(request, form, status=422)

    def turned_down(_request: Request, refusal: Refusal) -> HttpResponse:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
        return _draw(request, form)

    def enter(account_id: UUID) -> Any:
        posts = people.list_posts(account_id, on=court_day(now()))
        if not posts:
            form.add_error(None, NO_POST)
            return _draw(request, form, status=422)
        begin_session(request, account_id, post_id=posts[0].post_id)
        back = way_back(request, account_id, return_path(request, _today()))
        if people.has_first_password(account_id):
            return f"{reverse('court:account_password')}?{RETURN}={quote(back)}"
        return back if len(posts) == 1 else f"{reverse('court:choose_post')}?{RETURN}={quote(back)}"

    return perform(
        request,
        people.sign_in_by_password,
        login_name=form.cleaned_data["login_name"],
        password=form.cleaned_data["password"],
        address=address_of(request),
        device=device_of(request),
        then=enter,
        on_refusal=turned_down,
        repeatable=True,
    )


@page("court.choose_post")
def _posts_page(request: Request) -> HttpResponse:
    if people.has_first_password(_staff(request)):
        return HttpResponseRedirect(reverse("court:account_password"))
    return _draw_posts(request, _post_form(request))


@act()
def _choose(request: Request) -> HttpResponse:
    form = _post_form(request, request.POST)
    if not form.is_valid():
        return _draw_posts(request, form, status=422)
    back = return_path(request, _today())
    begin_session(request, _staff(request), post_id=UUID(form.cleaned_data["post"]))
    return HttpResponseRedirect(back)


@act(level=0)
def sign_out(request: Request) -> HttpResponse:
    """Leave this device."""

    def leave(_result: Any) -> str:
        end_session(request)
        return reverse("court:sign_in")

    return perform(request, people.sign_out, sign_in_id=this_sign_in(request), then=leave, repeatable=True)


def _today() -> str:
    return address("court:today") or COURT_DESK


def _staff(request: Request) -> UUID:
    """The account of a member of staff; nobody else has a post to choose."""
    if not request.actor.is_staff or request.actor.account_id is None:
        raise NotFound
    return request.actor.account_id


def _post_form(request: Request, data: Any = None) -> PostForm:
    posts = people.list_posts(_staff(request), on=court_day(now()))
    return PostForm(
        data, choices=[(str(post.post_id), f"{post.court_name} · {post.department}") for post in posts]
    )


def _draw(request: Request, form: PasswordForm, *, status: int = 200) -> HttpResponse:
    told = {"form": form, "back_to": return_path(request, ""), "return_name": RETURN}
    return show(request, "court/entrance/sign_in.html", told, status=status)


def _draw_posts(request: Request, form: PostForm, *, status: int = 200) -> HttpResponse:
    told = {
        "form": form,
        "back_to": return_path(request, ""),
        "return_name": RETURN,
        "without": "" if form.has_posts else NO_POST,
    }
    return show(request, "court/entrance/posts.html", told, status=status)

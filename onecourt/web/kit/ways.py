"""Where somebody is led who lacks something, and back."""

from urllib.parse import quote
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import NoReverseMatch, reverse
from django.utils.http import url_has_allowed_host_and_scheme

from onecourt.modules.people import public as people
from onecourt.web.kit.kept import keep_form, kept_for
from onecourt.web.kit.requests import Request

COURT_DESK = "/court/"
RETURN = "next"


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page of the desk; after it the person is back where she was."""
    staff = request.path.startswith(COURT_DESK)
    sign_in = reverse("court:sign_in" if staff else "public:sign_in")
    asks = request.method in ("GET", "HEAD")
    back = request.get_full_path() if asks else referring_page(request)
    if not asks:
        keep_form(request, back=back)
    return redirected(request, f"{sign_in}?{RETURN}={quote(back)}" if back else sign_in)


def to_missing_step(request: HttpRequest, level: int) -> HttpResponse | None:
    """The page on which the missing level is reached; None while there is none."""
    try:
        step = reverse("parties:verify")
    except NoReverseMatch:
        return None
    return redirected(request, f"{step}?{RETURN}={quote(request.get_full_path())}")


def to_missing_post(request: Request) -> HttpResponse | None:
    """Staff without a post in use first change a first password, or choose a post; None for all others."""
    actor = request.actor
    if not actor.is_staff or actor.post_id is not None or not request.path.startswith(COURT_DESK):
        return None
    first = people.has_first_password(actor.account)
    step = reverse("court:account_password" if first else "court:choose_post")
    return redirected(request, f"{step}?{RETURN}={quote(request.get_full_path())}")


def return_path(request: HttpRequest, default: str) -> str:
    """Where the person wanted to go; only addresses of this site are followed."""
    wanted = request.POST.get(RETURN) or request.GET.get(RETURN) or ""
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe and wanted.startswith("/") else default


def way_back(request: HttpRequest, account_id: UUID, default: str) -> str:
    """Where somebody goes who has just signed in: first to what was typed before the sign-in ran out."""
    return reverse("public:kept") if kept_for(request, account_id) else default


def redirected(request: HttpRequest, location: str) -> HttpResponse:
    """A redirect that a plain browser and a partial update both follow."""
    if request.headers.get("HX-Request") == "true":
        return HttpResponse(status=204, headers={"HX-Redirect": location})
    return HttpResponseRedirect(location)


def referring_page(request: HttpRequest) -> str:
    referer = request.headers.get("Referer", "")
    origin = f"{request.scheme}://{request.get_host()}/"
    return "/" + referer.removeprefix(origin) if referer.startswith(origin) else ""

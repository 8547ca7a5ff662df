"""Pages that show."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpResponse

from onecourt.kernel.refusals import NotFound, NotPermitted, Refusal
from onecourt.kernel.rights import Right
from onecourt.platform import access
from onecourt.web.kit import errors
from onecourt.web.kit.readonly import read_only_database
from onecourt.web.kit.requests import Request
from onecourt.web.kit.ways import to_missing_post, to_missing_step, to_sign_in

View = Callable[..., HttpResponse]
SIGNED_IN = 1


@dataclass(frozen=True, slots=True)
class PageEntry:
    """What the catalogue prints about a page or an act of the pages."""

    name: str
    where: str
    method: str
    right: Right | None
    level: int


PAGES: dict[str, PageEntry] = {}


def page(name: str, *, right: Right | None = None, level: int = SIGNED_IN) -> Callable[[View], View]:
    """Mark a page: GET only, with a database that cannot be written.

    `level` is the identity level it needs (0 open to everybody), `right` the right a role must carry; who
    lacks the level is led to the missing step and back, who lacks the right finds nothing.
    """

    def mark(view: View) -> View:
        where = f"{view.__module__}.{view.__name__}"
        PAGES[where] = PageEntry(name, where, "GET", right, level)

        @wraps(view)
        def answer(request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method not in ("GET", "HEAD"):
                return errors.not_allowed(request, ["GET", "HEAD"])
            if turned_away := turn_away(request, right, level):
                return turned_away
            if "%00" in request.META.get("QUERY_STRING", ""):
                return answer_refusal(request, NotFound())  # the database does not take it
            try:
                with read_only_database():
                    return view(request, *args, **kwargs)
            except Refusal as refusal:
                return answer_refusal(request, refusal)

        return answer

    return mark


def turn_away(request: Request, right: Right | None, level: int) -> HttpResponse | None:
    """The answer for somebody who may not come in; None for all others."""
    actor = request.actor
    if not actor.is_signed_in and (level > 0 or right is not None):
        return to_sign_in(request)
    if right is not None and not access.may_ever(actor, right):
        return to_missing_post(request) or errors.not_found(request)
    if actor.level < level:
        return to_missing_step(request, level) or errors.level_missing(request)
    return None


def answer_refusal(request: Request, refusal: Refusal) -> HttpResponse:
    """A refusal that no form can show."""
    if isinstance(refusal, NotFound):
        return errors.not_found(request)
    if isinstance(refusal, NotPermitted):
        return errors.not_permitted(request, refusal.message)
    return errors.conflict(request, refusal.message)

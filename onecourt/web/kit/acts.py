"""Acts: forms that are sent, each calling one operation."""

import hashlib
from collections.abc import Callable
from functools import partial, wraps
from typing import Any

from django.contrib import messages
from django.http import HttpResponse

from onecourt.kernel.clock import now
from onecourt.kernel.refusals import NotFound, NotPermitted, Refusal, WrongState
from onecourt.kernel.rights import Right
from onecourt.platform import once
from onecourt.web.kit.errors import bad_request, not_allowed
from onecourt.web.kit.kept import OWNER, TAKEN_UP, forget_form
from onecourt.web.kit.pages import PAGES, SIGNED_IN, PageEntry, View, answer_refusal, turn_away
from onecourt.web.kit.requests import Request
from onecourt.web.kit.ways import redirected

Refused = Callable[[Request, Refusal], HttpResponse]
Lead = str | Callable[[Any], str | HttpResponse]


def act(right: Right | None = None, *, level: int = SIGNED_IN) -> Callable[[View], View]:
    """Mark an act: POST only; for those who lack level or right it answers as a page does."""

    def mark(view: View) -> View:
        where = f"{view.__module__}.{view.__name__}"
        PAGES[where] = PageEntry(view.__name__, where, "POST", right, level)

        @wraps(view)
        def answer(request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method != "POST":
                return not_allowed(request, ["POST"])
            if turned_away := turn_away(request, right, level):
                return turned_away
            if any("\x00" in value for _, values in request.POST.lists() for value in values):
                return bad_request(request)  # the database does not take it
            if TAKEN_UP in request.POST:
                forget_form(request)
            try:
                return view(request, *args, **kwargs)
            except Refusal as refusal:
                return answer_refusal(request, refusal)

        return answer

    return mark


def perform(
    request: Request,
    operation: Callable[..., Any],
    *,
    then: Lead,
    on_refusal: Refused | None = None,
    said: str = "",
    repeatable: bool = False,
    **facts: Any,
) -> HttpResponse:
    """Call one operation and lead on.

    `then` is the next address, or makes it from what the operation gave back. A refusal goes to `on_refusal`,
    which draws the form again with what was typed (422). The same form sent twice is done once and gets the
    first answer; `repeatable` acts are done each time. `said` is shown once on the next page.
    """
    at = now()

    def do() -> Any:
        return operation(actor=request.actor, at=at, **facts)

    key = "" if repeatable else request.POST.get("once", "")[:64]
    outcome: str | HttpResponse | Refusal
    try:
        if key:
            outcome = once.done_once(_form(request, key), at=at, act=do, lead=partial(_address, then))
        else:
            outcome = _led(then, do())
    except Refusal as refusal:
        outcome = refusal
    if isinstance(outcome, Refusal):
        return _refused(request, outcome, on_refusal)
    if isinstance(outcome, HttpResponse):
        return outcome
    if said:
        messages.success(request, said)
    return redirected(request, outcome)


def _led(then: Lead, result: Any) -> str | HttpResponse | Refusal:
    return result if isinstance(result, Refusal) else _lead(then, result)


def _refused(request: Request, refusal: Refusal, on_refusal: Refused | None) -> HttpResponse:
    if isinstance(refusal, WrongState):
        raise refusal  # no form can mend it: the act around it answers, or the page that knows the new state
    if on_refusal is None or isinstance(refusal, NotFound | NotPermitted):
        return answer_refusal(request, refusal)
    response = on_refusal(request, refusal)
    if response.status_code == 200:
        response.status_code = 422
    return response


def _lead(then: Lead, result: Any) -> str | HttpResponse:
    return then if isinstance(then, str) else then(result)


def _address(then: Lead, result: Any) -> str:
    address = _lead(then, result)
    if not isinstance(address, str):
        raise TypeError(
            "an act that is done once leads to an address, so that its repeat can be led there too"
        )
    return address


def _form(request: Request, key: str) -> once.Form:
    actor = request.actor
    sent = hashlib.sha256()
    for name in sorted(request.POST):
        if name not in ("csrfmiddlewaretoken", OWNER, TAKEN_UP):
            sent.update(repr((name, request.POST.getlist(name))).encode())
    for name in sorted(request.FILES):
        sent.update(repr((name, [(file.name, file.size) for file in request.FILES.getlist(name)])).encode())
    who = f"account:{actor.account_id}" if actor.is_signed_in else "visitor"
    return once.Form(actor_key=who, key=key, path=request.path[:300], digest=sent.hexdigest())

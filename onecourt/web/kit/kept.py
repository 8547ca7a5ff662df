"""What was typed into a form that could not be taken: it is offered again, at once or after signing in.

Nothing is taken from a form that was not sent from a page of ours, so that no other site can have somebody
send what it has written. Secrets are never kept.
"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.core.exceptions import DisallowedHost, SuspiciousOperation
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParserError

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import now
from onecourt.platform.crypto import blind_index, seal, unseal

KEY, OWNER, TAKEN_UP = "kept_form", "drawn_for", "kept"
GOOD_FOR = timedelta(hours=1)
LONGEST = 200_000
SECRET = frozenset(
    {"csrfmiddlewaretoken", "password", "password_again", "old_password", "code", "captcha", "captcha_token"}
)
NOT_TYPED = frozenset({"once", OWNER, TAKEN_UP, "next", "version"})


@dataclass(frozen=True, slots=True)
class TypedForm:
    """A form as it was sent: where to, and every field with what stood in it; files are not kept."""

    action: str
    fields: tuple[tuple[str, str], ...]
    had_files: bool


@dataclass(frozen=True, slots=True)
class KeptForm:
    """A form that waits for its owner to sign in again."""

    form: TypedForm
    back: str


def typed_form(request: HttpRequest) -> TypedForm | None:
    """What was typed, where it may be offered again; None where nothing was or it cannot be read."""
    if request.method != "POST" or not sent_from_here(request):
        return None
    try:
        fields = tuple((name, text) for name, texts in request.POST.lists() for text in texts)
        had_files = bool(request.FILES)
    except (SuspiciousOperation, MultiPartParserError, OSError):
        return None
    fields = tuple((name, text) for name, text in fields if name not in SECRET and "\x00" not in text)
    if not had_files and not any(text for name, text in fields if name not in NOT_TYPED):
        return None
    if sum(len(text) for _, text in fields) > LONGEST:
        return None
    return TypedForm(request.get_full_path(), fields, had_files)


def sent_from_here(request: HttpRequest) -> bool:
    """Whether the browser says that the form stood on a page of this site."""
    try:
        origin = f"{request.scheme}://{request.get_host()}"
    except DisallowedHost:
        return False
    if said := request.headers.get("Origin"):
        return said == origin
    return request.headers.get("Referer", "").startswith(f"{origin}/")


def owner_mark(actor: Actor) -> str:
    """For whom a form was drawn, as the form itself carries it: nobody can tell the account from it."""
    return mark_of(actor.account_id) if actor.account_id else ""


def mark_of(account_id: UUID) -> str:
    return blind_index("form.drawn_for", str(account_id))


def keep_form(request: HttpRequest, *, back: str) -> None:
    """Keep what somebody typed whose sign-in has ended, sealed, for whoever the form was drawn for."""
    form = typed_form(request)
    owner = request.POST.get(OWNER, "") if form else ""
    if form is None or not owner:
        return
    kept = {"action": form.action, "fields": form.fields, "had_files": form.had_files, "back": back}
    until = (now() + GOOD_FOR).isoformat()
    request.session[KEY] = {"owner": owner, "until": until, "form": seal(json.dumps(kept))}


def kept_for(request: HttpRequest, account_id: UUID | None) -> KeptForm | None:
    """What waits in this session for this account; nobody else is shown it."""
    kept = request.session.get(KEY)
    if not kept or account_id is None or kept["owner"] != mark_of(account_id):
        return None
    if datetime.fromisoformat(kept["until"]) < now():
        return None
    told = json.loads(unseal(kept["form"]))
    fields = tuple((name, text) for name, text in told["fields"])
    return KeptForm(TypedForm(told["action"], fields, told["had_files"]), told["back"])


def forget_form(request: HttpRequest) -> None:
    """The form was sent again, or is no longer wanted."""
    request.session.pop(KEY, None)

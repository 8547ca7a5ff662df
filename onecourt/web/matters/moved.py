"""What somebody sees who acts on a filing that has moved on: its new state, and the list as it is now."""

from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from onecourt.kernel.refusals import WrongState
from onecourt.modules.matters import public as matters
from onecourt.web.kit import Request
from onecourt.web.kit.pages import View


def shows_where_it_stands(view: View) -> View:
    """Lead whoever comes too late back to 我的立案, with a sentence that names the new state."""

    @wraps(view)
    def answer(request: Request, matter_id: UUID, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, matter_id, *args, **kwargs)
        except WrongState as refusal:
            if request.headers.get("X-Autosave") or request.headers.get("X-Part"):
                raise  # a script is answered where it is
            return _to_the_list(request, refusal, matter_id)

    return answer


def _to_the_list(request: Request, refusal: WrongState, matter_id: UUID) -> HttpResponse:
    matter = matters.get_matter(actor=request.actor, matter_id=matter_id)
    row = matters.matter_row(matter)
    told = "" if refusal.message == WrongState.message else refusal.message
    if f"“{row.state_label}”" not in told:
        told += f"“{row.subject or row.title}”现在的状态是“{row.state_label}”。"
    messages.warning(request, f"没有办成。{told}")
    answer = HttpResponseRedirect(f"{reverse('parties:filings')}?tab={matters.kind_for(matter).tab}")
    answer.status_code = 303  # nothing was done; this is where to look
    return answer

"""Signing out on other devices, at whichever desk."""

from typing import Any

from django.http import HttpResponse

from onecourt.modules.people import public as people
from onecourt.web.kit.acts import perform
from onecourt.web.kit.requests import Request
from onecourt.web.kit.sessions import end_session, renew_session, this_sign_in


def leave_devices(request: Request, *, after_all: str, after_others: str) -> HttpResponse:
    """End the other sessions of the account, or with the scope `all` this one too, and lead on."""
    here_too = request.POST.get("scope") == "all"

    def leave(_account_id: Any) -> str:
        if here_too:
            end_session(request)
            return after_all
        renew_session(request)
        return after_others

    return perform(
        request,
        people.end_sessions,
        staying=None if here_too else this_sign_in(request),
        then=leave,
        said="所有设备上的登录都已退出。" if here_too else "其他设备上的登录都已退出。",
        repeatable=True,
    )

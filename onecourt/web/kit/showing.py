"""Drawing a template with what every page knows."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.web.kit.kept import owner_mark
from onecourt.web.kit.look import look_of
from onecourt.web.kit.navigation import shell_of


def show(
    request: HttpRequest, template: str, context: Mapping[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    """Answer with a template below `onecourt/web`.

    Every template has `actor`, `look`, `demo`, a fresh `once` and `drawn_for` for its forms, and `shell` for
    the frame; what the page gives under `shell` is laid over it.
    """
    actor = getattr(request, "actor", None) or Actor.visitor()
    given = dict(context or {})
    shell = shell_of(request, actor) | given.pop("shell", {})
    known = {
        "actor": actor,
        "look": look_of(request),
        "demo": shell["demo"],
        "once": str(new_id()),
        "drawn_for": owner_mark(actor),
        "reference": getattr(request, "reference", ""),
        "shell": shell,
    }
    return render(request, template, known | given, status=status)

"""Filters of a list, remembered until the person changes them or leaves."""

from collections.abc import Iterable

from onecourt.web.kit.requests import Request

CLEAR = "clear"
LONGEST = 60


def remembered(request: Request, place: str, keys: Iterable[str]) -> dict[str, str]:
    """What the list at this place is filtered by: as asked now, else as it was left in this session.

    A form sends all its keys, so one empty field takes that filter away; `?clear=1` takes all away.
    """
    known = list(keys)
    filters: dict[str, dict[str, str]] = request.session.get("filters", {})
    if CLEAR in request.GET:
        found: dict[str, str] = {}
    elif any(key in request.GET for key in known):
        found = {key: text for key in known if (text := request.GET.get(key, "").strip()[:LONGEST])}
    else:
        return {key: text for key, text in filters.get(place, {}).items() if key in known}
    if found != filters.get(place, {}):
        request.session["filters"] = {**filters, place: found}
    return found

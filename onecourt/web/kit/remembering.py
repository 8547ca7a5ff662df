"""Filters of a list, remembered until the person changes them or leaves.

They are sealed in the session: somebody may look for a number, and the session stands in the database.
"""

import json
from collections.abc import Iterable

from onecourt.platform.crypto import BrokenSeal, seal, unseal
from onecourt.web.kit.requests import Request

KEY = "filters"
CLEAR = "clear"
LONGEST = 60


def remembered(request: Request, place: str, keys: Iterable[str]) -> dict[str, str]:
    """What the list at this place is filtered by: as asked now, else as it was left in this session.

    A form sends all its keys, so one empty field takes that filter away; `?clear=1` takes all away.
    """
    known = list(keys)
    filters = _kept(request)
    if CLEAR in request.GET:
        found: dict[str, str] = {}
    elif any(key in request.GET for key in known):
        found = {key: text for key in known if (text := request.GET.get(key, "").strip()[:LONGEST])}
    else:
        return {key: text for key, text in filters.get(place, {}).items() if key in known}
    if found != filters.get(place, {}):
        request.session[KEY] = seal(json.dumps({**filters, place: found}, ensure_ascii=False))
    return found


def _kept(request: Request) -> dict[str, dict[str, str]]:
    """What was kept in this session; what cannot be read any more is forgotten."""
    sealed = request.session.get(KEY)
    if not isinstance(sealed, str):
        return {}
    try:
        kept: dict[str, dict[str, str]] = json.loads(unseal(sealed))
    except BrokenSeal:
        return {}
    return kept

"""Tickets: which topics a page may hear, signed, for one minute."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from onecourt.platform import crypto

LIFETIME = timedelta(minutes=1)
PURPOSE = "live"


def ticket(topics: Iterable[str], at: datetime) -> str:
    """A ticket for these topics; the caller has asked the rights."""
    return crypto.sign_token({"for": PURPOSE, "topics": sorted(set(topics))}, until=at + LIFETIME)


def read_ticket(token: str, *, at: datetime) -> frozenset[str] | None:
    """The topics of a valid ticket, or None."""
    payload = crypto.read_token(token, at=at)
    if not payload or payload.get("for") != PURPOSE:
        return None
    return frozenset(payload["topics"])

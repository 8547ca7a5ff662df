"""Large files that come in pieces."""

from datetime import datetime
from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.matters import public as matters
from tests.situations import files as sent

PIECE = 1024 * 1024


def a_large_photo(least: int = 3 * PIECE) -> bytes:
    """A real photograph with so many bytes behind its end that it must come in pieces."""
    content = sent.a_photo()
    return content + b"\x00" * max(0, least - len(content))


def begin(at: datetime, actor: Actor, matter_id: UUID, content: bytes, **changed: Any) -> Any:
    facts: dict[str, Any] = {"slot_key": "evidence", "name": "借条.jpg", "size": len(content), "key": "k"}
    return matters.open_half_upload(actor=actor, matter_id=matter_id, at=at, **(facts | changed))


def send(
    at: datetime, actor: Actor, half: Any, content: bytes, start: int = 0, end: int | None = None
) -> Any:
    """Piece after piece, from one place to another."""
    came_to: Any = half
    stop = len(content) if end is None else end
    for offset in range(start, stop, PIECE):
        came_to = matters.extend_half_upload(
            actor=actor,
            matter_id=half.matter_id,
            half_id=half.id,
            offset=offset,
            piece=content[offset : min(offset + PIECE, stop)],
            at=at,
        )
    return came_to

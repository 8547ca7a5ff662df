"""Reading a notice."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.notices.queries.notices import find_notice
from onecourt.platform.operations import operation


@operation
def mark_notice_read(*, actor: Actor, notice_id: UUID, at: datetime) -> None:
    """Put down when the recipient first read it."""
    notice = find_notice(actor, notice_id)
    if notice.read_at is None:
        notice.read_at = at
        notice.save(update_fields=["read_at"])

"""Reading several notices at once."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.notices.queries.notices import find_unread
from onecourt.platform.operations import operation


@operation
def mark_notices_read(*, actor: Actor, about_id: UUID | None = None, at: datetime) -> int:
    """Put down that the recipient has read all her notices, or all about one thing; answers how many.

    What waits to be done stays in the list of to-dos: that leaves only when it is done (MSG-04).
    """
    return find_unread(actor, about_id).update(read_at=at)

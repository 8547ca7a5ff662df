"""Clearing files that have arrived in part and were never ended."""

from datetime import datetime, timedelta

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.matters.models import HalfUpload
from onecourt.modules.matters.operations.discard_half_upload import throw_away_half
from onecourt.platform.operations import operation

KEPT_FOR = timedelta(hours=24)


@operation
def discard_old_half_uploads(*, actor: Actor, at: datetime) -> int:
    """Clear what was begun a day ago and not ended; answers how many. A second run finds none."""
    if not actor.is_system:
        raise NotPermitted
    old = list(HalfUpload.objects.select_for_update(skip_locked=True).filter(at__lte=at - KEPT_FOR))
    for half in old:
        throw_away_half(half)
    return len(old)

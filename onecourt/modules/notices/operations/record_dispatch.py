"""What the provider answered about a message."""

from datetime import datetime, timedelta
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.notices.models import Dispatch
from onecourt.modules.notices.operations.post_notice import put_on_record
from onecourt.modules.notices.terms import FIRST_PAUSE_S, QUEUED, TRIES
from onecourt.modules.notices.workflow import DISPATCH
from onecourt.platform import jobs
from onecourt.platform.operations import operation

JOB = "notices.dispatch"
PASSING = frozenset({"timeout", "not_reachable", "over_quota"})


@operation
def record_dispatch(
    *, actor: Actor, dispatch_id: UUID, ok: bool, code: str, reference: str, at: datetime
) -> None:
    """Put the answer on record; what fails for a passing reason is tried again, later each time."""
    dispatch = Dispatch.objects.select_for_update().get(pk=dispatch_id)
    if dispatch.state != QUEUED:
        return
    dispatch.tries += 1
    dispatch.code, dispatch.provider_reference = code, reference
    again = not ok and code in PASSING and dispatch.tries < TRIES
    dispatch.ended_at = None if again else at
    dispatch.save(update_fields=["tries", "code", "provider_reference", "ended_at"])
    if ok:
        DISPATCH.take("send", dispatch, actor=actor, at=at)
        put_on_record("notices.message.sent", dispatch, actor=actor, at=at, provider=reference)
    elif again:
        pause = timedelta(seconds=FIRST_PAUSE_S * 2 ** (dispatch.tries - 1))
        jobs.defer(JOB, at=at + pause, dispatch_id=str(dispatch.pk))
    else:
        DISPATCH.take("give_up", dispatch, actor=actor, at=at, reason=code)
        put_on_record("notices.message.failed", dispatch, actor=actor, at=at, code=code)

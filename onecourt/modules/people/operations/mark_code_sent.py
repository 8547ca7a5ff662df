"""After the message with a code has left."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.people.models import SignInCode
from onecourt.platform.operations import operation


@operation
def mark_code_sent(*, actor: Actor, code_id: UUID, at: datetime) -> None:
    """Forget number and code in clear; the digest stays. Only the job that sends may."""
    if not actor.is_system:
        raise NotPermitted
    SignInCode.objects.filter(pk=code_id).update(letter=None)

"""After the message with a code has left."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.people.models import Account, SignInCode
from onecourt.platform import audit
from onecourt.platform.operations import operation


@operation
def mark_code_sent(*, actor: Actor, code_id: UUID, at: datetime) -> None:
    """Forget number and code in clear; the digest stays. Only the job that sends may."""
    if not actor.is_system:
        raise NotPermitted
    code = SignInCode.objects.select_for_update().filter(pk=code_id, letter__isnull=False).first()
    if code is None:
        return
    code.letter = None
    code.save(update_fields=["letter"])
    owner = Account.objects.filter(phone_index=code.phone_index).values_list("pk", flat=True).first()
    audit.record(
        "people.code.sent",
        actor=actor,
        at=at,
        thing=("people.code", code.pk),
        chain=f"account:{owner}" if owner else f"code:{code.pk}",
        facts={"purpose": code.purpose},
    )

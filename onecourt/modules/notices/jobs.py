"""Messages, on their way to providers."""

from typing import Any
from uuid import UUID

from onecourt.kernel import clock
from onecourt.kernel.actor import Actor
from onecourt.modules.notices import public as notices
from onecourt.platform import providers
from onecourt.platform.jobs import job


@job("notices.dispatch")
def dispatch(*, dispatch_id: str, **_later: Any) -> None:
    """Send one message; safe to repeat, since one that has left is passed over."""
    letter = notices.find_letter(UUID(dispatch_id))
    if letter is None:
        return
    answer = providers.call(
        providers.SMS.key,
        request={"phone": letter.phone, "text": letter.text, "template": letter.template},
        once=f"notices.dispatch:{dispatch_id}",
        at=clock.now(),
    )
    notices.record_dispatch(
        actor=Actor.system("notices.dispatch"),
        dispatch_id=UUID(dispatch_id),
        ok=answer.ok,
        code=answer.code,
        reference=answer.reference,
        at=clock.now(),
    )

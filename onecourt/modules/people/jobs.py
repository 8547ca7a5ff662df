"""Messages with codes, on their way to phones."""

from typing import Any
from uuid import UUID

from onecourt.kernel import clock
from onecourt.kernel.actor import Actor
from onecourt.modules.people import public as people
from onecourt.platform import providers
from onecourt.platform.jobs import job


@job("people.send_code")
def send_code(*, code_id: str, **_later: Any) -> None:
    """Send one code; safe to repeat, since the letter is gone when it has left."""
    at = clock.now()
    letter = people.find_code_letter(UUID(code_id), at=at)
    if letter is None:
        return
    request = {"phone": letter.phone, "text": letter.text, "template": "people.code"}
    providers.call(providers.SMS.key, request=request, once=f"people.code:{code_id}", at=at)
    people.mark_code_sent(actor=Actor.system("people.send_code"), code_id=UUID(code_id), at=clock.now())

"""Test doubles for demonstration and tests; each page they touch is marked 演示环境."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.conf import settings

from onecourt.kernel.clock import now
from onecourt.kernel.refusals import NotFound
from onecourt.platform.crypto import blind_index
from onecourt.platform.providers.contracts import Answer, register
from onecourt.platform.providers.sms import SMS

# Numbers of this beginning are not in use; the sandbox refuses them, to show what a dead number does.
DEAD_NUMBERS = "1990000"


@dataclass(frozen=True, slots=True)
class SandboxMessageRow:
    phone: str
    text: str
    template: str
    at: datetime


def register_sandboxes() -> None:
    register(SMS, "sandbox", keep_message, sandbox=True)


def keep_message(request: dict[str, Any], once: str, _timeout_s: float) -> Answer:
    """Keep the message instead of sending it."""
    phone = str(request["phone"])
    if phone.startswith(DEAD_NUMBERS):
        return Answer(ok=False, code="bad_number", message="号码无法接收短信")
    message, _ = _messages().get_or_create(
        once=once,
        defaults={
            "phone": phone,
            "phone_index": blind_index("phone", phone),
            "text": request["text"],
            "template": request["template"],
            "at": now(),
        },
    )
    return Answer(ok=True, reference=str(message.id), code="sent")


def list_sandbox_messages(*, phone: str | None = None, limit: int = 50) -> list[SandboxMessageRow]:
    """The newest messages, for the marked page; there is no such page on an installation in operation."""
    if settings.PRODUCTION:
        raise NotFound
    found = _messages().order_by("-at", "-id")
    if phone:
        found = found.filter(phone_index=blind_index("phone", phone))
    return [SandboxMessageRow(m.phone, m.text, m.template, m.at) for m in found[:limit]]


def _messages() -> Any:
    return apps.get_model("platform_providers", "SandboxMessage").objects

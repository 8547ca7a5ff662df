"""Messages on their way."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from onecourt.modules.notices.models import Dispatch
from onecourt.modules.notices.terms import FAILED, QUEUED
from onecourt.modules.people import public as people


@dataclass(frozen=True, slots=True)
class Letter:
    """What is to be sent to whom."""

    phone: str
    text: str
    template: str


@dataclass(frozen=True, slots=True)
class FailedDispatch:
    """A message that did not arrive: staff call or write instead."""

    dispatch_id: UUID
    recipient: str
    phone_masked: str
    title: str
    channel: str
    code: str
    at: datetime
    link_id: UUID | None


def find_letter(dispatch_id: UUID) -> Letter | None:
    """The message, if it still waits to be sent."""
    waiting = Dispatch.objects.select_related("notice").filter(pk=dispatch_id, state=QUEUED).first()
    if waiting is None:
        return None
    return Letter(people.get_phone(waiting.notice.recipient_id), waiting.text, waiting.notice.template)


def list_failed_dispatches(link_ids: Iterable[UUID]) -> list[FailedDispatch]:
    """What did not arrive about these things, for the staff in charge of them."""
    failed = (
        Dispatch.objects.select_related("notice")
        .filter(state=FAILED, notice__link_id__in=list(link_ids))
        .order_by("-queued_at", "-id")
    )
    return [_row(dispatch) for dispatch in failed]


def _row(dispatch: Dispatch) -> FailedDispatch:
    contact = people.get_contact(dispatch.notice.recipient_id)
    return FailedDispatch(
        dispatch_id=dispatch.pk,
        recipient=contact.name,
        phone_masked=contact.phone_masked,
        title=dispatch.notice.title,
        channel=dispatch.get_channel_display(),
        code=dispatch.code,
        at=dispatch.queued_at,
        link_id=dispatch.notice.link_id,
    )

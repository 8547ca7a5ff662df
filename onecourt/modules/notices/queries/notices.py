"""What a person was told."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.notices.models import Notice


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """One notice, as its recipient reads it."""

    id: UUID
    title: str
    body: str
    at: datetime
    read: bool
    link_kind: str
    link_id: UUID | None


def visible_notices(actor: Actor) -> QuerySet[Notice]:
    """Only one's own."""
    return Notice.objects.filter(recipient_id=actor.account_id) if actor.account_id else Notice.objects.none()


def list_notices(actor: Actor, unread_only: bool = False, limit: int = 50) -> list[NoticeRow]:
    """The newest first."""
    found = visible_notices(actor).order_by("-at", "-id")
    if unread_only:
        found = found.filter(read_at__isnull=True)
    return [_row(notice) for notice in found[:limit]]


def count_unread(actor: Actor) -> int:
    """For the red number; from the partial index of unread notices."""
    return visible_notices(actor).filter(read_at__isnull=True).count()


def get_notice(actor: Actor, notice_id: UUID) -> NoticeRow:
    """One of the actor's notices."""
    return _row(find_notice(actor, notice_id))


def find_notice(actor: Actor, notice_id: UUID) -> Notice:
    """The gate to one notice."""
    notice = visible_notices(actor).filter(pk=notice_id).first()
    if notice is None:
        raise NotFound
    return notice


def _row(notice: Notice) -> NoticeRow:
    return NoticeRow(
        id=notice.pk,
        title=notice.title,
        body=notice.body,
        at=notice.at,
        read=notice.read_at is not None,
        link_kind=notice.link_kind,
        link_id=notice.link_id,
    )

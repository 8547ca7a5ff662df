"""What a person was told."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import start_of_day
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


@dataclass(frozen=True, slots=True)
class NoticeFilter:
    """What is looked for among one's notices: words in them, days from and to (both inside), only unread."""

    text: str = ""
    since: date | None = None
    until: date | None = None
    unread: bool = False


def visible_notices(actor: Actor) -> QuerySet[Notice]:
    """Only one's own."""
    return Notice.objects.filter(recipient_id=actor.account_id) if actor.account_id else Notice.objects.none()


def list_notices(
    actor: Actor,
    unread_only: bool = False,
    limit: int = 50,
    *,
    wanted: NoticeFilter | None = None,
    offset: int = 0,
) -> list[NoticeRow]:
    """The newest first, where wanted only what answers to the filter."""
    found = sought_notices(actor, wanted or NoticeFilter(unread=unread_only)).order_by("-at", "-id")
    return [_row(notice) for notice in found[offset : offset + limit]]


def count_notices(actor: Actor, wanted: NoticeFilter) -> int:
    """How many notices such a list holds."""
    return sought_notices(actor, wanted).count()


def count_unread(actor: Actor) -> int:
    """For the red number; from the partial index of unread notices."""
    return visible_notices(actor).filter(read_at__isnull=True).count()


def count_unread_about(actor: Actor, things: Iterable[UUID]) -> dict[UUID, int]:
    """How many unread notices there are about each of these things; those without any are left out."""
    # notice_unread serves: only the unread ones of one person are looked at.
    unread = visible_notices(actor).filter(read_at__isnull=True, link_id__in=list(things))
    counts: dict[UUID, int] = {}
    for thing in unread.values_list("link_id", flat=True):
        if thing is not None:
            counts[thing] = counts.get(thing, 0) + 1
    return counts


def sought_notices(actor: Actor, wanted: NoticeFilter) -> QuerySet[Notice]:
    """One's own notices, narrowed; from the index by recipient and moment."""
    found = visible_notices(actor)
    if wanted.unread:
        found = found.filter(read_at__isnull=True)
    if wanted.since:
        found = found.filter(at__gte=start_of_day(wanted.since))
    if wanted.until:
        found = found.filter(at__lt=start_of_day(wanted.until + timedelta(days=1)))
    if wanted.text:
        found = found.filter(Q(title__icontains=wanted.text) | Q(body__icontains=wanted.text))
    return found


def get_notice(actor: Actor, notice_id: UUID) -> NoticeRow:
    """One of the actor's notices."""
    return _row(find_notice(actor, notice_id))


def find_notice(actor: Actor, notice_id: UUID) -> Notice:
    """The gate to one notice."""
    notice = visible_notices(actor).filter(pk=notice_id).first()
    if notice is None:
        raise NotFound
    return notice


def find_unread(actor: Actor, about_id: UUID | None = None) -> QuerySet[Notice]:
    """The gate to all that the actor has not read, or to what of it is about one thing."""
    unread = visible_notices(actor).filter(read_at__isnull=True)
    return unread if about_id is None else unread.filter(link_id=about_id)


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

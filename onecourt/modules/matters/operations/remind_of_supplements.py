"""Reminding of supplements that are due, and showing the desk those that are over."""

from datetime import date, datetime, timedelta

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.queries.matters import matter_row
from onecourt.modules.matters.queries.openings import find_asking
from onecourt.modules.notices import public as notices
from onecourt.platform import live
from onecourt.platform.operations import operation

REMINDER_DAYS = 2


@operation
def remind_of_supplements(*, actor: Actor, at: datetime) -> int:
    """Remind two days before the last day, and tell the officer when it is over; answers how many are over.

    Nothing is decided here. A second run tells nobody twice.
    """
    if not actor.is_system:
        raise NotPermitted
    today = court_day(at)
    asked = Matter.objects.select_for_update(of=("self",)).filter(
        state=terms.SUPPLEMENT_REQUIRED, supplement_due_on__isnull=False
    )
    over = 0
    for matter in asked.order_by("supplement_due_on", "id"):
        due = matter.supplement_due_on
        if due is None:
            continue
        if today > due:
            over += 1
            _tell_the_desk(matter, actor, due, at)
        elif today >= due - timedelta(days=REMINDER_DAYS):
            _tell(matter, actor, "matters.supplement_due.applicant", due, at)
    return over


def _tell_the_desk(matter: Matter, actor: Actor, due: date, at: datetime) -> None:
    asked = find_asking(matter)
    if asked is None or matter.lapsed_at is not None:
        return
    matter.lapsed_at = at
    matter.save(update_fields=["lapsed_at"])
    row = matter_row(matter)
    notices.post_notice(
        actor=actor,
        template="matters.supplement_lapsed.officer",
        recipient_id=asked.by_id,
        at=at,
        facts={"filing": f"{row.subject}（{row.title}）", "date": _day(due), "number": row.reference},
        link=("matters.review", matter.id),
        once=f"{matter.id}:{matter.round}:lapsed",
    )
    live.publish(f"queue:{matter.court_id}:{matter.desk}")


def _tell(matter: Matter, actor: Actor, template: str, due: date, at: datetime) -> None:
    row = matter_row(matter)
    notices.post_notice(
        actor=actor,
        template=template,
        recipient_id=matter.applicant_id,
        at=at,
        facts={"court": row.court_name, "filing": row.subject, "date": _day(due), "number": row.reference},
        link=("matters.matter", matter.id),
        once=f"{matter.id}:{matter.round}:{due.isoformat()}",
    )


def _day(day: date) -> str:
    return f"{day.month} 月 {day.day} 日"

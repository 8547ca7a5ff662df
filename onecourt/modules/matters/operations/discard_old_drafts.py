"""Reminding of drafts that are about to be cleared, and clearing those whose time is over."""

from datetime import datetime, timedelta

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.operations.discard_draft import throw_away
from onecourt.modules.matters.queries.matters import matter_row
from onecourt.modules.notices import public as notices
from onecourt.platform import configuration
from onecourt.platform.operations import operation


@operation
def discard_old_drafts(*, actor: Actor, at: datetime) -> int:
    """Remind three days before a draft's time is over, then clear it; answers how many were cleared.

    Only what was never handed in is cleared (`filing.draft_days` after it was saved last). A second run on
    the same day reminds nobody twice.
    """
    if not actor.is_system:
        raise NotPermitted
    cleared = 0
    drafts = Matter.objects.select_for_update(of=("self",)).filter(state=terms.DRAFT, round=0)
    for draft in drafts.order_by("saved_at", "id"):
        days = configuration.value(terms.DRAFT_DAYS, court_id=draft.court_id)
        ends_at = draft.saved_at + timedelta(days=days)
        if ends_at <= at:
            throw_away(draft, actor, at)
            cleared += 1
        elif ends_at - timedelta(days=terms.REMINDER_DAYS) <= at:
            _remind(draft, actor, ends_at, at)
    return cleared


def _remind(draft: Matter, actor: Actor, ends_at: datetime, at: datetime) -> None:
    row, day = matter_row(draft), court_day(ends_at)
    notices.post_notice(
        actor=actor,
        template="matters.draft_expiring.applicant",
        recipient_id=draft.applicant_id,
        at=at,
        facts={"filing": row.subject, "date": f"{day.month} 月 {day.day} 日"},
        link=("matters.draft", draft.id),
        once=f"{draft.id}:{day.isoformat()}",
        court_id=draft.court_id,
    )

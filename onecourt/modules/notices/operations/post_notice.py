"""Telling somebody something."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.notices.models import Dispatch, Notice
from onecourt.modules.notices.queries.channels import goes_by_sms
from onecourt.modules.notices.queries.templates import get_template
from onecourt.modules.notices.rules import filled
from onecourt.modules.notices.terms import Channel
from onecourt.modules.notices.workflow import DISPATCH
from onecourt.modules.people import public as people
from onecourt.platform import audit, jobs, live
from onecourt.platform.operations import operation

JOB = "notices.dispatch"


@operation
def post_notice(
    *,
    actor: Actor,
    template: str,
    recipient_id: UUID,
    at: datetime,
    facts: Mapping[str, str],
    link: tuple[str, UUID] | None,
    once: str,
    court_id: UUID | None = None,
) -> None:
    """Post a notice on the site and queue its SMS; the same `once` never posts it again.

    On the site it always stands. Whether an SMS goes out is for the court and the person to choose, unless
    the law has the court notify.
    """
    texts = get_template(template)
    notice, new = Notice.objects.get_or_create(
        recipient_id=recipient_id,
        once=once,
        template=template,
        defaults={
            "title": filled(texts.title, facts)[:200],
            "body": filled(texts.body, facts),
            "link_kind": link[0] if link else "",
            "link_id": link[1] if link else None,
            "at": at,
        },
    )
    if not new:
        return
    shown = _queue(notice, Channel.IN_SITE, notice.body, at)
    DISPATCH.take("show", shown, actor=actor, at=at)
    put_on_record("notices.notice.posted", shown, actor=actor, at=at, template=template)
    by_sms = texts.sms and goes_by_sms(template, recipient_id, court_id=court_id)
    if by_sms and people.get_phone(recipient_id):
        message = _queue(notice, Channel.SMS, filled(texts.sms, facts), at)
        jobs.defer(JOB, dispatch_id=str(message.pk))
    live.publish(f"person:{recipient_id}")


def put_on_record(act: str, dispatch: Dispatch, *, actor: Actor, at: datetime, **codes: str) -> None:
    """In the chain of what the message is about, so that it stands there with everything else."""
    notice = dispatch.notice
    about = notice.link_kind.partition(".")[0].removesuffix("s")
    audit.record(
        act,
        actor=actor,
        at=at,
        thing=("notices.dispatch", dispatch.pk),
        chain=f"{about}:{notice.link_id}" if about else f"account:{notice.recipient_id}",
        facts={"recipient": notice.recipient_id, "channel": dispatch.channel, **codes},
    )


def _queue(notice: Notice, channel: Channel, text: str, at: datetime) -> Dispatch:
    return Dispatch.objects.create(notice=notice, channel=channel, text=text, queued_at=at)

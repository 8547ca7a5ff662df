"""Choosing of what one is told by SMS."""

from collections.abc import Collection
from datetime import datetime

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, Refusal
from onecourt.modules.notices.models import ChannelChoice
from onecourt.modules.notices.terms import TOPICS, Channel
from onecourt.platform import audit
from onecourt.platform.operations import operation


class UnknownTopic(Refusal):
    message = "这一项不能选。请刷新页面再选。"


@operation
def choose_channels(*, actor: Actor, by_sms: Collection[str], at: datetime) -> None:
    """Be told of these topics by SMS and of no others; what the law has the court notify stays on."""
    if actor.account_id is None:
        raise NotFound
    if not set(by_sms) <= set(TOPICS):
        raise UnknownTopic
    free = [topic.key for topic in TOPICS.values() if not topic.law]
    for topic in free:
        ChannelChoice.objects.update_or_create(
            account_id=actor.account_id,
            topic=topic,
            channel=Channel.SMS,
            defaults={"wanted": topic in by_sms, "chosen_at": at},
        )
    audit.record(
        "notices.channels.chosen",
        actor=actor,
        at=at,
        thing=("people.account", actor.account_id),
        chain=f"account:{actor.account_id}",
        facts={"sms": [topic for topic in free if topic in by_sms]},
    )

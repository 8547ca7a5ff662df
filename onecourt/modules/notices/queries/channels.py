"""By which channels somebody is told of what."""

from dataclasses import dataclass
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.notices.models import ChannelChoice
from onecourt.modules.notices.terms import ANSWERS, TOPIC_OF, TOPICS, Channel
from onecourt.platform import configuration


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic with what the person chose for it; `fixed` ones cannot be turned off."""

    key: str
    label: str
    says: str
    law: str
    fixed: bool
    by_sms: bool


def list_topics(actor: Actor) -> list[TopicRow]:
    """All topics as they stand for the actor."""
    off = _turned_off(actor.account)
    return [
        TopicRow(t.key, t.label, t.says, t.law, fixed=bool(t.law), by_sms=bool(t.law) or t.key not in off)
        for t in TOPICS.values()
    ]


def goes_by_sms(template: str, account_id: UUID, *, court_id: UUID | None) -> bool:
    """Whether a notice goes out by SMS too: as the law has it, else as court and person choose."""
    topic = TOPICS[TOPIC_OF.get(template, ANSWERS)]
    if topic.law:
        return True
    if topic.setting is not None and not configuration.value(topic.setting, court_id=court_id):
        return False
    return topic.key not in _turned_off(account_id)


def _turned_off(account_id: UUID) -> set[str]:
    choices = ChannelChoice.objects.filter(account_id=account_id, channel=Channel.SMS, wanted=False)
    return set(choices.values_list("topic", flat=True))

"""消息设置: of what one is told by SMS as well."""

from django.http import HttpResponse
from django.urls import reverse

from onecourt.modules.notices import public as notices
from onecourt.modules.people import public as people
from onecourt.web.kit import Request, act, page, perform, show


def channels(request: Request) -> HttpResponse:
    """The topics, and what was chosen for each."""
    return _choose(request) if request.method == "POST" else _channels(request)


@page("parties.channels", right=people.OWN_AFFAIRS)
def _channels(request: Request) -> HttpResponse:
    contact = people.get_contact(request.actor.account)
    topics = notices.list_topics(request.actor)
    context = {
        "phone_masked": contact.phone_masked,
        "phone_url": reverse("parties:phone"),
        "fixed": [topic for topic in topics if topic.fixed],
        "choices": [(topic.key, topic.label, topic.says) for topic in topics if not topic.fixed],
        "chosen": [topic.key for topic in topics if topic.by_sms],
        "action": reverse("parties:channels"),
        "current": "me",
        "back": ("我的", reverse("parties:me")),
    }
    return show(request, "parties/me/channels.html", context)


@act(people.OWN_AFFAIRS)
def _choose(request: Request) -> HttpResponse:
    return perform(
        request,
        notices.choose_channels,
        by_sms=request.POST.getlist("by_sms"),
        then=reverse("parties:channels"),
        said="保存好了，下一条消息起就按这样发。",
    )

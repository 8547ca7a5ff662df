"""Notices: what people are told about their matters, on the site and by SMS.

`post_notice` fills a template, puts the notice on the site and queues its message; it is safe to repeat.
A message is queued, sent, delivered or failed; what failed is listed for the staff in charge, who call
instead. A person reads only her own notices, and chooses of what she is told by SMS as well; what the law has
the court notify goes out in any case.
"""

from onecourt.modules.notices.operations.choose_channels import UnknownTopic, choose_channels
from onecourt.modules.notices.operations.mark_notice_read import mark_notice_read
from onecourt.modules.notices.operations.mark_notices_read import mark_notices_read
from onecourt.modules.notices.operations.post_notice import post_notice
from onecourt.modules.notices.operations.record_dispatch import record_dispatch
from onecourt.modules.notices.queries.channels import TopicRow, list_topics
from onecourt.modules.notices.queries.dispatches import (
    FailedDispatch,
    Letter,
    find_letter,
    list_failed_dispatches,
)
from onecourt.modules.notices.queries.notices import (
    NoticeFilter,
    NoticeRow,
    count_notices,
    count_unread,
    count_unread_about,
    get_notice,
    list_notices,
)
from onecourt.modules.notices.queries.templates import load_templates
from onecourt.modules.notices.rules import NoticeTemplate
from onecourt.modules.notices.terms import SMS_BEFORE_EXPIRY, SMS_ON_RECEIPT

__all__ = [
    "SMS_BEFORE_EXPIRY",
    "SMS_ON_RECEIPT",
    "FailedDispatch",
    "Letter",
    "NoticeFilter",
    "NoticeRow",
    "NoticeTemplate",
    "TopicRow",
    "UnknownTopic",
    "choose_channels",
    "count_notices",
    "count_unread",
    "count_unread_about",
    "find_letter",
    "get_notice",
    "list_failed_dispatches",
    "list_notices",
    "list_topics",
    "load_templates",
    "mark_notice_read",
    "mark_notices_read",
    "post_notice",
    "record_dispatch",
]

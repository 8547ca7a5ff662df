"""Channels of notices, and what becomes of a message."""

from dataclasses import dataclass

from django.db import models

from onecourt.kernel.settings import COURT, Setting, setting

QUEUED = "queued"
SENT = "sent"
DELIVERED = "delivered"
FAILED = "failed"

STATES = {QUEUED: "排队", SENT: "已发出", DELIVERED: "已送达", FAILED: "失败"}

# What a template may speak of; the facts of a notice have the same names.
VARIABLES = frozenset({"court", "filing", "result", "reason", "next", "number", "date"})

TRIES = 5
FIRST_PAUSE_S = 60  # doubled after each try


class Channel(models.TextChoices):
    IN_SITE = "in_site", "站内信"
    SMS = "sms", "短信"


@dataclass(frozen=True, slots=True)
class Topic:
    """What notices are about, as far as a person may choose how to be told.

    A topic with a `law` is told by every channel there is: neither the person nor the court can turn it off.
    """

    key: str
    label: str
    says: str
    law: str = ""
    setting: Setting | None = None


SMS_ON_RECEIPT: Setting = setting(
    "notice.sms_on_receipt", bool, COURT, True, says="收到材料后，除站内消息外再发一条短信。"
)
SMS_BEFORE_EXPIRY: Setting = setting(
    "notice.sms_before_expiry", bool, COURT, True, says="草稿快到期时，除站内消息外再发一条短信。"
)
ANSWERS = "answers"
RECEIPTS = "receipts"
REMINDERS = "reminders"

# 民事诉讼法 2023-09-01 第一百二十六条；人民法院在线诉讼规则 2021-06-16 第九条: the result and what must be
# supplemented are to be notified. Whatever no other topic names belongs here.
TOPICS = {
    topic.key: topic
    for topic in (
        Topic(
            ANSWERS,
            "结果和要您办的事",
            "审核结果、要补的材料、期限变动。法律规定法院要通知您，不能关。",
            law="民事诉讼法 第一百二十六条；人民法院在线诉讼规则 第九条",
        ),
        Topic(RECEIPTS, "收到材料", "您提交以后，告诉您法院收到了。", setting=SMS_ON_RECEIPT),
        Topic(REMINDERS, "草稿到期", "草稿到期删除前提醒您。", setting=SMS_BEFORE_EXPIRY),
    )
}
TOPIC_OF = {
    "filings.submitted.applicant": RECEIPTS,
    "matters.draft_expiring.applicant": REMINDERS,
}

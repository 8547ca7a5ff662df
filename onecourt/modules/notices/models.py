"""Notices, and the messages that carry them."""

from django.db import models

from onecourt.kernel.references import new_id
from onecourt.modules.notices.terms import QUEUED, STATES, Channel


class Notice(models.Model):
    """Something a person was told; stored as it was said."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    recipient = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")
    template = models.CharField(max_length=100)
    title = models.CharField(max_length=200)
    body = models.TextField()
    link_kind = models.CharField(max_length=60, blank=True)
    link_id = models.UUIDField(null=True, blank=True)
    once = models.CharField(max_length=100, help_text="The delivery that it came from: it never comes twice.")
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["recipient", "once", "template"], name="notice_posted_once"),
        ]
        indexes = [
            models.Index(fields=["recipient", "-at", "-id"], name="notice_recipient"),
            models.Index(
                fields=["recipient"], condition=models.Q(read_at__isnull=True), name="notice_unread"
            ),
            models.Index(fields=["link_id"], name="notice_link"),
        ]

    def __str__(self) -> str:
        return f"notice {self.id}"


class ChannelChoice(models.Model):
    """Whether a person wants to be told of a topic by a channel; without a row she does."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    account = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")
    topic = models.CharField(max_length=40)
    channel = models.CharField(max_length=10, choices=Channel.choices)
    wanted = models.BooleanField()
    chosen_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "topic", "channel"], name="channel_choice_once")
        ]

    def __str__(self) -> str:
        return f"{self.topic} {self.channel}"


class Dispatch(models.Model):
    """One notice on one channel: the text as sent, and what became of it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="dispatches")
    channel = models.CharField(max_length=10, choices=Channel.choices)
    state = models.CharField(max_length=10, choices=list(STATES.items()), default=QUEUED)
    text = models.TextField()
    tries = models.PositiveSmallIntegerField(default=0)
    code = models.CharField(max_length=60, blank=True, help_text="Why it failed, as the contract has it.")
    provider_reference = models.CharField(max_length=200, blank=True)
    queued_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["notice", "channel"], name="dispatch_once_per_channel")
        ]
        indexes = [models.Index(fields=["state", "queued_at"], name="dispatch_state")]

    def __str__(self) -> str:
        return f"dispatch {self.id}"

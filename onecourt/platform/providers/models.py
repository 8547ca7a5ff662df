"""Records of calls, and what the sandbox was given."""

from django.db import models

from onecourt.kernel.references import new_id
from onecourt.platform.crypto.fields import SealedTextField


class CallResult(models.TextChoices):
    OPEN = "open", "还没有答复"
    DONE = "done", "已完成"
    FAILED = "failed", "失败"


class CallRecord(models.Model):
    """One call of a provider, whole: what was asked, who answered, what and when."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    contract = models.CharField(max_length=60)
    provider = models.CharField(
        max_length=60, help_text="The adapter in use; empty where a person takes over."
    )
    sandbox = models.BooleanField()
    once = models.CharField(max_length=200, help_text="The same call is never made twice under one key.")
    result = models.CharField(max_length=10, choices=CallResult.choices, default=CallResult.OPEN)
    request = SealedTextField(help_text="What was asked, as JSON.")
    tries = models.PositiveSmallIntegerField(default=0)
    reference = models.CharField(max_length=200, blank=True, help_text="The provider's own number.")
    code = models.CharField(max_length=60, blank=True)
    message = models.CharField(max_length=500, blank=True)
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contract", "once"], name="call_record_once")]
        indexes = [models.Index(fields=["result", "asked_at"], name="call_record_result")]

    def __str__(self) -> str:
        return f"{self.contract} {self.id}"


class SandboxMessage(models.Model):
    """A message that a real provider would have sent to a telephone."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    once = models.CharField(max_length=200, unique=True)
    phone = SealedTextField()
    phone_index = models.CharField(max_length=64)
    text = SealedTextField()
    template = models.CharField(max_length=100)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["-at"], name="sandbox_message_at")]

    def __str__(self) -> str:
        return f"sandbox message {self.id}"

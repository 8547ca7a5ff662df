"""Versions of texts, and who accepted which."""

from django.db import models
from django.db.models import Q

from onecourt.kernel.references import new_id
from onecourt.platform.crypto.fields import SealedTextField


class AgreementVersion(models.Model):
    """One version of a text, of the platform or of one court; never changed once it is there."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    key = models.CharField(max_length=80)
    court = models.ForeignKey(
        "courts.Court", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    title = models.CharField(max_length=120)
    version = models.CharField(max_length=20)
    valid_from = models.DateField(help_text="The first day on which the text holds.")
    source = models.TextField(help_text="The law that the text rests on.")
    body = models.TextField()
    digest = models.CharField(max_length=64, help_text="SHA-256 of the body.")
    loaded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["key", "version"], condition=Q(court__isnull=True), name="agreement_version_platform"
            ),
            models.UniqueConstraint(
                fields=["key", "court", "version"],
                condition=Q(court__isnull=False),
                name="agreement_version_court",
            ),
        ]
        indexes = [models.Index(fields=["key", "-valid_from"], name="agreement_version_key")]

    def __str__(self) -> str:
        return f"{self.key} {self.version}"


class AgreementDraft(models.Model):
    """What a court is writing: one draft for each text, read by its administrators only."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    court = models.ForeignKey("courts.Court", on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=80)
    title = models.CharField(max_length=120)
    source = models.TextField(help_text="The law that the text rests on.")
    body = models.TextField()
    author_id = models.UUIDField()
    author_name = models.CharField(max_length=200)
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["court", "key"], name="agreement_draft_once")]

    def __str__(self) -> str:
        return f"draft of {self.key}"


class Acceptance(models.Model):
    """Somebody accepted a version: when, from where, with what."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    account = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")
    version = models.ForeignKey(AgreementVersion, on_delete=models.PROTECT, related_name="acceptances")
    at = models.DateTimeField()
    address = SealedTextField(blank=True, help_text="The network address.")
    device = models.CharField(max_length=300, blank=True, help_text="What the browser said of itself.")

    class Meta:
        indexes = [models.Index(fields=["account", "version", "-at"], name="acceptance_account")]

    def __str__(self) -> str:
        return f"acceptance {self.id}"

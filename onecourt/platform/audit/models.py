"""The audit trail: chains of entries, each with the digest of the one before."""

from django.db import models

from onecourt.kernel.references import new_id


class AuditHead(models.Model):
    """The end of one chain; its row lock puts the entries of a chain in order."""

    chain = models.CharField(primary_key=True, max_length=80)
    length = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, default="")

    def __str__(self) -> str:
        return self.chain


class AuditEntry(models.Model):
    """Who did what to which thing, when and in which capacity; a trigger refuses any later change."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    chain = models.CharField(max_length=80)
    number = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    act = models.CharField(max_length=120)
    actor_name = models.CharField(max_length=200)
    actor_id = models.UUIDField(null=True)
    capacity = models.CharField(max_length=40)
    post_id = models.UUIDField(null=True)
    court_id = models.UUIDField(null=True)
    thing_kind = models.CharField(max_length=60)
    thing_id = models.UUIDField()
    facts = models.JSONField(default=dict, help_text="Ids and codes only, never texts or personal data.")
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["chain", "number"], name="audit_entry_place")]
        indexes = [
            models.Index(fields=["thing_id", "at"], name="audit_entry_thing"),
            models.Index(fields=["actor_id", "at"], name="audit_entry_actor"),
            models.Index(fields=["court_id", "at"], name="audit_entry_court"),
        ]

    def __str__(self) -> str:
        return f"{self.chain}#{self.number} {self.act}"


class AuditReach(models.Model):
    """A chain that a court may read besides what its own people did."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    chain = models.CharField(max_length=80)
    court_id = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["court_id", "chain"], name="audit_reach_once")]

    def __str__(self) -> str:
        return f"{self.chain} for {self.court_id}"

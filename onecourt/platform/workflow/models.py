"""The state log."""

from django.db import models

from onecourt.kernel.references import new_id


class StateChange(models.Model):
    """One step that was taken: who, in which capacity, when, from which state to which, and why."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    workflow = models.CharField(max_length=60)
    thing_id = models.UUIDField()
    step = models.CharField(max_length=60)
    source = models.CharField(max_length=40)
    target = models.CharField(max_length=40)
    at = models.DateTimeField()
    actor_name = models.CharField(max_length=200)
    actor_id = models.UUIDField(null=True)
    capacity = models.CharField(max_length=40)
    round = models.PositiveIntegerField(
        default=0, help_text="The round of the submission the step belongs to."
    )
    reason = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["thing_id", "at", "id"], name="state_change_history")]

    def __str__(self) -> str:
        return f"{self.workflow} {self.source} → {self.target}"

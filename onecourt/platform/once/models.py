"""Keys of forms that were sent, with the answer they got."""

from django.db import models

from onecourt.kernel.references import new_id


class OnceKey(models.Model):
    """A form that was sent: its repeat gets the first answer again."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    actor_key = models.CharField(max_length=80, help_text="The account, or the visitor's session.")
    key = models.CharField(max_length=64, help_text="The hidden field `once`, or the header Idempotency-Key.")
    path = models.CharField(max_length=300)
    digest = models.CharField(
        max_length=64, help_text="Of what was sent, to tell a repeat from another form."
    )
    location = models.CharField(max_length=500, blank=True, help_text="Where the first answer led.")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["actor_key", "key", "path"], name="once_key_once")]
        indexes = [models.Index(fields=["at"], name="once_key_at")]

    def __str__(self) -> str:
        return f"once {self.id}"

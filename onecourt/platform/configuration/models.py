"""Values of settings; earlier ones stay, so that it can be told what held on a day."""

from django.db import models
from django.db.models import Q

from onecourt.kernel.references import new_id


class SettingValue(models.Model):
    """What a setting is from a day on: for the platform, one court, or one programme."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    key = models.CharField(max_length=80)
    court_id = models.UUIDField(null=True, blank=True)
    programme_id = models.UUIDField(null=True, blank=True)
    value = models.JSONField()
    valid_from = models.DateField(help_text="The first day on which the value holds.")
    author_id = models.UUIDField(
        null=True, help_text="The account that set it; empty for the platform itself."
    )
    author_name = models.CharField(max_length=200)
    set_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(court_id__isnull=True) | Q(programme_id__isnull=True),
                name="setting_value_one_level",
            ),
        ]
        indexes = [models.Index(fields=["key", "-valid_from"], name="setting_value_key")]

    def __str__(self) -> str:
        return f"{self.key} from {self.valid_from}"

"""The catalogue of causes of action."""

from django.db import models
from django.db.models import Q

from onecourt.kernel.references import new_id


class Cause(models.Model):
    """A cause of action (案由) of one version of the list; the number alone says nothing across versions."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    version = models.CharField(max_length=10, help_text="案由规定的版本；同一序号在各版本里可能不同。")
    number = models.CharField(
        max_length=12, help_text="第三级是规定里的序号，第四级在其后加次序，如 108-3；第一、二级是中文序号。"
    )
    level = models.PositiveSmallIntegerField()
    position = models.PositiveIntegerField(help_text="在规定里的先后。")
    name = models.CharField(max_length=100)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    pinyin = models.CharField(max_length=400)
    initials = models.CharField(max_length=100)
    old_names = models.JSONField(default=list, help_text="以前版本里的旧称，只用于查找。")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "number"], name="cause_number_once"),
            models.UniqueConstraint(fields=["version", "position"], name="cause_position_once"),
            models.CheckConstraint(condition=Q(level__gte=1, level__lte=4), name="cause_level_one_to_four"),
            models.CheckConstraint(
                condition=Q(level=1, parent__isnull=True) | Q(level__gt=1, parent__isnull=False),
                name="cause_below_the_first_level_has_parent",
            ),
        ]
        indexes = [models.Index(fields=["parent", "position"], name="cause_children")]

    def __str__(self) -> str:
        return f"{self.number} {self.name}"

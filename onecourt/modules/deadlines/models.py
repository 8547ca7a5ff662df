"""Deadlines that run, were met or were withdrawn."""

from django.db import models
from django.db.models import Q

from onecourt.kernel.references import new_id

OPEN = Q(met_at__isnull=True, withdrawn_at__isnull=True)


class Deadline(models.Model):
    """The last day for something, with its derivation; it is met or withdrawn, never erased."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=80, help_text="什么期限，如 matters.review。")
    label = models.CharField(max_length=60, blank=True, help_text="给人看的名称，如“审查起诉”。")
    subject_kind = models.CharField(max_length=60)
    subject_id = models.UUIDField()
    starts_on = models.DateField(help_text="起算的事由发生的那一天；期间不含这一天。")
    due_on = models.DateField(help_text="期限的最后一日，已经过休息日顺延。")
    lines = models.JSONField(default=list, help_text="推算过程，一步一句。")
    period_kind = models.CharField(
        max_length=12, blank=True, help_text="按日、月还是工作日计算；空的是直接定的日子。"
    )
    period_count = models.PositiveSmallIntegerField(null=True)
    provisional = models.BooleanField(
        default=False, help_text="推算时有的年份还没有放假安排，最后一日可能变动。"
    )
    account = models.ForeignKey("people.Account", null=True, on_delete=models.PROTECT, related_name="+")
    court = models.ForeignKey("courts.Court", null=True, on_delete=models.PROTECT, related_name="+")
    desk = models.CharField(max_length=60, blank=True, help_text="由法院的哪个岗位在期限内办理。")
    set_at = models.DateTimeField()
    met_at = models.DateTimeField(null=True, help_text="办完的时间；可能在期限之后。")
    withdrawn_at = models.DateTimeField(null=True, help_text="因前一步撤回等原因不再计算的时间。")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "subject_kind", "subject_id"],
                condition=OPEN,
                name="deadline_one_open_of_a_kind",
            ),
            models.CheckConstraint(
                condition=Q(due_on__gte=models.F("starts_on")), name="deadline_not_before"
            ),
            models.CheckConstraint(
                condition=Q(met_at__isnull=True) | Q(withdrawn_at__isnull=True), name="deadline_ends_once"
            ),
        ]
        indexes = [
            models.Index(fields=["account", "due_on"], condition=OPEN, name="deadline_of_account"),
            models.Index(fields=["court", "desk", "due_on"], condition=OPEN, name="deadline_of_desk"),
            models.Index(fields=["subject_id", "due_on"], name="deadline_of_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.due_on}"

    @property
    def period(self) -> tuple[str, int] | None:
        """What was counted; None for a day that was fixed by hand."""
        return None if self.period_count is None else (self.period_kind, self.period_count)

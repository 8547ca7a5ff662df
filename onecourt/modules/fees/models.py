"""Fees that were assessed for cases."""

from django.db import models
from django.db.models import Q

from onecourt.kernel.references import new_id
from onecourt.modules.fees import terms


class FeeAssessment(models.Model):
    """The acceptance fee of a case as it was assessed, with its steps; it is replaced, never erased."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    amount_fen = models.BigIntegerField(null=True, help_text="各项财产请求的合计，单位分。")
    outcome = models.CharField(max_length=12, choices=terms.OUTCOMES)
    fen = models.BigIntegerField(null=True, help_text="受理费，单位分；由法院核定的，核定前为空。")
    lines = models.JSONField(default=list, help_text="计算过程：每一步一句话和金额。")
    cause_number = models.CharField(max_length=12)
    cause_path = models.JSONField(default=list)
    rule_version = models.CharField(max_length=40)
    source = models.CharField(max_length=200)
    assessed_on = models.DateField(help_text="按哪一天的收费标准。")
    assessed_at = models.DateTimeField()
    assessed_by = models.ForeignKey("people.Account", null=True, on_delete=models.PROTECT, related_name="+")
    replaced_at = models.DateTimeField(null=True, help_text="重新核定的时间；现行的一次为空。")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(replaced_at__isnull=True), name="fee_assessment_one_in_force"
            ),
            models.CheckConstraint(
                condition=Q(outcome=terms.BY_COURT, fen__isnull=True)
                | (~Q(outcome=terms.BY_COURT) & Q(fen__gte=0)),
                name="fee_assessment_has_amount_unless_left_to_court",
            ),
            models.CheckConstraint(
                condition=Q(amount_fen__isnull=True) | Q(amount_fen__gte=0), name="fee_assessment_amount"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.outcome} {self.fen}"

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import onecourt.kernel.references


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cases", "__first__"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="FeeAssessment",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=onecourt.kernel.references.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("amount_fen", models.BigIntegerField(help_text="各项财产请求的合计，单位分。", null=True)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("computed", "按标准计算"),
                            ("by_court", "由法院核定"),
                            ("no_fee", "不交纳"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "fen",
                    models.BigIntegerField(help_text="受理费，单位分；由法院核定的，核定前为空。", null=True),
                ),
                ("lines", models.JSONField(default=list, help_text="计算过程：每一步一句话和金额。")),
                ("cause_number", models.CharField(max_length=12)),
                ("cause_path", models.JSONField(default=list)),
                ("rule_version", models.CharField(max_length=40)),
                ("source", models.CharField(max_length=200)),
                ("assessed_on", models.DateField(help_text="按哪一天的收费标准。")),
                ("assessed_at", models.DateTimeField()),
                (
                    "replaced_at",
                    models.DateTimeField(help_text="重新核定的时间；现行的一次为空。", null=True),
                ),
                (
                    "assessed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.case"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("replaced_at__isnull", True)),
                        fields=("case",),
                        name="fee_assessment_one_in_force",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("fen__isnull", True), ("outcome", "by_court")),
                            models.Q(models.Q(("outcome", "by_court"), _negated=True), ("fen__gte", 0)),
                            _connector="OR",
                        ),
                        name="fee_assessment_has_amount_unless_left_to_court",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("amount_fen__isnull", True), ("amount_fen__gte", 0), _connector="OR"
                        ),
                        name="fee_assessment_amount",
                    ),
                ],
            },
        ),
    ]

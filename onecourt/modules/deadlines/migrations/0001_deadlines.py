import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import onecourt.kernel.references


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("courts", "0001_courts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Deadline",
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
                ("kind", models.CharField(help_text="什么期限，如 matters.review。", max_length=80)),
                (
                    "label",
                    models.CharField(blank=True, help_text="给人看的名称，如“审查起诉”。", max_length=60),
                ),
                ("subject_kind", models.CharField(max_length=60)),
                ("subject_id", models.UUIDField()),
                ("starts_on", models.DateField(help_text="起算的事由发生的那一天；期间不含这一天。")),
                ("due_on", models.DateField(help_text="期限的最后一日，已经过休息日顺延。")),
                ("lines", models.JSONField(default=list, help_text="推算过程，一步一句。")),
                (
                    "provisional",
                    models.BooleanField(
                        default=False, help_text="推算时有的年份还没有放假安排，最后一日可能变动。"
                    ),
                ),
                (
                    "desk",
                    models.CharField(blank=True, help_text="由法院的哪个岗位在期限内办理。", max_length=60),
                ),
                ("set_at", models.DateTimeField()),
                ("met_at", models.DateTimeField(help_text="办完的时间；可能在期限之后。", null=True)),
                (
                    "withdrawn_at",
                    models.DateTimeField(help_text="因前一步撤回等原因不再计算的时间。", null=True),
                ),
                (
                    "account",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "court",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="courts.court",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("met_at__isnull", True), ("withdrawn_at__isnull", True)),
                        fields=["account", "due_on"],
                        name="deadline_of_account",
                    ),
                    models.Index(
                        condition=models.Q(("met_at__isnull", True), ("withdrawn_at__isnull", True)),
                        fields=["court", "desk", "due_on"],
                        name="deadline_of_desk",
                    ),
                    models.Index(fields=["subject_id", "due_on"], name="deadline_of_subject"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("met_at__isnull", True), ("withdrawn_at__isnull", True)),
                        fields=("kind", "subject_kind", "subject_id"),
                        name="deadline_one_open_of_a_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("due_on__gte", models.F("starts_on"))), name="deadline_not_before"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("met_at__isnull", True), ("withdrawn_at__isnull", True), _connector="OR"
                        ),
                        name="deadline_ends_once",
                    ),
                ],
            },
        ),
    ]

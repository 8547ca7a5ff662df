import django.db.models.deletion
from django.db import migrations, models

import onecourt.kernel.references


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Cause",
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
                (
                    "version",
                    models.CharField(help_text="案由规定的版本；同一序号在各版本里可能不同。", max_length=10),
                ),
                (
                    "number",
                    models.CharField(
                        help_text="第三级是规定里的序号，第四级在其后加次序，如 108-3；第一、二级是中文序号。",
                        max_length=12,
                    ),
                ),
                ("level", models.PositiveSmallIntegerField()),
                ("position", models.PositiveIntegerField(help_text="在规定里的先后。")),
                ("name", models.CharField(max_length=100)),
                ("pinyin", models.CharField(max_length=400)),
                ("initials", models.CharField(max_length=100)),
                ("old_names", models.JSONField(default=list, help_text="以前版本里的旧称，只用于查找。")),
                (
                    "parent",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="catalogues.cause",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["parent", "position"], name="cause_children")],
                "constraints": [
                    models.UniqueConstraint(fields=("version", "number"), name="cause_number_once"),
                    models.UniqueConstraint(fields=("version", "position"), name="cause_position_once"),
                    models.CheckConstraint(
                        condition=models.Q(("level__gte", 1), ("level__lte", 4)),
                        name="cause_level_one_to_four",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("level", 1), ("parent__isnull", True)),
                            models.Q(("level__gt", 1), ("parent__isnull", False)),
                            _connector="OR",
                        ),
                        name="cause_below_the_first_level_has_parent",
                    ),
                ],
            },
        ),
    ]

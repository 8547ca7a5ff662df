"""Large files arrive piece by piece."""

import django.db.models.deletion
from django.db import migrations, models

import onecourt.kernel.references


class Migration(migrations.Migration):
    dependencies = [("matters", "0005_name_materials_by_slot")]

    operations = [
        migrations.CreateModel(
            name="HalfUpload",
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
                ("account_id", models.UUIDField(help_text="谁开始传的；只有本人能接着传。")),
                ("slot", models.CharField(max_length=60)),
                ("part", models.CharField(blank=True, max_length=20)),
                ("instead", models.UUIDField(help_text="传完后替换哪一份材料。", null=True)),
                ("name", models.CharField(max_length=255)),
                ("size", models.BigIntegerField()),
                ("key", models.CharField(help_text="同一个文件再传一次时，凭它接着传。", max_length=80)),
                ("at", models.DateTimeField()),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="matters.matter"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["matter", "slot", "id"], name="half_upload_slot")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("size__gt", 0)), name="half_upload_size_positive"
                    )
                ],
            },
        ),
    ]

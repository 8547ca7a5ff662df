import django.db.models.deletion
from django.db import migrations, models

import onecourt.kernel.references


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Court",
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
                    "code",
                    models.CharField(
                        help_text="法院代字，如“示0101”；以法院名录为准，不由行政区划代码推算。",
                        max_length=8,
                        unique=True,
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("supreme", "最高人民法院"),
                            ("high", "高级人民法院"),
                            ("intermediate", "中级人民法院"),
                            ("basic", "基层人民法院"),
                        ],
                        max_length=12,
                    ),
                ),
                ("province", models.CharField(max_length=40)),
                ("city", models.CharField(max_length=40)),
                ("address", models.CharField(max_length=200)),
                ("phone", models.CharField(max_length=40)),
                (
                    "jurisdiction",
                    models.CharField(help_text="管辖的地域，给当事人看的一句话。", max_length=200),
                ),
                ("is_open", models.BooleanField(default=True, help_text="已开通网上立案。")),
                ("is_demo", models.BooleanField(default=False, help_text="演示用的虚构法院。")),
                ("pinyin", models.CharField(max_length=300)),
                ("initials", models.CharField(max_length=100)),
                (
                    "parent",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="courts.court",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["province", "city", "code"], name="court_place")],
            },
        ),
    ]

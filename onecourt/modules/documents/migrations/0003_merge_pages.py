import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0002_examine_pictures"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="document",
            name="document_state_known",
        ),
        migrations.AddField(
            model_name="document",
            name="merged_into",
            field=models.ForeignKey(
                help_text="The file that its pages were put into; its own bytes stay as they came.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="parts",
                to="documents.document",
            ),
        ),
        migrations.AddField(
            model_name="documentpage",
            name="source",
            field=models.ForeignKey(
                help_text="The page as it was handed in, where this one was put together from pictures.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="copies",
                to="documents.documentpage",
            ),
        ),
        migrations.AlterField(
            model_name="document",
            name="state",
            field=models.CharField(
                choices=[
                    ("checking", "正在检查"),
                    ("usable", "检查通过"),
                    ("refused", "不能用"),
                    ("merged", "已合成一份"),
                    ("discarded", "已删除"),
                ],
                max_length=20,
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["checking", "usable", "refused", "merged", "discarded"])),
                name="document_state_known",
            ),
        ),
    ]

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0003_merge_pages"),
    ]

    operations = [
        migrations.AddField(
            model_name="document",
            name="preview",
            field=models.CharField(
                blank=True,
                choices=[("", ""), ("office", "按原件版式"), ("text", "文字预览")],
                default="",
                help_text="How the pages of a Word document were made; empty for all other files.",
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="recognition",
            field=models.CharField(
                choices=[
                    ("waiting", "waiting"),
                    ("recognised", "recognised"),
                    ("unrecognised", "unrecognised"),
                    ("none", "none"),
                ],
                default="none",
                help_text="Whether the text of the pages has been read; nothing waits for it.",
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="documentpage",
            name="pairs",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.IntegerField(),
                default=list,
                help_text="Keyed digests of the pairs of signs on the page, to find it; the text is a file.",
                size=None,
            ),
        ),
        migrations.AlterField(
            model_name="document",
            name="rendition",
            field=models.CharField(
                choices=[
                    ("processing", "processing"),
                    ("ready", "ready"),
                    ("failed", "failed"),
                    ("none", "none"),
                    ("as_text", "as_text"),
                    ("unconverted", "unconverted"),
                ],
                help_text="How far the pictures of the pages have got; says nothing about the document itself.",
                max_length=20,
            ),
        ),
        migrations.AddIndex(
            model_name="documentpage",
            index=django.contrib.postgres.indexes.GinIndex(fields=["pairs"], name="document_page_pairs"),
        ),
    ]

import django.db.models.deletion
from django.db import migrations, models

import onecourt.kernel.references


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Document",
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
                ("owner_kind", models.CharField(max_length=60)),
                ("owner_id", models.UUIDField()),
                (
                    "original_name",
                    models.CharField(
                        help_text="The name the file had on the sender's device.", max_length=255
                    ),
                ),
                (
                    "stored_name",
                    models.CharField(
                        help_text="The name under which it is handed out: safe, with the ending of its true kind.",
                        max_length=120,
                    ),
                ),
                ("kind", models.CharField(help_text="What the content shows the file to be.", max_length=20)),
                ("mime", models.CharField(max_length=120)),
                ("size", models.BigIntegerField()),
                ("sha256", models.CharField(help_text="Digest of the bytes as they came in.", max_length=64)),
                (
                    "sm3",
                    models.CharField(
                        help_text="The same by the national standard; printed on the receipt.", max_length=64
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("checking", "正在检查"),
                            ("usable", "检查通过"),
                            ("refused", "不能用"),
                            ("discarded", "已删除"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "faults",
                    models.JSONField(
                        default=list, help_text="What the checks found, in the words that were shown."
                    ),
                ),
                (
                    "rendition",
                    models.CharField(
                        choices=[
                            ("processing", "processing"),
                            ("ready", "ready"),
                            ("failed", "failed"),
                            ("none", "none"),
                        ],
                        help_text="How far the pictures of the pages have got; says nothing about the document itself.",
                        max_length=20,
                    ),
                ),
                ("uploaded_by", models.UUIDField(help_text="The account that handed it in.", null=True)),
                ("received_at", models.DateTimeField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["owner_kind", "owner_id", "received_at"], name="document_of_owner")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["checking", "usable", "refused", "discarded"])),
                        name="document_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sha256__regex", "^[0-9a-f]{64}$")), name="document_sha256_whole"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sm3__regex", "^[0-9a-f]{64}$")), name="document_sm3_whole"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("size__gte", 0)), name="document_size_positive"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DocumentPage",
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
                    "number",
                    models.PositiveIntegerField(help_text="The place in the file as it came in, from 1."),
                ),
                (
                    "width",
                    models.PositiveIntegerField(
                        help_text="Pixels of a picture, points of a PDF page, as it is looked at."
                    ),
                ),
                ("height", models.PositiveIntegerField()),
                (
                    "dpi",
                    models.PositiveIntegerField(
                        help_text="Only where a scan tells its own resolution.", null=True
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pages",
                        to="documents.document",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("document", "number"), name="document_page_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)), name="document_page_from_one"
                    ),
                ],
            },
        ),
    ]

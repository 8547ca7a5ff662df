"""Documents as they came in, and their pages."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from onecourt.kernel.references import new_id
from onecourt.modules.documents import terms
from onecourt.platform.crypto.fields import SealedTextField


class Document(models.Model):
    """A file that somebody handed in, with what the checks found; its bytes are never altered."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner_kind = models.CharField(max_length=60)
    owner_id = models.UUIDField()
    original_name = models.CharField(
        max_length=255, help_text="The name the file had on the sender's device."
    )
    stored_name = models.CharField(
        max_length=120,
        help_text="The name under which it is handed out: safe, with the ending of its true kind.",
    )
    kind = models.CharField(max_length=20, help_text="What the content shows the file to be.")
    mime = models.CharField(max_length=120)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64, help_text="Digest of the bytes as they came in.")
    sm3 = models.CharField(
        max_length=64, help_text="The same by the national standard; printed on the receipt."
    )
    state = models.CharField(max_length=20, choices=list(terms.STATES.items()))
    faults = models.JSONField(default=list, help_text="What the checks found, in the words that were shown.")
    rendition = models.CharField(
        max_length=20,
        choices=[(code, code) for code in terms.RENDITIONS],
        help_text="How far the pictures of the pages have got; says nothing about the document itself.",
    )
    examination = models.CharField(
        max_length=20,
        choices=list(terms.EXAMINATIONS.items()),
        default=terms.UNEXAMINED,
        help_text="Whether the pictures of the pages have been looked at; handing in does not wait for it.",
    )
    preview = models.CharField(
        max_length=20,
        blank=True,
        default="",
        choices=list(terms.PREVIEWS.items()),
        help_text="How the pages of a Word document were made; empty for all other files.",
    )
    recognition = models.CharField(
        max_length=20,
        choices=[(code, code) for code in terms.RECOGNITIONS],
        default=terms.NONE,
        help_text="Whether the text of the pages has been read; nothing waits for it.",
    )
    kept_reason = SealedTextField(
        blank=True, default="", help_text="Why it is used although the pictures are poor, for the clerk."
    )
    kept_by = models.UUIDField(null=True, help_text="The account that gave the reason.")
    kept_at = models.DateTimeField(null=True)
    merged_into = models.ForeignKey(
        "self",
        null=True,
        on_delete=models.PROTECT,
        related_name="parts",
        help_text="The file that its pages were put into; its own bytes stay as they came.",
    )
    uploaded_by = models.UUIDField(null=True, help_text="The account that handed it in.")
    received_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=list(terms.STATES)), name="document_state_known"),
            models.CheckConstraint(condition=Q(sha256__regex="^[0-9a-f]{64}$"), name="document_sha256_whole"),
            models.CheckConstraint(condition=Q(sm3__regex="^[0-9a-f]{64}$"), name="document_sm3_whole"),
            models.CheckConstraint(condition=Q(size__gte=0), name="document_size_positive"),
        ]
        indexes = [models.Index(fields=["owner_kind", "owner_id", "received_at"], name="document_of_owner")]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class DocumentPage(models.Model):
    """One page; its identity is given at intake and stays, so that citations of it hold."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="pages")
    number = models.PositiveIntegerField(help_text="The place in the file as it came in, from 1.")
    width = models.PositiveIntegerField(
        help_text="Pixels of a picture, points of a PDF page, as it is looked at."
    )
    height = models.PositiveIntegerField()
    dpi = models.PositiveIntegerField(null=True, help_text="Only where a scan tells its own resolution.")
    turned = models.PositiveSmallIntegerField(
        default=0, help_text="Degrees clockwise by which the picture is turned; the original is not."
    )
    levelled = models.FloatField(
        default=0, help_text="Degrees clockwise by which the picture is then made level."
    )
    source = models.ForeignKey(
        "self",
        null=True,
        on_delete=models.PROTECT,
        related_name="copies",
        help_text="The page as it was handed in, where this one was put together from pictures.",
    )
    likeness = models.CharField(
        max_length=160,
        blank=True,
        default="",
        help_text="A fingerprint of the writing, to find pages sent twice.",
    )
    pairs = ArrayField(
        models.IntegerField(),
        default=list,
        help_text="Keyed digests of the pairs of signs on the page, to find it; the text is a file.",
    )

    class Meta:
        indexes = [GinIndex(fields=["pairs"], name="document_page_pairs")]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="document_page_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="document_page_from_one"),
            models.CheckConstraint(
                condition=Q(turned__in=[0, 90, 180, 270]), name="document_page_right_turn"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document_id} p. {self.number}"

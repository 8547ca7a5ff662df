"""The case, its number, its participants and its docket."""

from django.db import models

from onecourt.kernel.references import new_id
from onecourt.modules.cases import terms
from onecourt.platform.crypto.fields import SealedTextField


class NumberSeries(models.Model):
    """The last number given in one court's series of a year; its row lock leaves no gap and no double."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    court = models.ForeignKey("courts.Court", on_delete=models.PROTECT, related_name="+")
    special_code = models.CharField(max_length=2, blank=True, help_text="专门审判代字，例如“知”。")
    type_code = models.CharField(max_length=8)
    year = models.PositiveSmallIntegerField(help_text="收案年度。")
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["court", "special_code", "type_code", "year"], name="number_series_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.type_code} {self.last}"


class Case(models.Model):
    """A case that the court has registered (案件)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=60, unique=True, help_text="案号的规范写法，用全角圆括号。")
    court = models.ForeignKey("courts.Court", on_delete=models.PROTECT, related_name="+")
    cause = models.ForeignKey("catalogues.Cause", null=True, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=300, help_text="案件名称。")
    type_code = models.CharField(max_length=8)
    type_label = models.CharField(max_length=60)
    tab = models.CharField(max_length=20)
    year = models.PositiveSmallIntegerField()
    sequence = models.PositiveIntegerField()
    stage = models.CharField(max_length=20, default=terms.FILED)
    amount_fen = models.BigIntegerField(null=True)
    opened_on = models.DateField(help_text="立案日期。")
    opened_at = models.DateTimeField()
    case_judge = models.ForeignKey(
        "people.Account", null=True, on_delete=models.PROTECT, related_name="+", help_text="承办法官。"
    )
    court_clerk = models.ForeignKey(
        "people.Account", null=True, on_delete=models.PROTECT, related_name="+", help_text="书记员。"
    )
    assigned_at = models.DateTimeField(null=True, help_text="最近一次确定承办人的时间。")
    origin_id = models.UUIDField(unique=True, help_text="由哪一次立案申请而来；一次申请只成一案。")

    class Meta:
        indexes = [
            models.Index(fields=["court", "opened_at", "id"], name="case_of_court"),
            models.Index(fields=["case_judge", "stage"], name="case_of_judge"),
            models.Index(fields=["court_clerk", "stage"], name="case_of_clerk"),
        ]

    def __str__(self) -> str:
        return self.number


class Participant(models.Model):
    """Somebody who takes part in a case, on one side and in one role."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey("people.Account", null=True, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=40)
    role_label = models.CharField(max_length=20)
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    details = SealedTextField(help_text="身份和联系信息，JSON。")
    bound_at = models.DateTimeField(null=True, help_text="绑定到账号的时间；只按账号绑定，不按填写的号码。")

    class Meta:
        indexes = [
            models.Index(fields=["account", "case"], name="participant_account"),
            models.Index(fields=["case", "position"], name="participant_case"),
        ]

    def __str__(self) -> str:
        return f"{self.role_label} {self.name}"


class DocketEntry(models.Model):
    """One entry of the case's time line (卷宗目录); a mistake is struck with a reason, never erased."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    what = models.CharField(max_length=120)
    term = models.CharField(max_length=60, blank=True, help_text="程序用语。")
    official = models.BooleanField(help_text="法院的行为为真，当事人的行为为假。")
    who = models.CharField(max_length=200)
    struck_at = models.DateTimeField(null=True)
    struck_because = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["case", "at", "id"], name="docket_entry_order")]

    def __str__(self) -> str:
        return self.what


class CasePaper(models.Model):
    """A document that the court issued in a case (文书); both sides find it in the case."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=40, choices=list(terms.PAPERS.items()))
    title = models.CharField(max_length=120)
    document = models.ForeignKey("documents.Document", on_delete=models.PROTECT, related_name="+")
    issued_at = models.DateTimeField()
    issued_by = models.ForeignKey("people.Account", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "kind"], name="case_paper_of_a_kind_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.case_id}"

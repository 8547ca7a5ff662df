"""A matter, its rounds, its materials, the marks of the review and the decisions."""

from django.db import models

from onecourt.kernel.references import new_id
from onecourt.modules.matters import terms
from onecourt.platform.crypto.fields import SealedTextField


class Matter(models.Model):
    """Something that somebody asks a court to do (事项), of a declared kind."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=80)
    edition = models.PositiveIntegerField(
        default=1, help_text="开始填写时所依据的版本，之后不随版本更新而变。"
    )
    court = models.ForeignKey("courts.Court", null=True, on_delete=models.PROTECT, related_name="+")
    cause = models.ForeignKey("catalogues.Cause", null=True, on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey("cases.Case", null=True, on_delete=models.PROTECT, related_name="+")
    applicant = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")
    capacity = models.CharField(max_length=40, help_text="提交人以什么身份办理。")
    state = models.CharField(max_length=40, default=terms.DRAFT)
    round = models.PositiveIntegerField(default=0, help_text="第几次提交；没有提交过是 0。")
    data = models.JSONField(default=dict)
    reached = models.CharField(max_length=40, blank=True, help_text="最近填写的一步，回来时从这里接着填。")
    reference = models.CharField(max_length=20, blank=True, help_text="收件编号，第一次提交时给出，不再变。")
    title = models.CharField(max_length=300, blank=True)
    subject = models.CharField(max_length=120, blank=True)
    amount_fen = models.BigIntegerField(null=True)
    by_whom = models.CharField(max_length=20, blank=True)
    findings = models.PositiveSmallIntegerField(default=0, help_text="提交时系统比对出的待核要点数。")
    started_at = models.DateTimeField()
    saved_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True)
    due_on = models.DateField(null=True, help_text="法院最迟答复的日期。")
    supplement_due_on = models.DateField(null=True)
    lapsed_at = models.DateTimeField(null=True, help_text="补充期限过了仍没有补交，何时重新列到审核列表。")
    opened_by = models.ForeignKey("people.Account", null=True, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(null=True)
    desk = models.CharField(max_length=60, blank=True)
    claimed_by = models.ForeignKey(
        "people.Account",
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="谁领取办理；有人领取的，别人不能作出决定。补充后再交的，仍由他办理。",
    )
    claimed_at = models.DateTimeField(null=True)
    put_away_at = models.DateTimeField(null=True, help_text="当事人从自己的列表里删去的时间；法院照样保存。")
    version = models.PositiveIntegerField(default=0, help_text="每次保存加一，防止两处同时修改互相覆盖。")

    class Meta:
        indexes = [
            models.Index(fields=["court", "desk", "state", "due_on", "id"], name="matter_queue"),
            models.Index(fields=["applicant", "state", "saved_at", "id"], name="matter_own"),
            models.Index(fields=["claimed_by", "state", "due_on", "id"], name="matter_claimed"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["reference"], condition=~models.Q(reference=""), name="matter_reference_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.reference or self.id}"


class Submission(models.Model):
    """One round as it was handed in: a frozen copy that nothing changes afterwards."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="+")
    round = models.PositiveIntegerField()
    at = models.DateTimeField()
    content = models.JSONField()
    files = models.JSONField(default=list)
    digest = models.CharField(max_length=64, help_text="SM3，对内容、文件摘要和提交时间。")
    signature = SealedTextField(help_text="签名笔画：坐标和时间。")
    signed_digest = models.CharField(max_length=64, help_text="签名时所签内容的 SM3 摘要。")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["matter", "round"], name="submission_round_once")]

    def __str__(self) -> str:
        return f"{self.matter_id} #{self.round}"


class Material(models.Model):
    """A document in a slot of a matter."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="+")
    document = models.ForeignKey("documents.Document", on_delete=models.PROTECT, related_name="+")
    slot = models.CharField(max_length=60)
    part = models.CharField(max_length=20, blank=True, help_text="成套照片里的哪一张，例如身份证的国徽面。")
    name = models.CharField(
        max_length=160, blank=True, help_text="按材料类别起的名字；原来的文件名在文件自己的记录里。"
    )
    at = models.DateTimeField()
    struck_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["matter", "slot", "at", "id"], name="material_slot")]

    def __str__(self) -> str:
        return f"{self.slot} {self.document_id}"


class Party(models.Model):
    """A party of what was handed in, for finding the same people again; never shown."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=40)
    name_key = models.CharField(max_length=300)
    number_index = models.CharField(max_length=64, blank=True, help_text="号码的盲索引，不能还原成号码。")

    class Meta:
        indexes = [
            models.Index(fields=["name_key", "matter"], name="party_name"),
            models.Index(fields=["number_index", "matter"], name="party_number"),
            models.Index(fields=["matter", "side"], name="party_matter"),
        ]

    def __str__(self) -> str:
        return f"{self.side} {self.matter_id}"


class HalfUpload(models.Model):
    """A large file that arrives piece by piece; its bytes lie on the disk under the same id."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="+")
    account_id = models.UUIDField(help_text="谁开始传的；只有本人能接着传。")
    slot = models.CharField(max_length=60)
    part = models.CharField(max_length=20, blank=True)
    instead = models.UUIDField(null=True, help_text="传完后替换哪一份材料。")
    name = models.CharField(max_length=255)
    size = models.BigIntegerField()
    key = models.CharField(max_length=80, help_text="同一个文件再传一次时，凭它接着传。")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["matter", "slot", "id"], name="half_upload_slot")]
        constraints = [
            models.CheckConstraint(condition=models.Q(size__gt=0), name="half_upload_size_positive")
        ]

    def __str__(self) -> str:
        return f"{self.slot} {self.id}"


class Mark(models.Model):
    """The officer's mark on one point of review: in order, or to be supplemented with a sentence."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="+")
    round = models.PositiveIntegerField()
    point = models.CharField(max_length=60)
    number = models.PositiveSmallIntegerField(default=0, help_text="同一要点要补充几项时的顺序，从 0 起。")
    mark = models.CharField(max_length=20)
    text = models.CharField(max_length=500, blank=True)
    code = models.CharField(max_length=40, blank=True, help_text="用的是哪一条常用说法；改写后仍记着。")
    place = models.CharField(max_length=120, blank=True, help_text="指着哪一处：字段、当事人、材料、某一页。")
    region = models.CharField(max_length=40, blank=True, help_text="页面上的一块：左、上、宽、高，百分之几。")
    by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["matter", "round", "point", "number"], name="mark_point_once")
        ]

    def __str__(self) -> str:
        return f"{self.point} {self.mark}"


class Decision(models.Model):
    """What an officer decided on one round; it takes effect when the time for undoing is over."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="+")
    round = models.PositiveIntegerField()
    state = models.CharField(max_length=20, default=terms.INTENDED)
    outcome = models.CharField(max_length=60)
    reason = models.TextField(blank=True)
    items = models.JSONField(default=list, help_text="要补充的各项：要点、说明、指着哪一处。")
    opens = models.JSONField(default=list, help_text="当事人这一轮可以改的地方。")
    seen_before = models.PositiveSmallIntegerField(
        default=0, help_text="各项里有几项上一轮就能看到却没有提出。"
    )
    paper = models.ForeignKey(
        "documents.Document",
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="随决定发出的文书，例如不予受理的裁定书。",
    )
    due_on = models.DateField(null=True)
    by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")
    post_id = models.UUIDField(null=True)
    at = models.DateTimeField()
    takes_effect_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["matter", "round"],
                condition=~models.Q(state__in=(terms.UNDONE, terms.LAPSED)),
                name="decision_one_a_round",
            )
        ]

    def __str__(self) -> str:
        return f"{self.outcome} {self.state}"


class Assignment(models.Model):
    """One change of hands at the desk: who took, gave or laid back a matter, and why; never changed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="+")
    round = models.PositiveIntegerField()
    way = models.CharField(max_length=20, choices=list(terms.WAYS.items()))
    to = models.ForeignKey(
        "people.Account",
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="由谁接手；放回队列的为空。",
    )
    by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["matter", "at", "id"], name="assignment_of_matter")]

    def __str__(self) -> str:
        return f"{self.way} {self.matter_id}"


class ItemAnswer(models.Model):
    """What the applicant says to one item that the court asked for."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="+")
    item = models.PositiveSmallIntegerField()
    text = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "item"], name="item_answer_once")]

    def __str__(self) -> str:
        return f"{self.decision_id} {self.item}"


class Look(models.Model):
    """An officer had a page of a file on the screen; who has not opened a file does not decide on it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="+")
    document_id = models.UUIDField()
    page = models.PositiveIntegerField(default=1)
    by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["matter", "by", "document_id", "page"], name="look_once")
        ]

    def __str__(self) -> str:
        return f"{self.document_id} {self.page}"


class ReasonText(models.Model):
    """A sentence that the officers of a court use again in their decisions; struck, never erased."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    court = models.ForeignKey("courts.Court", on_delete=models.PROTECT, related_name="+")
    desk = models.CharField(max_length=60)
    outcome = models.CharField(max_length=60)
    title = models.CharField(max_length=60)
    text = models.TextField()
    by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    struck_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["court", "desk", "outcome", "title", "id"], name="reason_text_of")]

    def __str__(self) -> str:
        return self.title

"""The courts."""

from django.db import models
from django.db.models import Q

from onecourt.kernel.references import new_id
from onecourt.modules.courts import terms


class Court(models.Model):
    """A court in the tree of courts, with the letters that its case numbers carry."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.CharField(
        max_length=8, unique=True, help_text="法院代字，如“示0101”；以法院名录为准，不由行政区划代码推算。"
    )
    name = models.CharField(max_length=100)
    level = models.CharField(max_length=12, choices=terms.LEVELS)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    province = models.CharField(max_length=40)
    city = models.CharField(max_length=40)
    address = models.CharField(max_length=200)
    phone = models.CharField(max_length=40)
    phones = models.JSONField(default=list, help_text="其他电话：名称和号码，例如诉讼服务热线、立案庭。")
    jurisdiction = models.CharField(max_length=200, help_text="管辖的地域，给当事人看的一句话。")
    is_open = models.BooleanField(default=True, help_text="已开通网上立案。")
    is_demo = models.BooleanField(default=False, help_text="演示用的虚构法院。")
    pinyin = models.CharField(max_length=300)
    initials = models.CharField(max_length=100)

    class Meta:
        indexes = [models.Index(fields=["province", "city", "code"], name="court_place")]

    def __str__(self) -> str:
        return self.name


class CalendarYear(models.Model):
    """The rest days of one year as a court has kept them from a notice; a later row replaces it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    court = models.ForeignKey(Court, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    days_off = models.JSONField(help_text="放假的日子和名称；周末不用列。")
    working_weekends = models.JSONField(default=list, help_text="调休上班的星期六、星期日。")
    source = models.CharField(max_length=200, help_text="依据的通知。")
    issued_on = models.DateField(help_text="通知的日期。")
    author_id = models.UUIDField(help_text="The account that kept it.")
    author_name = models.CharField(max_length=200)
    set_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(source=""), name="calendar_year_has_source"),
        ]
        indexes = [models.Index(fields=["court", "year", "set_at"], name="calendar_year_court")]

    def __str__(self) -> str:
        return f"{self.court_id} {self.year}"

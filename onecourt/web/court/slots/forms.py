"""What a court asks for in one slot."""

from typing import Any

from django import forms

from onecourt.modules.matters import public as matters
from onecourt.web.court.staff.forms import day_field

ASKED = (
    (matters.slots.ASKED, "必交"),
    (matters.slots.OFFERED, "选交"),
    (matters.slots.LEFT_OUT, "不要"),
)
FORMATS = tuple((f, f.upper()) for f in ("jpg", "png", "tif", "pdf", "doc", "docx"))


class SlotForm(forms.Form):
    """Numbers left empty mean what the platform has."""

    asked = forms.ChoiceField(label="交不交", choices=ASKED, widget=forms.RadioSelect)
    says = forms.CharField(
        label="说明",
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="一两句话，告诉当事人要交什么。",
    )
    minimum = forms.IntegerField(label="最少几份", min_value=1, max_value=100)
    maximum = forms.IntegerField(label="最多几份", min_value=1, max_value=100)
    max_mb = forms.IntegerField(
        label="每份最大多少 MB",
        min_value=1,
        max_value=200,
        required=False,
        help_text="不填就按本院的统一设置。",
    )
    formats = forms.MultipleChoiceField(
        label="格式",
        choices=FORMATS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="一个都不选，就按本院的统一设置。",
    )
    sample = forms.CharField(
        label="样例",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="一行写一项，第一行是标题。当事人点“看样例”时看到。",
    )
    valid_from = day_field("从哪天起", help_text="最早从明天起。已经开始的草稿仍按原来的办。")

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["valid_from"].widget.attrs["data-kind"] = "date"

    @property
    def wish(self) -> dict[str, Any]:
        """What was typed, as the setting keeps it."""
        given = {name: self.cleaned_data[name] for name in self.fields if name != "valid_from"}
        lines = [line.strip() for line in given.pop("sample").splitlines() if line.strip()]
        return {name: found for name, found in given.items() if found} | ({"sample": lines} if lines else {})


def typed_from(slot: matters.Slot, asked: str) -> dict[str, Any]:
    """A slot as the form shows it."""
    return {
        "asked": asked,
        "says": slot.says,
        "minimum": slot.minimum,
        "maximum": slot.maximum,
        "max_mb": slot.max_mb or None,
        "formats": ["jpg" if f == "jpeg" else f for f in slot.formats],
        "sample": "\n".join(slot.sample),
    }

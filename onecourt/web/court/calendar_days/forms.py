"""The rest days of a year as they are typed: stretches with a name, and working weekends."""

import re
from datetime import date, timedelta
from typing import Any

from django import forms

from onecourt.web.court.staff.forms import day_field

STRETCH = re.compile(
    r"(?P<first>\d{4}-\d{1,2}-\d{1,2})(?:\s*(?:至|到|~|—|–|-{1,2})\s*(?P<last>\d{4}-\d{1,2}-\d{1,2}))?"
    r"[\s，,]+(?P<name>\S.{0,29})"
)
LONGEST = 31


class YearForm(forms.Form):
    days_off = forms.CharField(
        label="放假的日子",
        help_text="一行一段：第一天 至 最后一天，空格，名称。例如 2027-01-01 至 2027-01-03 元旦",
        widget=forms.Textarea(attrs={"rows": 10}),
        error_messages={"required": "请填写这一年的放假日期。"},
    )
    working_weekends = forms.CharField(
        label="调休上班的周末",
        required=False,
        help_text="一行一天，例如 2027-02-06。",
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    source = forms.CharField(
        label="依据",
        max_length=200,
        help_text="通知的全称和文号。",
        error_messages={"required": "请写明依据哪个通知。"},
    )
    issued_on = day_field("通知的日期")

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["issued_on"].widget.attrs["data-kind"] = "date"

    def clean_days_off(self) -> dict[date, str]:
        days: dict[date, str] = {}
        for line in _lines(self.cleaned_data["days_off"]):
            match = STRETCH.fullmatch(line)
            if match is None:
                raise forms.ValidationError(
                    f"看不懂这一行：{line[:40]}。请写成 2027-01-01 至 2027-01-03 元旦"
                )
            first = _day(match["first"])
            last = _day(match["last"] or match["first"])
            if last < first or (last - first).days > LONGEST:
                raise forms.ValidationError(f"请核对这一段的起止日期：{line[:40]}")
            stretch = {
                first + timedelta(days=n): match["name"].strip() for n in range((last - first).days + 1)
            }
            if double := next(iter(set(stretch) & set(days)), None):
                raise forms.ValidationError(f"{double} 写了两次。")
            days |= stretch
        return days

    def clean_working_weekends(self) -> frozenset[date]:
        return frozenset(_day(line) for line in _lines(self.cleaned_data["working_weekends"]))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _day(text: str) -> date:
    try:
        year, month, day = map(int, text.split("-"))
        return date(year, month, day)
    except ValueError:
        raise forms.ValidationError(f"{text[:20]} 不是一个日期，请写成 2027-01-01。") from None

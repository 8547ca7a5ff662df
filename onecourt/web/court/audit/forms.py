"""What the search in the audit trail asks."""

from typing import Any

from django import forms

from onecourt.platform import audit
from onecourt.web.court.audit.words import GROUPS, acts_of
from onecourt.web.court.staff.forms import day_field


class SearchForm(forms.Form):
    number = forms.CharField(
        label="案号或收件编号",
        required=False,
        max_length=60,
        help_text="例如（2026）示0101民初1号，可以只写一部分。",
    )
    person = forms.CharField(label="当事人姓名", required=False, max_length=60)
    officer = forms.ChoiceField(label="办理人员", required=False)
    group = forms.ChoiceField(label="哪类操作", required=False, choices=[("", ""), *GROUPS.items()])
    first = day_field("从哪天", required=False)
    last = day_field("到哪天", required=False)

    def __init__(self, data: Any, *, officers: list[tuple[str, str]]) -> None:
        super().__init__(data)
        self.fields["officer"].choices = [("", ""), *officers]  # type: ignore[attr-defined]
        for name in ("first", "last"):
            self.fields[name].widget.attrs["data-kind"] = "date"

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        first, last = given.get("first"), given.get("last")
        if first and last and last < first:
            self.add_error("last", "结束日期不能早于开始日期。")
        return given

    @property
    def sought(self) -> audit.Sought:
        """What the fields that hold say; a field with a fault is left out."""
        given = self.cleaned_data if self.is_bound else {}
        group = given.get("group") or ""
        return audit.Sought(
            number=(given.get("number") or "").strip(),
            person=(given.get("person") or "").strip(),
            officer_id=given.get("officer") or None,
            first=given.get("first"),
            last=given.get("last"),
            acts=acts_of(group) if group else (),
        )

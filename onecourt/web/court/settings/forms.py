"""The form of one setting, made from its declaration."""

from typing import Any

from django import forms

from onecourt.kernel.settings import Setting
from onecourt.platform import configuration
from onecourt.web.court.staff.forms import day_field

LINES = "lines"


class ValueForm(forms.Form):
    """The value in the shape that its type asks for, and the first day on which it is to hold."""

    def __init__(self, data: Any = None, *, setting: Setting, now: Any, first: str) -> None:
        super().__init__(data, initial={**_shown(setting, now), "valid_from": first})
        self.setting = setting
        self.fields.update(_fields(setting))
        self.fields["valid_from"] = day_field("从哪天起", help_text="填今天或以后的日期。以前的日子不变。")
        self.fields["valid_from"].widget.attrs["data-kind"] = "date"

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if not self.errors and (problem := configuration.value_problem(self.setting, self.value)):
            self.add_error(next(iter(self.fields)), problem)
        return given

    @property
    def value(self) -> Any:
        """What was typed as a value of the setting's type."""
        setting, given = self.setting, self.cleaned_data
        if setting.type is bool:
            return given["value"] == "on"
        if setting.type is dict:
            return {key: given[key] for key, _ in setting.choices if given.get(key) is not None}
        if setting.type is list and _holds_numbers(setting):
            return [given[f"number_{place}"] for place in range(len(setting.default))]
        if setting.type is list and not setting.choices:
            return [line.strip() for line in given["value"].splitlines() if line.strip()]
        return given["value"]


def _fields(setting: Setting) -> dict[str, forms.Field]:
    if setting.type is dict:
        return {
            key: _number(setting, label, required=bool(setting.default)) for key, label in setting.choices
        }
    if setting.type is list and _holds_numbers(setting):
        return {
            f"number_{place}": _number(setting, f"第 {place + 1} 个数")
            for place in range(len(setting.default))
        }
    if setting.type is int:
        return {"value": _number(setting, "改为")}
    return {"value": _single(setting)}


def _single(setting: Setting) -> forms.Field:
    required = {"required": "请填写或选择。", "invalid_choice": "请从列出的几项里选。"}
    if setting.type is bool:
        switch = [("on", "开"), ("off", "关")]
        return forms.ChoiceField(
            label="改为", choices=switch, widget=forms.RadioSelect, error_messages=required
        )
    if setting.type is list and setting.choices:
        return forms.MultipleChoiceField(
            label="改为",
            choices=setting.choices,
            widget=forms.CheckboxSelectMultiple,
            error_messages=required,
        )
    if setting.choices:
        return forms.ChoiceField(
            label="改为", choices=setting.choices, widget=forms.RadioSelect, error_messages=required
        )
    if setting.type is list:
        area = forms.Textarea(attrs={"rows": 12})
        return forms.CharField(
            label="改为", help_text="一行一项，按这里的顺序。", widget=area, error_messages=required
        )
    return forms.CharField(label="改为", max_length=2000, error_messages=required)


def _number(setting: Setting, label: str, *, required: bool = True) -> forms.IntegerField:
    hint = setting.unit
    if setting.least is not None and setting.most is not None:
        hint = f"{setting.least} 到 {setting.most} {setting.unit}".strip()
    return forms.IntegerField(
        label=label,
        required=required,
        help_text=hint,
        max_value=10**9,
        min_value=-(10**9),
        error_messages=dict.fromkeys(
            ("required", "invalid", "max_value", "min_value"), f"请填整数，{hint}。"
        ),
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )


def _shown(setting: Setting, now: Any) -> dict[str, Any]:
    """The value of today, in the fields where it belongs."""
    if setting.type is bool:
        return {"value": "on" if now else "off"}
    if setting.type is dict:
        return dict(now)
    if setting.type is list and _holds_numbers(setting):
        return {f"number_{place}": number for place, number in enumerate(now)}
    if setting.type is list and not setting.choices:
        return {"value": "\n".join(now)}
    return {"value": now}


def _holds_numbers(setting: Setting) -> bool:
    return any(type(one) is int for one in setting.default)

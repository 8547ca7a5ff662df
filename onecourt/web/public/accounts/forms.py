"""What signing in and registering ask."""

from typing import Any

from django import forms

from onecourt.kernel import identifiers, names
from onecourt.kernel.refusals import BadAnswers, Refusal
from onecourt.modules.agreements import public as agreements


class PhoneForm(forms.Form):
    phone = forms.CharField(
        label="手机号",
        max_length=30,
        error_messages={"required": "请填写手机号。"},
        widget=forms.TextInput(attrs={"data-kind": "tel", "autocomplete": "tel", "inputmode": "tel"}),
    )

    def clean_phone(self) -> str:
        checked = identifiers.check_mobile(self.cleaned_data["phone"])
        if checked.problem:
            raise forms.ValidationError(checked.problem)
        return checked.value


class CodeForm(forms.Form):
    code = forms.CharField(
        label="短信验证码",
        help_text="6 位数字，可以粘贴。",
        max_length=20,
        error_messages={"required": "请填写短信里的 6 位验证码。"},
        widget=forms.TextInput(
            attrs={"data-kind": "code", "autocomplete": "one-time-code", "inputmode": "numeric"}
        ),
    )

    def clean_code(self) -> str:
        code = identifiers.normalise_number(self.cleaned_data["code"])
        if len(code) != 6 or not code.isdigit():
            raise forms.ValidationError(f"验证码是 6 位数字，您填了 {len(code)} 位。")
        return code


class DetailsForm(CodeForm):
    """The code, the name, and a tick for each text; a tick counts only after its text was opened."""

    name = forms.CharField(
        label="姓名",
        help_text="和身份证件上的一样。",
        max_length=names.LONGEST,
        error_messages={
            "required": "请填写姓名。",
            "max_length": f"姓名最多 {names.LONGEST} 个字。",
        },
        widget=forms.TextInput(attrs={"autocomplete": "name", "spellcheck": "false"}),
    )

    def __init__(
        self,
        data: Any = None,
        *,
        texts: list[agreements.AgreementText],
        opened: set[str],
        known_code: str = "",
    ) -> None:
        super().__init__(data)
        self.texts, self.opened, self.known_code = texts, opened, known_code
        self.order_fields(["code", "name"])
        if known_code:
            del self.fields["code"]
        for text in texts:
            self.fields[str(text.version_id)] = forms.BooleanField(
                required=False, label=f"我已看过并同意《{text.title}》"
            )

    def clean_name(self) -> str:
        checked = names.check_name(self.cleaned_data["name"])
        if checked.problem:
            raise forms.ValidationError(checked.problem)
        return checked.value

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for text in self.texts:
            field = str(text.version_id)
            if not given.get(field):
                self.add_error(field, f"请看过《{text.title}》，再勾选同意。")
            elif field not in self.opened:
                self.add_error(field, f"请先打开《{text.title}》看一遍，再勾选。")
        given.setdefault("code", self.known_code)
        return given


def add_refusal(form: forms.Form, refusal: Refusal) -> None:
    """Put a refusal where the person sees what to mend."""
    if isinstance(refusal, BadAnswers):
        for field, sentence in refusal.errors.items():
            form.add_error(field if field in form.fields else None, sentence)
    else:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)

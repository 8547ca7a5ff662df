"""What signing in and registering ask."""

from typing import Any

from django import forms

from onecourt.kernel import names
from onecourt.modules.agreements import public as agreements
from onecourt.web.kit.account_forms import CodeForm, NewPasswordForm, PhoneForm, password_field


class PhonePasswordForm(PhoneForm):
    """Phone, password, and the digits of a picture."""

    password = password_field("密码", "请填写密码。", known=True)
    captcha = forms.CharField(
        label="图形验证码",
        help_text="图片里或者读出来的 4 位数字。",
        max_length=20,
        error_messages={"required": "请填写图片里或者读出来的 4 位数字。"},
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
    )


class DetailsForm(CodeForm, NewPasswordForm):
    """Code, name, password, and a tick for each text; a tick counts only after its text was opened."""

    field_order = ("code", "name", "password", "password_again")

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
        given = super().clean()
        for text in self.texts:
            field = str(text.version_id)
            if not given.get(field):
                self.add_error(field, f"请看过《{text.title}》，再勾选同意。")
            elif field not in self.opened:
                self.add_error(field, f"请先打开《{text.title}》看一遍，再勾选。")
        given.setdefault("code", self.known_code)
        return given

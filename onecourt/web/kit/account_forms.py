"""Fields that several desks ask of an account: its phone, a code, a new password."""

from typing import Any

from django import forms

from onecourt.kernel import identifiers
from onecourt.kernel.refusals import BadAnswers, Refusal
from onecourt.modules.people import public as people

CODE_LENGTH = 6


def code_field(label: str = "短信验证码") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text="6 位数字，可以粘贴。",
        max_length=20,
        error_messages={"required": "请填写短信里的 6 位验证码。"},
        widget=forms.TextInput(
            attrs={"data-kind": "code", "autocomplete": "one-time-code", "inputmode": "numeric"}
        ),
    )


def password_field(label: str, missing: str, *, known: bool = False) -> forms.CharField:
    """`known` is the password there is, which the browser may fill in."""
    return forms.CharField(
        label=label,
        max_length=200,
        strip=False,
        error_messages={"required": missing, "max_length": "密码太长了。"},
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password" if known else "new-password"}),
    )


def read_code(typed: str) -> str:
    """The six digits; raises the form's own error with how many there are."""
    code = identifiers.normalise_number(typed)
    if len(code) != CODE_LENGTH or not (code.isascii() and code.isdecimal()):
        raise forms.ValidationError(f"验证码是 6 位数字，您填了 {len(code)} 位。")
    return code


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
    code = code_field()

    def clean_code(self) -> str:
        return read_code(self.cleaned_data["code"])


class NewPasswordForm(forms.Form):
    """A new password, twice; the rule stands next to the field."""

    label = "密码"

    password = password_field("密码", "请填写密码。")
    password_again = password_field("确认密码", "请再填一次密码。")

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["password"].label = self.label
        self.fields["password"].help_text = people.get_password_rule().says

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        if problem := people.find_password_problem(password):
            raise forms.ValidationError(problem)
        return password

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        first, second = given.get("password"), given.get("password_again")
        if first and second and first != second:
            self.add_error("password_again", "两次填的密码不一样，请再填一次。")
        return given


class ChangeByOldForm(NewPasswordForm):
    """A new password with the old one."""

    label = "新密码"
    field_order = ("old_password", "password", "password_again")

    old_password = password_field("原密码", "请填写原密码。", known=True)


class ChangeByCodeForm(CodeForm, NewPasswordForm):
    """A new password with a code sent to the phone."""

    label = "新密码"
    field_order = ("code", "password", "password_again")


def add_refusal(form: forms.Form, refusal: Refusal) -> None:
    """Put a refusal where the person sees what to mend."""
    if isinstance(refusal, BadAnswers):
        for field, sentence in refusal.errors.items():
            form.add_error(field if field in form.fields else None, sentence)
    else:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)

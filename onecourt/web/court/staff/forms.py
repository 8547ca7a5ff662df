"""What the administrator of a court fills in."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms

from onecourt.kernel import names
from onecourt.modules.people import public as people
from onecourt.web.kit.account_forms import NewPasswordForm

WRONG_DAY = "请填写日期，例如 2026-11-20。"


def day_field(label: str, *, required: bool = True, help_text: str = "") -> forms.DateField:
    return forms.DateField(
        label=label,
        required=required,
        help_text=help_text,
        error_messages={"required": WRONG_DAY, "invalid": WRONG_DAY},
        widget=forms.DateInput(format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
    )


class PostForm(forms.Form):
    department = forms.CharField(label="部门", max_length=100, error_messages={"required": "请填写部门。"})
    roles = forms.MultipleChoiceField(
        label="角色",
        choices=people.StaffRole.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "请至少选一个角色。", "invalid_choice": "请至少选一个角色。"},
    )
    valid_from = day_field("开始日期")
    valid_to = day_field("结束日期", required=False, help_text="最后一天；不填就一直有效。")


class NewStaffForm(PostForm, NewPasswordForm):
    """Account and first post together."""

    label = "初始密码"

    field_order = (
        *("name", "login_name", "phone", "department", "roles", "valid_from", "valid_to"),
        *("password", "password_again"),
    )

    name = forms.CharField(
        label="姓名", max_length=names.LONGEST, error_messages={"required": "请填写姓名。"}
    )
    login_name = forms.CharField(
        label="登录名",
        max_length=60,
        help_text="小写字母、数字和点，例如 han.li。",
        error_messages={"required": "请填写登录名。"},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    phone = forms.CharField(
        label="手机号",
        required=False,
        max_length=30,
        widget=forms.TextInput(attrs={"data-kind": "tel", "autocomplete": "off"}),
    )


class FirstPasswordForm(NewPasswordForm):
    label = "初始密码"


class EndPostForm(forms.Form):
    valid_to = day_field("最后一天", help_text="过了这一天，这个岗位就不能再用。")


class ClosingForm(forms.Form):
    reason = forms.ChoiceField(
        label="原因",
        choices=people.LeavingReason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "请选一个原因。", "invalid_choice": "请选一个原因。"},
    )
    to_id = forms.ChoiceField(
        label="本人领取的事项交给谁",
        required=False,
        help_text="选同岗位的同事，会通知到他；不选就放回队列，由同事再领取。",
        error_messages={"invalid_choice": "请从列出的同事里选。"},
    )

    def __init__(self, *given: Any, colleagues: Sequence[tuple[str, str]] = (), **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["to_id"].choices = [("", ""), *colleagues]  # type: ignore[attr-defined]

    def clean_to_id(self) -> UUID | None:
        chosen = self.cleaned_data["to_id"]
        return UUID(chosen) if chosen else None
